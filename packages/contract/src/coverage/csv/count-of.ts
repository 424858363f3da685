import type { CoverageCount } from '../count.js';
import type { Columns } from './columns.js';
import type { CoverageFaultKind } from './faults.js';

/** What a count may speak of, and the day on which it is read. */
export interface CoverageRules {
  readonly documents: ReadonlySet<string>;
  readonly areas: ReadonlySet<string>;
  readonly groups: ReadonlySet<string>;
  /** The city's day, `2026-11-22`; no count is of a later one. */
  readonly today: string;
}

/** Something wrong with the cells of a line. */
export interface CellFault {
  readonly kind: CoverageFaultKind;
  readonly found: string;
}

const WHOLE = /^\d{1,9}$/;
const MOST_SOURCE = 200;

/** Reads the cells of a line as a count, or tells all that is wrong with them. */
export function countOf(
  cells: readonly string[],
  { at, width }: Columns,
  rules: CoverageRules,
): { count: CoverageCount } | { faults: CellFault[] } {
  if (cells.length !== width) return { faults: [{ kind: 'cells', found: `${String(cells.length)}/${String(width)}` }] };
  const cell = (index: number | undefined): string => (index === undefined ? '' : (cells[index] ?? ''));
  const document = cell(at.document).toUpperCase();
  const area = cell(at.area);
  const group = cell(at.group).toLowerCase();
  const date = dateOf(cell(at.date));
  const [above, below] = [cell(at.numerator), cell(at.denominator)];
  const source = cell(at.source);
  const faults: CellFault[] = [];
  const fault = (kind: CoverageFaultKind, found: string): void => {
    faults.push({ kind, found: found.slice(0, 40) });
  };
  if (!rules.documents.has(document)) fault('document-unknown', document);
  if (!rules.areas.has(area)) fault('area-unknown', area);
  if (group !== '' && !rules.groups.has(group)) fault('group-unknown', group);
  if (date === undefined) fault('date-wrong', cell(at.date));
  else if (date > rules.today) fault('date-future', date);
  if (!WHOLE.test(above)) fault('numerator-wrong', above);
  if (!WHOLE.test(below)) fault('denominator-wrong', below);
  const [numerator, denominator] = [Number(above), Number(below)];
  if (WHOLE.test(above) && WHOLE.test(below) && numerator > denominator)
    fault('numerator-above', `${above} > ${below}`);
  if (source === '' || source.length > MOST_SOURCE) fault('source-missing', source);
  if (date === undefined || faults.length > 0) return { faults };
  return { count: { document, area, group, date, numerator, denominator, source } };
}

/** A day as it is written in a table, `2025-12-31` or `31/12/2025`, as the first of these. */
function dateOf(text: string): string | undefined {
  const [, day = '', month = '', year = ''] = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4})$/.exec(text) ?? [];
  const written = year === '' ? text : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  if (!/^(19|20)\d{2}-\d{2}-\d{2}$/.test(written)) return undefined;
  const moment = new Date(`${written}T00:00:00Z`);
  return Number.isNaN(moment.getTime()) || moment.toISOString().slice(0, 10) !== written ? undefined : written;
}
