import type { ItemStatus } from './item-status.js';

/** What moves an item, as the command's type without its noun. */
export type ItemMove =
  | 'agree-visit'
  | 'collect-papers'
  | 'file-items'
  | 'return-papers'
  | 'approve-items'
  | 'refuse-items'
  | 'await-centre'
  | 'print-items'
  | 'mark-ready'
  | 'take-out'
  | 'fail-delivery'
  | 'deliver-items'
  | 'cancel-request';

/**
 * The whole table of moves: from which statuses a command may take an item, and where to. `fail-delivery` has two ends:
 * the carrier tries again and keeps the document, or brings it back to the service point.
 */
export const moves: Readonly<Record<ItemMove, { from: readonly ItemStatus[]; to: readonly ItemStatus[] }>> = {
  'agree-visit': { from: ['submitted'], to: ['visit-agreed'] },
  'collect-papers': { from: ['submitted', 'visit-agreed', 'returned'], to: ['collected'] },
  'file-items': { from: ['collected'], to: ['filed'] },
  'return-papers': { from: ['filed'], to: ['returned'] },
  'approve-items': { from: ['filed'], to: ['approved'] },
  'refuse-items': { from: ['filed', 'returned', 'approved', 'waiting-centre'], to: ['refused'] },
  'await-centre': { from: ['approved'], to: ['waiting-centre'] },
  'print-items': { from: ['approved', 'waiting-centre'], to: ['printed'] },
  'mark-ready': { from: ['printed'], to: ['ready'] },
  'take-out': { from: ['ready'], to: ['out-for-delivery'] },
  'fail-delivery': { from: ['out-for-delivery'], to: ['out-for-delivery', 'ready'] },
  'deliver-items': { from: ['out-for-delivery'], to: ['delivered'] },
  'cancel-request': { from: ['submitted', 'visit-agreed', 'collected', 'returned'], to: ['cancelled'] },
};
