import { once, paperConditions } from '@halo-pamor/contract';
import * as z from 'zod/mini';
import type { CollectDraft } from './collect-draft.js';

const visitDraft = once(() =>
  z.object({
    visit: z.string(),
    marks: z.array(
      z.object({
        code: z.string(),
        outcome: z.enum(['collected', 'waived']),
        note: z.string(),
        original: z.optional(z.object({ condition: z.enum(paperConditions), note: z.string() })),
      }),
    ),
  }),
);

/** What was noted at the door of a request, in a shape that can be kept: a camera may cost the page its life. */
export function keptVisit(requestId: string, draft: CollectDraft): unknown {
  return { visit: requestId, marks: [...draft].map(([code, mark]) => ({ code, ...mark })) };
}

/** What was noted for this request before the page was lost; empty when it was another's, or nothing. */
export function readVisitDraft(kept: unknown, requestId: string): CollectDraft {
  const read = visitDraft().safeParse(kept);
  if (!read.success || read.data.visit !== requestId) return new Map();
  return new Map(read.data.marks.map(({ code, ...mark }) => [code, mark]));
}
