/** What may stand between two cells: a spreadsheet set to Indonesian writes the semicolon. */
export const separators = [',', ';', '\t'] as const;
/** @see separators */
export type Separator = (typeof separators)[number];

/**
 * The cells of one line of a table (RFC 4180, save that a cell may not go on in the next line), without blanks at their ends.
 *
 * @returns undefined when a quotation mark is left open or stands where none may
 */
export function cellsOf(line: string, separator: Separator): string[] | undefined {
  if (!line.includes('"')) return line.split(separator).map((cell) => cell.trim());
  const cells: string[] = [];
  let at = 0;
  while (at <= line.length) {
    const quoted = /^ *"((?:[^"]|"")*)" */.exec(line.slice(at));
    const end = quoted === null ? nextSeparator(line, separator, at) : at + quoted[0].length;
    const cell = quoted === null ? line.slice(at, end) : (quoted[1] ?? '').replaceAll('""', '"');
    const isSound = quoted === null ? !cell.includes('"') : end === line.length || line.charAt(end) === separator;
    if (!isSound) return undefined;
    cells.push(cell.trim());
    at = end + 1;
  }
  return cells;
}

function nextSeparator(line: string, separator: Separator, from: number): number {
  const at = line.indexOf(separator, from);
  return at === -1 ? line.length : at;
}
