import type { RosterRead } from './roster-found.js';
import { rosterLines } from './roster-lines.js';
import { rosterRows } from './roster-rows.js';
import { rosterText } from './roster-text.js';

/** A file as it was read. `unreadable`: it is no text, or far too large for a list of names. */
export interface RosterFile extends Omit<RosterRead, 'fault'> {
  readonly fault: RosterRead['fault'] | 'unreadable';
  readonly oldLetters: boolean;
}

/** No list of a village is larger. */
const MOST_BYTES = 2_000_000;

/** What is said of a file that nobody can read. */
export const unreadable: RosterFile = { lines: [], fault: 'unreadable', hadNumbers: false, oldLetters: false };

/** Reads a file as a list of names. Nothing of it leaves the phone by this, and it never fails. */
export async function readRoster(file: Blob, of: Parameters<typeof rosterLines>[1]): Promise<RosterFile> {
  if (file.size > MOST_BYTES) return unreadable;
  try {
    const { text, oldLetters } = rosterText(new Uint8Array(await file.arrayBuffer()));
    // A spreadsheet's own format, or a picture: no text holds a zero.
    if (text.includes('\0')) return unreadable;
    return { ...rosterLines(rosterRows(text), of), oldLetters };
  } catch {
    return unreadable;
  }
}
