import * as z from 'zod/mini';
import { once } from '../../once.js';
import { text } from '../../texts.js';

/**
 * Strokes of a signature: points as `x,y` in a field of 1,000 by 400, with blanks between the points of a stroke and `;`
 * between strokes. At most 6,000 characters, which is some 700 points.
 */
export const STROKES_PATTERN = /^[\d ,;]+$/;

/** Somebody at the door, by what they are to the person whose documents come. */
export const personAtDoor = once(() =>
  z.strictObject({ name: text(120), relation: z.enum(['self', 'family', 'neighbour', 'rt-head', 'other']) }),
);

/**
 * What shows that the documents came into the right hands: the `code` that the citizen reads out, or, where there is no
 * phone, a signature before a `witness`. Who cannot draw has the name typed as `mark` instead of `strokes`. Which of them
 * belong together is for `decide` to see: a union here would weigh more on a phone than all that it says.
 */
export const proofShape = once(() =>
  z.strictObject({
    kind: z.enum(['code', 'signature']),
    code: z.optional(z.string().check(z.regex(/^\d{6}$/))),
    strokes: z.optional(z.string().check(z.maxLength(6000), z.regex(STROKES_PATTERN))),
    mark: z.optional(text(120)),
    witness: z.optional(personAtDoor()),
  }),
);

/** A signature as an event keeps it. */
export const signatureShown = once(() =>
  z.object({
    kind: z.literal('signature'),
    strokes: z.nullable(z.string()),
    mark: z.nullable(z.string()),
    witness: z.object({ name: z.string(), relation: z.string() }),
  }),
);

type Person = z.infer<ReturnType<typeof personAtDoor>>;

/** A proof whose parts belong together. */
export type Proof =
  | { readonly kind: 'code'; readonly code: string }
  | {
      readonly kind: 'signature';
      readonly strokes: string | null;
      readonly mark: string | null;
      readonly witness: Person;
    };
/**
 * Reads a proof: a code alone, or a signature that is drawn or typed, not both and not neither; and nobody witnesses for
 * themselves. Undefined when its parts do not belong together.
 */
export function soundProof({
  kind,
  code,
  strokes,
  mark,
  witness,
}: z.infer<ReturnType<typeof proofShape>>): Proof | undefined {
  const drawnOrTyped = Number(strokes !== undefined) + Number(mark !== undefined);
  if (kind === 'code') {
    return code === undefined || drawnOrTyped > 0 || witness !== undefined ? undefined : { kind, code };
  }
  if (code !== undefined || drawnOrTyped !== 1 || witness === undefined || witness.relation === 'self')
    return undefined;
  return { kind, strokes: strokes ?? null, mark: mark ?? null, witness };
}
