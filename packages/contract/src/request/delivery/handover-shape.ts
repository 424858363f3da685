import * as z from 'zod/mini';
import { once } from '../../once.js';

/**
 * Where the hand-over code of a request stands: nothing of the code itself, which is computed from the round and from who
 * carries. `tries` counts the wrong codes of this round.
 */
export const handoverShape = once(() => z.object({ round: z.number(), tries: z.number(), locked: z.boolean() }));
/** @see handoverShape */
export type Handover = z.infer<ReturnType<typeof handoverShape>>;
