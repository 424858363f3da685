import * as z from 'zod/mini';
import { once } from '../once.js';
import { pauseWhys } from '../promise/pause.js';
import type { ToldPromise } from '../promise/told-promise.js';
import { itemStatuses } from './item-status.js';
import type { RequestView } from './view.js';
import { currentVisit } from './standing.js';

/** Shape of what a tracking code and the last digits of the phone show without a token: where it stands, no person. */
export const trackedView = once(() =>
  z.object({
    code: z.string(),
    changedAt: z.string(),
    visit: z.nullable(z.object({ from: z.string(), to: z.string() })),
    /** When the system opened a complaint because a promise was missed; null where none was. */
    complaintAt: z.nullable(z.string()),
    /** By when all is ready; null where nothing is promised any more. */
    promise: z.optional(
      z.nullable(
        z.object({
          state: z.enum(['running', 'paused', 'late', 'kept', 'missed']),
          basis: z.enum(['legal', 'expected']),
          phase: z.enum(['papers', 'handling']),
          isSure: z.boolean(),
          dueAt: z.nullable(z.string()),
          leftMinutes: z.number(),
          why: z.nullable(z.enum(pauseWhys)),
        }),
      ),
    ),
    items: z.array(
      z.object({
        name: z.string(),
        status: z.enum(itemStatuses),
        since: z.string(),
        servicePoint: z.nullable(z.string()),
        reason: z.nullable(z.string()),
        steps: z.array(z.object({ status: z.enum(itemStatuses), at: z.string() })),
      }),
    ),
  }),
);
/** What a tracking code shows. */
export type TrackedView = z.infer<ReturnType<typeof trackedView>>;

/** Leaves of a request what a tracking code may show, with what is promised of it. */
export function tracked(view: RequestView, promise: ToldPromise | null): TrackedView {
  const visit = currentVisit(view);
  return {
    code: view.code,
    changedAt: view.changedAt,
    visit: visit === undefined ? null : { from: visit.from, to: visit.to },
    complaintAt: view.warnings?.find(({ kind }) => kind === 'promise-missed')?.at ?? null,
    promise,
    items: view.items.map(({ name, status, since, servicePoint, reason, steps }) => ({
      name,
      status,
      since,
      servicePoint,
      reason,
      steps: steps.map(({ status: reached, at }) => ({ status: reached, at })),
    })),
  };
}
