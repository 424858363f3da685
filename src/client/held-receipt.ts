import type { Receipt } from '@halo-pamor/contract';

/** A receipt as the gateway gives it now, and the one that this device held before, against which it is to be checked. */
export interface HeldReceipt {
  readonly receipt: Receipt;
  readonly earlier: Receipt | undefined;
}

/** What was kept of a receipt; undefined when it is none. That it is whole is for the check of receipts to say. */
export function heldReceipt(kept: unknown): HeldReceipt | undefined {
  return isHeld(kept) ? kept : undefined;
}

function isHeld(kept: unknown): kept is HeldReceipt {
  return typeof kept === 'object' && kept !== null && 'receipt' in kept;
}
