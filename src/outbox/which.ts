import type { ProblemCode } from '@halo-pamor/contract';
import type { EntryRow } from './entry-row.js';

/** Which of the entries that stand first in their request are taken. */
export interface Which {
  /** Taken before their time. */
  readonly early: (id: string) => boolean;
  /** Left alone, with all that stands behind them: they are for another to send. */
  readonly skips?: ((id: string) => boolean) | undefined;
  /** Only what is sealed, for somebody who sends what others wrote: anything else would be sent in the sender's name. */
  readonly sealedOnly?: boolean | undefined;
}

/** Whether an entry is left alone. */
export function isPassedOver({ id, sealed }: EntryRow, { skips, sealedOnly = false }: Omit<Which, 'early'>): boolean {
  return skips?.(id) === true || (sealedOnly && sealed === undefined);
}

/** Whether a refusal says nothing against an entry itself: its author sends it, sealed anew or as the person that they are. */
export function isAuthorsOwn(code: ProblemCode): boolean {
  return code === 'permit-invalid' || code === 'seal-key-unknown';
}
