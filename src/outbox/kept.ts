import type { Boxes } from './boxes.js';
import type { Ledger } from './ledger.js';
import { packed, unpacked, type Bytes } from './packed.js';

/** Single values that this device keeps for a person: drafts, and the last answers that are needed without signal. */
export interface Kept {
  /** Undefined when there is none, or none that can be read. */
  load(key: string, signal?: AbortSignal): Promise<unknown>;
  /**
   * Keeps a value of JSON and blobs; `null` forgets it. What is kept under one key is what was asked for last. `relaxed`: the
   * value can be had again, so the disk need not be waited for.
   */
  save(key: string, value: unknown, relaxed: boolean, signal?: AbortSignal): Promise<void>;
}

/** What everybody may know, and what has to be there before a vault is opened. */
const OPEN_KEYS: readonly string[] = ['city'];

/** Single values in a ledger, each in a box of its own. */
export function keptIn(ledger: Ledger, boxes: Boxes): Kept {
  // A small value is sealed sooner than a large one, and what is forgotten is not sealed at all: none is written before the
  // one that was asked for before it, whose own end nobody waits for.
  const last = new Map<string, Promise<unknown>>();
  return {
    load: async (key, signal) => {
      const isOpen = OPEN_KEYS.includes(key);
      if (!isOpen) await boxes.ready();
      const row = await ledger.run(['kept'], { signal }, (rows) => rows.get('kept', key));
      if (isOpen) return row;
      return isBoxed(row) ? unpacked(await boxes.open(row.box, aboutKept(key))) : undefined;
    },
    save: (key, value, relaxed, signal) => {
      const before = last.get(key);
      const begin = async () => {
        const row = value === null || OPEN_KEYS.includes(key) ? value : await boxedValue(boxes, key, value);
        await before;
        const written = ledger.run(['kept'], { write: true, relaxed, signal }, async (rows) => {
          if (row === null) await rows.delete('kept', key);
          else await rows.put('kept', row, key);
        });
        return { written };
      };
      const begun = begin();
      const over = (): void => {
        if (last.get(key) === settled) last.delete(key);
      };
      const settled = begun.then(over, over);
      last.set(key, settled);
      return begun.then(({ written }) => written);
    },
  };
}

/** A value as it is stored. */
export async function boxedValue(boxes: Boxes, key: string, value: unknown): Promise<{ readonly box: Bytes }> {
  return { box: await boxes.seal(await packed(value), aboutKept(key)) };
}

function aboutKept(key: string): string {
  return JSON.stringify(['kept', key]);
}

function isBoxed(row: unknown): row is { readonly box: Bytes } {
  return typeof row === 'object' && row !== null && 'box' in row && row.box instanceof Uint8Array;
}
