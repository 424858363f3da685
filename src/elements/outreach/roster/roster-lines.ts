import type { CityPack } from '@halo-pamor/contract';
import { readDay } from './read-day.js';
import { sameName } from './same-name.js';
import { serviceFinder } from './service-finder.js';
import type { FoundLine, LineFault, RosterRead } from './roster-found.js';

/** The columns of a list by the words that village offices write above them. */
const COLUMNS = {
  name: ['nama', 'namalengkap', 'namawarga', 'name'],
  birth: ['tanggallahir', 'tgllahir', 'lahir', 'ttl'],
  part: ['rt', 'rtrw', 'dusun'],
  services: ['layanan', 'keperluan', 'dokumen', 'pelayanan'],
  note: ['catatan', 'keterangan', 'ket'],
  number: ['nik', 'nokk', 'nomorkk', 'nomorinduk'],
} as const;

type Column = keyof typeof COLUMNS;

const LONGEST = { name: 120, part: 20, note: 200 } as const;

/**
 * Reads the lines of a list and says what is wrong with each. Nothing is loaded by this: it is the preview.
 *
 * @param rows cells, the first row being the headings
 * @param standing who is on the roster already
 * @param today as `YYYY-MM-DD`; nobody is born later
 */
export function rosterLines(
  rows: readonly (readonly string[])[],
  of: {
    readonly pack: CityPack;
    readonly offered: readonly string[];
    readonly standing: readonly { readonly name: string; readonly birth: string | null }[];
    readonly today: string;
  },
): RosterRead {
  const [headings = [], ...body] = rows;
  const at = columnsOf(headings);
  if (at.name === undefined) return { lines: [], fault: 'no-name-column', hadNumbers: false };
  if (body.length === 0) return { lines: [], fault: 'empty', hadNumbers: false };
  const find = serviceFinder(of.pack, of.offered);
  const seen = new Set(of.standing.map(({ name, birth }) => keyOf(name, birth)));
  const lines = body.map((cells, index): FoundLine => {
    const cell = (column: Column): Cell => neutral(cells[at[column] ?? -1] ?? '');
    const read = { name: cell('name'), part: cell('part'), note: cell('note') };
    const born = readDay(cell('birth').text, of.today);
    const services = find(cell('services').text);
    const name = read.name.text.slice(0, LONGEST.name);
    const birth = born ?? null;
    const faults: LineFault[] = [];
    if (name === '') faults.push('name-missing');
    if (born === undefined) faults.push('birth-bad');
    if (services.unknown.length > 0) faults.push('service-unknown');
    else if (services.codes.length === 0) faults.push('service-missing');
    const key = keyOf(name, birth);
    if (name !== '' && seen.has(key)) faults.push('doubled');
    seen.add(key);
    return {
      // Headings are line 1, as the spreadsheet numbers them.
      row: index + 2,
      name,
      birth,
      part: read.part.text.slice(0, LONGEST.part) || null,
      note: read.note.text.slice(0, LONGEST.note) || null,
      services: services.codes,
      unknown: services.unknown,
      formula: Object.values(read).some(({ formula }) => formula),
      faults,
    };
  });
  return { lines, fault: null, hadNumbers: at.number !== undefined };
}

function columnsOf(headings: readonly string[]): Partial<Record<Column, number>> {
  const plain = headings.map((heading) => sameName(heading));
  const found: Partial<Record<Column, number>> = {};
  for (const [column, words] of Object.entries(COLUMNS)) {
    const index = plain.findIndex((heading) => words.some((word) => word === heading));
    if (index >= 0 && isColumn(column)) found[column] = index;
  }
  return found;
}

function isColumn(name: string): name is Column {
  return Object.hasOwn(COLUMNS, name);
}

interface Cell {
  readonly text: string;
  readonly formula: boolean;
}

// A cell that begins like a formula would be carried out by the next spreadsheet that opens what we write from it. A dash
// alone stands for nothing.
// eslint-disable-next-line no-control-regex -- control characters are what is taken out
const HIDDEN = /[\u0000-\u001F\u007F]/g;
function neutral(written: string): Cell {
  const plain = written.replace(HIDDEN, ' ').trim();
  const text = plain.replace(/^[=+\-@\s]+/, '');
  return { text, formula: text !== plain && plain !== '-' };
}

function keyOf(name: string, birth: string | null): string {
  return `${sameName(name)} ${birth ?? ''}`;
}
