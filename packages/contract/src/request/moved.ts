import type { ItemStatus } from './item-status.js';
import type { Item, RequestView } from './view.js';

/**
 * Moves the named items to a status at a moment, with what else changes about them; the others stay as they are.
 * `reasonsOf` gives the codes of why, which stay with the step when the item has moved on.
 */
export function moveItems(
  view: RequestView,
  ids: readonly string[],
  status: ItemStatus,
  at: string,
  also: Partial<Pick<Item, 'reason' | 'note' | 'servicePoint' | 'reference'>> = {},
  reasonsOf?: (item: Item) => readonly string[],
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
          steps: [...item.steps, { status, at, ...(reasonsOf && { reasons: [...reasonsOf(item)] }) }],
        }
      : item,
  );
}
