import { cellsOf, separators, type Separator } from './cells.js';
import type { CoverageFault } from './faults.js';

/** The columns of a table of counts, as its first line may name them: Indonesian first. `group` may be left out. */
export const columnNames = {
  document: ['dokumen', 'document'],
  area: ['wilayah', 'area'],
  date: ['tanggal', 'date'],
  numerator: ['pembilang', 'numerator'],
  denominator: ['penyebut', 'denominator'],
  source: ['sumber', 'source'],
  group: ['kelompok', 'group'],
} as const;
/** A column of a table of counts. */
export type Column = keyof typeof columnNames;

const columns: readonly Column[] = ['document', 'area', 'date', 'numerator', 'denominator', 'source', 'group'];

/** Where each column of a table stands; `width` is how many there are. */
export interface Columns {
  readonly separator: Separator;
  readonly width: number;
  readonly at: Readonly<Record<Exclude<Column, 'group'>, number>> & { readonly group: number | undefined };
}

/** Reads the first line: which columns there are, or what is wrong with them. */
export function columnsOf(line: string): { columns: Columns } | { faults: Omit<CoverageFault, 'line'>[] } {
  const tried = separators.map((separator) => ({ separator, names: cellsOf(line, separator) ?? [] }));
  const known = (names: readonly string[]): number => names.filter((name) => columnOf(name) !== undefined).length;
  const best = tried.reduce((one, other) => (known(other.names) > known(one.names) ? other : one));
  const found = best.names.map(columnOf);
  const at = (column: Column): number => found.indexOf(column);
  const faults: Omit<CoverageFault, 'line'>[] = [
    ...columns.flatMap((column) =>
      column !== 'group' && at(column) === -1
        ? [{ kind: 'column-missing' as const, found: columnNames[column][0] }]
        : [],
    ),
    ...best.names.flatMap((name, index): Omit<CoverageFault, 'line'>[] => {
      const column = found[index];
      if (column === undefined) return [{ kind: 'column-unknown', found: name.slice(0, 40) }];
      return at(column) === index ? [] : [{ kind: 'column-twice', found: name }];
    }),
  ];
  if (faults.length > 0) return { faults };
  return {
    columns: {
      separator: best.separator,
      width: best.names.length,
      at: {
        document: at('document'),
        area: at('area'),
        date: at('date'),
        numerator: at('numerator'),
        denominator: at('denominator'),
        source: at('source'),
        group: at('group') === -1 ? undefined : at('group'),
      },
    },
  };
}

function columnOf(name: string): Column | undefined {
  const plain = name.toLowerCase();
  return columns.find((column) => columnNames[column].some((known) => known === plain));
}
