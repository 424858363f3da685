/** In which encoding a table was written. */
export type Encoding = 'utf-8' | 'utf-16' | 'windows-1252';

/** No line of a table of counts is longer; what goes on and on is no such table. In characters. */
export const MAX_LINE = 4_096;

const LF = 10;
const CR = 13;

/** Bytes without the end of a line that are kept at most: a line of the widest characters. */
const MOST_BYTES = 4 * MAX_LINE;

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const western = new TextDecoder('windows-1252');

/**
 * Makes lines of the bytes of a text that is never held as a whole. UTF-8 and UTF-16 are known by their mark, UTF-16 without
 * one by the zeros in its first characters. Where bytes are no UTF-8, their line is read as Windows-1252, which is what older
 * spreadsheets write. Lines end with LF, CR LF or CR. What of a line lies beyond {@link MAX_LINE} is left out, save one
 * character, by which it is known as too long.
 */
export class TextLines {
  #first: Uint8Array | undefined = new Uint8Array();
  #wide: InstanceType<typeof TextDecoder> | undefined;
  #isWestern = false;
  #bytes: Uint8Array = new Uint8Array();
  #rest = '';
  #endedInCr = false;

  /** What the text was written in, as far as it was read. */
  get encoding(): Encoding {
    if (this.#wide !== undefined) return 'utf-16';
    return this.#isWestern ? 'windows-1252' : 'utf-8';
  }

  /** Takes the next bytes and gives the lines that ended in them. */
  push(bytes: Uint8Array): string[] {
    if (this.#first === undefined) return this.#lines(this.#read(bytes));
    const first = joined(this.#first, bytes);
    if (first.length < 4) {
      this.#first = first;
      return [];
    }
    return this.#begin(first);
  }

  /** Gives what is left when the text has ended: its last line, unless the text ended with the end of a line. */
  end(): string[] {
    const begun = this.#first === undefined ? [] : this.#begin(this.#first);
    const left = this.#lines((this.#wide?.decode() ?? '') + this.#decoded(this.#bytes));
    this.#bytes = new Uint8Array();
    const last = this.#rest === '' ? [] : [this.#rest];
    this.#rest = '';
    return [...begun, ...left, ...last];
  }

  #begin(first: Uint8Array): string[] {
    this.#first = undefined;
    const [a = -1, b = -1, c = -1, d = -1] = first;
    const marked = a === 0xff && b === 0xfe ? 'utf-16le' : a === 0xfe && b === 0xff ? 'utf-16be' : undefined;
    const bare = a > 0 && b === 0 && d === 0 ? 'utf-16le' : a === 0 && b > 0 && c === 0 ? 'utf-16be' : undefined;
    const wide = marked ?? bare;
    if (wide !== undefined) this.#wide = new TextDecoder(wide);
    const hasMark = a === 0xef && b === 0xbb && c === 0xbf;
    return this.#lines(this.#read(hasMark ? first.subarray(3) : first));
  }

  #read(bytes: Uint8Array): string {
    if (this.#wide !== undefined) return this.#wide.decode(bytes, { stream: true });
    // Up to the last end of a line: no character of UTF-8 lies across one.
    const all = joined(this.#bytes, bytes);
    const cut = Math.max(all.lastIndexOf(LF), all.lastIndexOf(CR)) + 1;
    const isEndless = cut === 0 && all.length > MOST_BYTES;
    this.#bytes = isEndless ? new Uint8Array() : all.slice(cut);
    return this.#decoded(isEndless ? all : all.subarray(0, cut));
  }

  #decoded(bytes: Uint8Array): string {
    try {
      return utf8.decode(bytes);
    } catch {
      return piecesOf(bytes)
        .map((piece) => this.#line(piece))
        .join('');
    }
  }

  #line(bytes: Uint8Array): string {
    try {
      return utf8.decode(bytes);
    } catch {
      this.#isWestern = true;
      return western.decode(bytes);
    }
  }

  #lines(text: string): string[] {
    if (text === '') return [];
    const isPair = this.#endedInCr && text.startsWith('\n');
    this.#endedInCr = text.endsWith('\r');
    const lines = (this.#rest + (isPair ? text.slice(1) : text)).split(/\r\n|\n|\r/);
    this.#rest = cut(lines.pop() ?? '');
    return lines.map(cut);
  }
}

function cut(line: string): string {
  return line.length > MAX_LINE ? line.slice(0, MAX_LINE + 1) : line;
}

function joined(one: Uint8Array, other: Uint8Array): Uint8Array {
  if (one.length === 0) return other;
  const both = new Uint8Array(one.length + other.length);
  both.set(one);
  both.set(other, one.length);
  return both;
}

/** The lines of the bytes, each with its end. */
function piecesOf(bytes: Uint8Array): Uint8Array[] {
  const pieces: Uint8Array[] = [];
  let from = 0;
  while (from < bytes.length) {
    const at = bytes.indexOf(LF, from);
    const to = at === -1 ? bytes.length : at + 1;
    pieces.push(bytes.subarray(from, to));
    from = to;
  }
  return pieces;
}
