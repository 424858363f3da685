import type { Ledger } from './ledger.js';

/** Single values that this device keeps for a person: drafts, and the last answers that are needed without signal. */
export interface Kept {
  load(key: string, signal?: AbortSignal): Promise<unknown>;
  /** Keeps a value; `null` forgets it. `relaxed`: the value can be had again, so the disk need not be waited for. */
  save(key: string, value: unknown, relaxed: boolean, signal?: AbortSignal): Promise<void>;
}

/** Single values in a ledger. */
export function keptIn(ledger: Ledger): Kept {
  return {
    load: (key, signal) => ledger.run(['kept'], { signal }, (rows) => rows.get('kept', key)),
    save: (key, value, relaxed, signal) =>
      ledger.run(['kept'], { write: true, relaxed, signal }, async (rows) => {
        if (value === null) await rows.delete('kept', key);
        else await rows.put('kept', value, key);
      }),
  };
}
