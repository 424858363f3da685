import { once } from '@halo-pamor/contract';
import * as z from 'zod/mini';
import type { Warning } from './picture/findings.js';

const warning = z.enum(['too-small', 'too-dark', 'blank', 'blurred', 'glare', 'cut-off'] satisfies Warning[]);

const shape = once(() =>
  z.object({
    requestId: z.string(),
    paperCode: z.string(),
    pages: z.array(
      z.object({
        id: z.string(),
        blob: z.instanceof(Blob),
        width: z.number(),
        height: z.number(),
        warnings: z.array(warning),
      }),
    ),
    tries: z.number(),
  }),
);

/** A page of a paper that the person has decided to use. */
export interface CapturedPage {
  /** Stays the same for as long as the picture does. */
  readonly id: string;
  /** JPEG or WebP without EXIF. */
  readonly blob: Blob;
  readonly width: number;
  readonly height: number;
  /** What the person was warned of and used it all the same; empty says that no check warned, not that all is well. */
  readonly warnings: readonly Warning[];
}

/** A paper that is being photographed. */
export interface CaptureDraft {
  readonly requestId: string;
  readonly paperCode: string;
  readonly pages: readonly CapturedPage[];
  /** How often in a row the page that is being taken was warned of. */
  readonly tries: number;
}

/** Reads a draft as a store gave it back; undefined for anything that is none. */
export function readCaptureDraft(kept: unknown): CaptureDraft | undefined {
  return shape().safeParse(kept).data;
}
