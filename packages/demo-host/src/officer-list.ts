import { readFile } from 'node:fs/promises';

/** One Satgas of the invented list: whom a token may be made out to. */
export interface Officer {
  /** For example `satgas-32.75.01.1001-007`. */
  readonly id: string;
  /** Invented name. */
  readonly name: string;
  /** Area prefixes that the officer serves. */
  readonly areas: readonly string[];
}

const OFFICER_ID = /^satgas-(\d{2}\.\d{2}\.\d{2}\.\d{4})-(\d{3})$/;

/** The RW that an officer's id names, as an area (`32.75.01.1001/007`), or undefined when the id has another form. */
export function areaOfOfficer(id: string): string | undefined {
  const match = OFFICER_ID.exec(id);
  return match === null ? undefined : `${match[1] ?? ''}/${match[2] ?? ''}`;
}

/**
 * Reads officers out of parsed JSON: a list, or an object whose `officers` is that list. Other fields are left alone.
 *
 * @throws TypeError naming the place of the first entry that has no usable id and name.
 */
export function parseOfficers(value: unknown): readonly Officer[] {
  const list = isRecord(value) && !Array.isArray(value) ? value['officers'] : value;
  if (!Array.isArray(list)) throw new TypeError('officers: a list was expected');
  return list.map((entry: unknown, index) => {
    const id = isRecord(entry) ? entry['id'] : undefined;
    const name = isRecord(entry) ? entry['name'] : undefined;
    const areas = areasOf(entry, id);
    if (typeof id !== 'string' || typeof name !== 'string' || areas === undefined) {
      throw new TypeError(
        `officers[${String(index)}]: an id such as satgas-32.75.01.1001-007, a name and areas were expected`,
      );
    }
    return { id, name, areas };
  });
}

/** The areas that an entry lists, or else the RW that its id names. */
function areasOf(entry: unknown, id: unknown): readonly string[] | undefined {
  const listed: unknown = isRecord(entry) ? entry['areas'] : undefined;
  if (Array.isArray(listed)) {
    const areas = listed.filter((area) => typeof area === 'string');
    return areas.length === listed.length && areas.length > 0 ? areas : undefined;
  }
  const named = typeof id === 'string' ? areaOfOfficer(id) : undefined;
  return named === undefined ? undefined : [named];
}

/**
 * Reads the officers file of a city pack. A file that is not there gives an empty list, so that the host starts without one.
 *
 * @throws TypeError or SyntaxError when the file is there and is not a list of officers.
 */
export async function readOfficers(path: string): Promise<readonly Officer[]> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    if (isRecord(error) && error['code'] === 'ENOENT') return [];
    throw error;
  }
  const value: unknown = JSON.parse(text);
  return parseOfficers(value);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
