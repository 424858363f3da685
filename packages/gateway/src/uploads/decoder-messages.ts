import * as z from 'zod/mini';
import { once, pictureTypes } from '@halo-pamor/contract';

/** What the decoder's process is asked: make this file anew as a picture over there, with so much of the processor's time. */
export const decoderTask = once(() =>
  z.object({ path: z.string(), type: z.enum(pictureTypes), to: z.string(), mostMs: z.number() }),
);
/** A task of the decoder. */
export type DecoderTask = z.infer<ReturnType<typeof decoderTask>>;

/** What it answers; `failed` when the fault is not the picture's, such as a full disk. */
export const decoderAnswer = once(() =>
  z.union([
    z.object({ width: z.number(), height: z.number() }),
    z.object({ problem: z.enum(['file-type', 'file-broken', 'file-pixels']) }),
    z.object({ failed: z.string() }),
  ]),
);
