import * as z from 'zod/mini';
import { once } from '../../once.js';
import { originalNoted } from '../custody/commands.js';
import { code, moment, text } from '../../texts.js';
import { visitFailReasons } from './failure.js';

/** Payload of `agree-visit`: the span in which the officer comes. */
export const agreeVisitPayload = once(() =>
  z.strictObject({
    from: moment(),
    to: moment(),
    purpose: z._default(z.enum(['collect', 'deliver']), 'collect'),
  }),
);

/** Payload of `move-visit`: the new span. */
export const moveVisitPayload = once(() =>
  z.strictObject({ from: moment(), to: moment(), note: z.optional(z.nullable(text(500))) }),
);

/** Payload of `start-visit`: the officer stands at the door. */
export const startVisitPayload = once(() => z.strictObject({}));

/** Payload of `fail-visit`: the officer was there and could do nothing. `other` needs a note. */
export const failVisitPayload = once(() =>
  z
    .strictObject({ reason: z.enum(visitFailReasons), note: z.optional(z.nullable(text(500))) })
    .check(z.refine((said) => said.reason !== 'other' || typeof said.note === 'string', { path: ['note'] })),
);

/**
 * Payload of `collect-papers`: what was taken, photographed or seen, paper by paper. `waived` needs a note that says
 * why the paper is not needed after all.
 */
export const collectPayload = once(() =>
  z.strictObject({
    papers: z
      .array(
        z
          .strictObject({
            code: code(),
            outcome: z.enum(['collected', 'waived']),
            note: z.optional(z.nullable(text(500))),
            /** How the original looks that goes along: one that stays with the office, or one that is lent to it. */
            original: z.optional(originalNoted()),
          })
          .check(z.refine((line) => line.outcome === 'collected' || typeof line.note === 'string', { path: ['note'] })),
      )
      .check(z.minLength(1), z.maxLength(40)),
  }),
);

/** Payload of `file-items`: the items were put into e-OPen, with the number it gave, if it gave one. */
export const filePayload = once(() =>
  z.strictObject({
    items: z.array(z.string()).check(z.minLength(1), z.maxLength(10)),
    reference: z.optional(z.nullable(text(40))),
  }),
);
