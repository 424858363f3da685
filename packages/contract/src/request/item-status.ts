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
