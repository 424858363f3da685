import type { Receipt } from '@halo-pamor/contract';
import type { HeldReceipt } from './held-receipt.js';

/**
 * A new receipt beside the one that proves most of what was said before: the latest that goes on from an earlier one. One
 * that contradicts it is shown and never takes its place.
 */
export function besideHeld(receipt: Receipt, held: HeldReceipt | undefined): HeldReceipt {
  if (held === undefined) return { receipt, earlier: undefined };
  const { receipt: last, earlier } = held;
  return { receipt, earlier: earlier === undefined || goesOn(last, earlier) ? last : earlier };
}

function goesOn(later: Receipt, earlier: Receipt): boolean {
  return earlier.lines.every(({ hash }, index) => later.lines[index]?.hash === hash);
}
