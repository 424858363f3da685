import type { CallbackView } from '../record/callback/view.js';
import type { OfficersEntry } from './entry.js';

/** So many citizens have to have said whether the officer was friendly before anybody is told how many did. */
export const FEWEST_ANSWERS = 5;

/** What the citizen said first of each hand-over, when somebody reached them; who called later changes nothing. */
function firstWords(callbacks: Iterable<CallbackView>): CallbackView[] {
  const first = new Map<string, CallbackView>();
  for (const each of callbacks) {
    if (!each.reached) continue;
    const about = `${each.request} ${String(each.handover)}`;
    const before = first.get(about);
    if (before === undefined || orderOf(each) < orderOf(before)) first.set(about, each);
  }
  return [...first.values()];
}

/** What citizens said of hand-overs. Whoever is not sure counts for neither. */
export function callbackEntries(callbacks: Iterable<CallbackView>): OfficersEntry[] {
  return firstWords(callbacks).flatMap(({ id, officer, request, place, handedOver, handedOverAt }): OfficersEntry[] => {
    if (officer === null || (handedOver !== 'yes' && handedOver !== 'no')) return [];
    const isGood = handedOver === 'yes';
    return [
      {
        id: `callbacks:${id}`,
        figure: 'callbacks',
        at: handedOverAt,
        request,
        place,
        items: [],
        outcome: isGood ? 'good' : 'against',
        why: isGood ? null : 'not-handed-over',
        officer: officer.id,
      },
    ];
  });
}

/** How many citizens said that an officer was friendly, of how many; null while so few did that single ones could be guessed. */
export function friendliness(callbacks: Iterable<CallbackView>): { readonly yes: number; readonly of: number } | null {
  const said = firstWords(callbacks).filter(({ friendly }) => friendly !== null);
  if (said.length < FEWEST_ANSWERS) return null;
  return { yes: said.filter(({ friendly }) => friendly === 'yes').length, of: said.length };
}

function orderOf({ notedAt, id }: CallbackView): string {
  return `${notedAt} ${id}`;
}
