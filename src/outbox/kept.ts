import type { Ledger } from './ledger.js';

/** Single values that this device keeps for a person: drafts, and the last answers that are needed without signal. */
export class Kept {
  readonly #ledger: Ledger;

  constructor(ledger: Ledger) {
    this.#ledger = ledger;
  }

  load(key: string, signal?: AbortSignal): Promise<unknown> {
    return this.#ledger.run(['kept'], { signal }, (rows) => rows.get('kept', key));
  }

  /** `null` forgets. @param relaxed whether the value can be had again */
  async save(key: string, value: unknown, relaxed: boolean, signal?: AbortSignal): Promise<void> {
    await this.#ledger.run(['kept'], { write: true, relaxed, signal }, async (rows) => {
      if (value === null) await rows.delete('kept', key);
      else await rows.put('kept', value, key);
    });
  }
}
