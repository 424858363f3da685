import * as z from 'zod/mini';
import { once } from '../../once.js';

/**
 * Why a visit came to nothing at the door: `nobody-home`; `refused` by somebody who was there; `wrong-address`, such as a
 * family that has moved; `unsafe` for the officer, such as a flood; `other`, which needs a note.
 */
export const visitFailReasons = ['nobody-home', 'refused', 'wrong-address', 'unsafe', 'other'] as const;
/** Why a visit came to nothing at the door. */
export type VisitFailReason = (typeof visitFailReasons)[number];

/** Shape of how a visit failed, as it stands with the visit. */
export const visitFailure = once(() =>
  z.object({ reason: z.enum(visitFailReasons), note: z.nullable(z.string()), at: z.string() }),
);
