import * as z from 'zod/mini';
import { once } from '../once.js';
import { roles } from '../actor.js';
import type { RequestEvent } from '../request/events.js';
import type { RequestView } from '../request/view.js';
import { holder, paperConditions, type Holder, type Original } from '../request/custody/shape.js';

/** What can happen to an original: each is one line of its receipt. */
export const custodyActs = ['collected', 'handed-over', 'accepted', 'disputed', 'released'] as const;
/** What can happen to an original. */
export type CustodyAct = (typeof custodyActs)[number];

/**
 * Shape of one line of the receipt: what happened to one original. It names nobody but staff, because lines are for ever:
 * the citizen is the citizen of the request. `from` answers for the paper before, `to` is who has it or is to get it.
 */
export const custodyLine = once(() =>
  z.strictObject({
    request: z.string(),
    /** Tracking code of the request. */
    code: z.string(),
    /** Counts from 1 within the request. */
    number: z.number(),
    original: z.string(),
    paper: z.string(),
    name: z.string(),
    surrendered: z.boolean(),
    condition: z.enum(paperConditions),
    photo: z.nullable(z.string()),
    act: z.enum(custodyActs),
    /** The role of who did it. */
    by: z.enum([...roles, 'system']),
    from: holder(),
    to: holder(),
    at: z.string(),
    /** The service point, or the area of the home. */
    place: z.string(),
    backBy: z.string(),
  }),
);
/** One line of a receipt. */
export type CustodyLine = z.infer<ReturnType<typeof custodyLine>>;

const CITIZEN: Holder = { kind: 'citizen', id: null };

/**
 * The lines that an event adds: one for each original that it changed. Pure, so that anybody who has the events can make
 * the lines again.
 *
 * @param before the request before the event; null before its first
 * @param after the request with it
 * @param written how many lines the request has so far
 */
export function custodyLines(
  before: RequestView | null,
  event: RequestEvent,
  after: RequestView,
  written: number,
): CustodyLine[] {
  const act = actOf(event);
  if (act === undefined) return [];
  const known = new Map(before?.originals?.map((original) => [original.id, original]));
  const changed = (after.originals ?? []).filter((original) => original !== known.get(original.id));
  return changed.map((original, index) => {
    const was = known.get(original.id);
    const [from, to] = ends(act, was, original);
    return {
      request: after.id,
      code: after.code,
      number: written + index + 1,
      original: original.id,
      paper: original.paper,
      name: original.name,
      surrendered: original.surrendered,
      condition: original.condition,
      photo: original.photo,
      act,
      by: roleOf(event),
      from,
      to,
      at: event.at,
      place: (to.kind === 'desk' ? to.id : from.kind === 'desk' ? from.id : null) ?? after.place,
      backBy: original.backBy,
    };
  });
}

function ends(act: CustodyAct, was: Original | undefined, now: Original): [Holder, Holder] {
  if (was === undefined) return [CITIZEN, now.holder];
  if (act === 'handed-over') return [was.holder, now.leg?.to ?? now.holder];
  // A dispute goes from the receiver back to whom it came from.
  if (act === 'disputed') return [was.leg?.to ?? was.holder, now.holder];
  return [was.holder, now.holder];
}

function actOf({ type }: RequestEvent): CustodyAct | undefined {
  switch (type) {
    case 'papers-collected':
      return 'collected';
    case 'originals-handed-over':
      return 'handed-over';
    case 'originals-accepted':
      return 'accepted';
    case 'originals-disputed':
      return 'disputed';
    case 'originals-released':
      return 'released';
    default:
      return undefined;
  }
}

function roleOf({ by }: RequestEvent): CustodyLine['by'] {
  return [...roles, 'system' as const].find((role) => role === by.role) ?? 'system';
}
