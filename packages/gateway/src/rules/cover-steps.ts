import type { CoverView } from '@halo-pamor/contract';

/**
 * When something is next to be done for a cover, or null. Agreed: the requests move when it begins. Begun: it ends when
 * its time is up. Ended: what moved goes back, if it had begun at all.
 */
export function nextStep({ status, from, until, endedAt }: CoverView): string | null {
  switch (status) {
    case 'agreed':
      return from;
    case 'begun':
      return until;
    case 'ended':
      return endedAt !== null && endedAt >= from ? endedAt : null;
    default:
      return null;
  }
}

/** Whether new requests of the places go to the stand-in, within its span. */
export function isInForce({ status }: CoverView): boolean {
  return status === 'agreed' || status === 'begun' || status === 'handed-over';
}
