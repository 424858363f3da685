import { mkdir, open, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { AuditHead } from '@halo-pamor/contract';

/**
 * A folder with the signed heads of the logs, one file a city, one line a head, only ever appended to. It belongs where the
 * owner of the database cannot write.
 */
export class HeadsFolder {
  readonly #folder: string;
  readonly #read: (jws: string) => AuditHead | undefined;
  /** The furthest head of each file, at the length that the file had when it was read. */
  readonly #last = new Map<string, { readonly size: number; readonly head: AuditHead | undefined }>();

  /** @param read reads a head that the gateway's own key signed */
  constructor(folder: string, read: (jws: string) => AuditHead | undefined) {
    this.#folder = folder;
    this.#read = read;
  }

  /** The furthest head of a city that lies here, whichever gateway put it here. */
  async last(city: string): Promise<AuditHead | undefined> {
    const file = this.#file(city);
    const { size } = await stat(file).catch(() => ({ size: 0 }));
    const kept = this.#last.get(city);
    if (kept?.size === size) return kept.head;
    const text = size === 0 ? '' : await readFile(file, 'utf8');
    const head = this.furthest(undefined, text.split('\n'));
    this.#last.set(city, { size: Buffer.byteLength(text), head });
    return head;
  }

  /** The furthest of a head and of signed ones, among which those that nobody here signed do not count. */
  furthest(best: AuditHead | undefined, signed: readonly string[]): AuditHead | undefined {
    return signed.reduce((most, jws) => this.#further(most, jws), best);
  }

  /** Appends heads and does not return before the disk has them. */
  async append(city: string, heads: readonly string[]): Promise<void> {
    await mkdir(this.#folder, { recursive: true });
    const file = await open(this.#file(city), 'a');
    try {
      // A line of its own also behind one that a crash cut off.
      const { size } = await file.stat();
      await file.appendFile((size === 0 ? '' : '\n') + heads.join('\n'));
      await file.sync();
    } finally {
      await file.close();
    }
  }

  #further(best: AuditHead | undefined, jws: string): AuditHead | undefined {
    const head = this.#read(jws);
    return head !== undefined && head.seq > (best?.seq ?? 0) ? head : best;
  }

  #file(city: string): string {
    return join(this.#folder, headsFile(city));
  }
}

/** The name of the file with the heads of a city. */
export function headsFile(city: string): string {
  return `${city}.heads`;
}
