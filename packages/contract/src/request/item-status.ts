/** Where one item (a document asked for) stands. The order is the usual way from the door and back to it. */
export const itemStatuses = [
  'submitted',
  'visit-agreed',
  'collected',
  'filed',
  'returned',
  'approved',
  'waiting-centre',
  'printed',
  'ready',
  'out-for-delivery',
  'delivered',
  'refused',
  'cancelled',
] as const;

/** Where one item stands. */
export type ItemStatus = (typeof itemStatuses)[number];

/** Who has to do the next thing. `centre` means that nobody in the city can, and the screen says so. */
export type Turn = 'officer' | 'operator' | 'officer-or-citizen' | 'carrier' | 'centre' | 'citizen' | 'nobody';

/** Whose turn it is in each status. */
export const turnOf: Readonly<Record<ItemStatus, Turn>> = {
  submitted: 'officer',
  'visit-agreed': 'officer',
  collected: 'officer',
  filed: 'operator',
  returned: 'officer-or-citizen',
  approved: 'operator',
  'waiting-centre': 'centre',
  printed: 'operator',
  ready: 'carrier',
  'out-for-delivery': 'carrier',
  delivered: 'citizen',
  refused: 'nobody',
  cancelled: 'nobody',
};

/** Nothing moves an item on from here. */
export function isClosed(status: ItemStatus): boolean {
  return status === 'delivered' || status === 'refused' || status === 'cancelled';
}

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
