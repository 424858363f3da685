import * as z from 'zod/mini';
import type { Role } from '../../actor.js';
import { once } from '../../once.js';
import { callbackAnswers } from './view.js';

/**
 * Payload of `note-callback`: the hand-over that was drawn, whether anybody was reached, and what they said. Who was not reached
 * said nothing.
 */
const notePayload = once(() =>
  z
    .strictObject({
      request: z.uuid(),
      /** Number of the event by which it was handed over. */
      handover: z.number().check(z.int(), z.gte(1)),
      reached: z.boolean(),
      handedOver: z.optional(z.nullable(z.enum(callbackAnswers))),
      friendly: z.optional(z.nullable(z.enum(callbackAnswers))),
    })
    .check(
      z.refine(
        ({ reached, handedOver = null, friendly = null }) =>
          reached === (handedOver !== null) && (reached || friendly === null),
        {
          path: ['handedOver'],
        },
      ),
    ),
);

/** The payload's schema of each command about a call-back. */
export const callbackPayloads = { 'note-callback': notePayload } as const;

/** Which roles a command about a call-back belongs to. */
export const callbackRoles: Readonly<Record<keyof typeof callbackPayloads, readonly Role[]>> = {
  'note-callback': ['supervisor', 'manager'],
};
