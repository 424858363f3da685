import { mkdir, open, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { AuditHead } from '@halo-pamor/contract';

/**
 * A folder with the signed heads of the logs, one file a city, one line a head, only ever appended to. It belongs where the
 * owner of the database cannot write.
 */
export class HeadsFolder {
  readonly #folder: string;
  readonly #read: (jws: string) => AuditHead | undefined;
  readonly #last = new Map<string, AuditHead | undefined>();

  /** @param read reads a head that the gateway's own key signed */
  constructor(folder: string, read: (jws: string) => AuditHead | undefined) {
    this.#folder = folder;
    this.#read = read;
  }

  /** The furthest head of a city that lies here. */
  async last(city: string): Promise<AuditHead | undefined> {
    if (!this.#last.has(city)) {
      const text = await readFile(this.#file(city), 'utf8').catch(() => '');
      this.#last.set(
        city,
        text.split('\n').reduce<AuditHead | undefined>((best, jws) => this.#further(best, jws), undefined),
      );
    }
    return this.#last.get(city);
  }

  /** Appends heads and does not return before the disk has them. */
  async append(city: string, heads: readonly string[]): Promise<void> {
    const best = await this.last(city);
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
    this.#last.set(
      city,
      heads.reduce((most, jws) => this.#further(most, jws), best),
    );
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
