import type { ItemStatus } from './item-status.js';
import type { Item, RequestView } from './view.js';

/** Moves the named items to a status at a moment, with what else changes about them; the others stay as they are. */
export function moveItems(
  view: RequestView,
  ids: readonly string[],
  status: ItemStatus,
  at: string,
  also: Partial<Pick<Item, 'reason' | 'note' | 'servicePoint' | 'reference'>> = {},
): Item[] {
  return view.items.map((item) =>
    ids.includes(item.id)
      ? {
          ...item,
          reason: null,
          note: null,
          ...also,
          status,
          since: at,
          steps: [...item.steps, { status, at }],
        }
      : item,
  );
}
