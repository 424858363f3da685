import type { Boxes } from '../outbox/boxes.js';
import { boxedValue } from '../outbox/kept.js';
import type { Ledger } from '../outbox/ledger.js';
import { boxedView, isStamped } from '../outbox/view-rows.js';

/** Stands in the storage as long as rows of an older version may be in clear. */
const MARK = 'clear';
/** What older versions kept of a person, by the beginning of its key. */
const KEPT = /^(draft|receipt|handover-code|officers) /;
const STEP = 200;

/**
 * Puts into boxes what older versions stored in clear, and lets go of what no version could read: such a row was cut short,
 * and the gateway still has what it was of. What another tab puts there meanwhile stays. May end half-way and is gone on
 * with at the next opening.
 */
export async function sealClearRows(ledger: Ledger, boxes: Boxes): Promise<void> {
  if ((await ledger.run(['kept'], {}, (rows) => rows.get('kept', MARK))) === undefined) return;
  await sealViews(ledger, boxes);
  await sealKept(ledger, boxes);
  await ledger.run(['kept'], { write: true }, (rows) => rows.delete('kept', MARK));
}

async function sealViews(ledger: Ledger, boxes: Boxes): Promise<void> {
  let after: string | undefined;
  for (;;) {
    const rows = await ledger.run(['views'], {}, (all) => all.all('views', { after, limit: STEP }));
    const sealed = await Promise.all(
      rows.map(async (row) => (isBoxed(row) || !isStamped(row) ? row : boxedView(boxes, row))),
    );
    await ledger.run(['views'], { write: true }, async (all) => {
      for (const [index, row] of sealed.entries()) {
        const id = idOf(row);
        // As it should be before, or by now.
        if (id === undefined || isBoxed(rows[index]) || isBoxed(await all.get('views', id))) continue;
        await (isBoxed(row) ? all.put('views', row) : all.delete('views', id));
      }
    });
    if (rows.length < STEP) return;
    after = idOf(rows.at(-1));
  }
}

async function sealKept(ledger: Ledger, boxes: Boxes): Promise<void> {
  const keys = (await ledger.run(['kept'], {}, (rows) => rows.keys('kept'))).filter((key) => KEPT.test(key));
  for (const key of keys) {
    const value = await ledger.run(['kept'], {}, (rows) => rows.get('kept', key));
    if (isBoxed(value)) continue;
    const row = await boxedValue(boxes, key, value);
    await ledger.run(['kept'], { write: true }, async (rows) => {
      if (!isBoxed(await rows.get('kept', key))) await rows.put('kept', row, key);
    });
  }
}

function isBoxed(row: unknown): boolean {
  return typeof row === 'object' && row !== null && 'box' in row && row.box instanceof Uint8Array;
}

function idOf(row: unknown): string | undefined {
  return typeof row === 'object' && row !== null && 'id' in row && typeof row.id === 'string' ? row.id : undefined;
}
