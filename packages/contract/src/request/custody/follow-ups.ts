import { eventOf, type Context, type Decision } from '../decision.js';
import type { RequestEvent } from '../events.js';
import { evolve } from '../evolve.js';
import type { RequestView } from '../view.js';
import { openWarnings } from '../warning/open.js';
import { daysAfter } from './decide.js';

/**
 * Adds what a decision leads to for the originals: papers that were to stay with the office come home when none of the
 * documents they were given for will be made, and warnings end with their cause.
 */
export function withFollowUps(
  view: RequestView,
  decision: Decision,
  command: { readonly id: string },
  context: Context,
): Decision {
  // Without originals there is nothing to follow up, and nothing to be folded for it.
  if (!decision.ok || view.originals === undefined) return decision;
  const after = foldOnto(view, decision.events);
  const released = releasedNow(after);
  const release =
    released.length === 0
      ? []
      : [
          eventOf('originals-released', command, context, {
            originals: released,
            backBy: daysAfter(context.now, context.rules.custody.backWithinDays),
          }),
        ];
  const ended = endedWarnings(foldOnto(after, release)).map((warning) =>
    eventOf('warning-closed', command, context, { warning }),
  );
  const further = [...release, ...ended];
  return further.length === 0 ? decision : { ok: true, events: [...decision.events, ...further] };
}

function foldOnto(view: RequestView, events: readonly RequestEvent[]): RequestView {
  return events.reduce<RequestView>((before, event) => evolve(before, event), view);
}

/** Surrendered originals whose documents are all refused or cancelled, also those that the office took in already. */
function releasedNow({ originals = [], papers, items }: RequestView): string[] {
  const isOff = (id: string) =>
    items.some((item) => item.id === id && (item.status === 'refused' || item.status === 'cancelled'));
  return originals
    .filter(({ surrendered, paper }) => {
      const needs = papers.find(({ code }) => code === paper)?.needs ?? [];
      return surrendered && needs.every(({ item }) => isOff(item));
    })
    .map(({ id }) => id);
}

function endedWarnings(view: RequestView): string[] {
  return openWarnings(view)
    .filter(({ kind, original: id }) => {
      const original = view.originals?.find((each) => each.id === id);
      if (kind === 'original-overdue') return original?.ended !== null;
      return kind === 'leg-open' && original?.leg === null;
    })
    .map(({ id }) => id);
}
