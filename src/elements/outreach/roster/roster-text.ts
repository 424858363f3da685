/** What a file of a list holds as text, and whether it was not in UTF-8. */
export interface RosterText {
  readonly text: string;
  /** The file came from an older programme: letters with accents were read by its rules. */
  readonly oldLetters: boolean;
}

/**
 * Reads the bytes of a list. Spreadsheets write UTF-8, UTF-16 with a mark at its beginning, or the letters of Windows; what
 * cannot be UTF-8 is read as the last, which never fails.
 */
export function rosterText(bytes: Uint8Array): RosterText {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return { text: decode('utf-16le', bytes), oldLetters: false };
  if (first === 0xfe && second === 0xff) return { text: decode('utf-16be', bytes), oldLetters: false };
  try {
    return { text: decode('utf-8', bytes), oldLetters: false };
  } catch {
    return { text: decode('windows-1252', bytes), oldLetters: true };
  }
}

function decode(encoding: string, bytes: Uint8Array): string {
  return new TextDecoder(encoding, { fatal: true }).decode(bytes);
}
