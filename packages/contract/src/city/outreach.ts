import * as z from 'zod/mini';
import { once } from '../once.js';
import { confirmation, packCode, readable, wordCode } from './codes.js';

/** What documents are printed on; `services` are those whose document is printed on this kind. */
const blankKind = once(() =>
  z.object({
    code: packCode(),
    name: readable(),
    services: z.array(packCode()).check(z.minLength(1)),
    confirmed: confirmation(),
  }),
);

/** @see outreachShape */
export type BlankKind = z.infer<ReturnType<typeof blankKind>>;

/**
 * A day on which the office comes to the people: its `name` here, what of other offices travels along (`alongside`), which
 * blanks are taken, and why a blank is spoiled or a sum differs.
 */
export const outreachShape = once(() => {
  const reasons = z.array(z.object({ code: wordCode(), name: readable() })).check(z.minLength(1));
  return z.object({
    name: readable(),
    plain: readable(),
    confirmed: confirmation(),
    note: z.optional(readable()),
    alongside: z.array(z.object({ code: packCode(), name: readable(), confirmed: confirmation() })),
    blanks: z.array(blankKind()).check(z.minLength(1)),
    spoilReasons: reasons,
    differenceReasons: reasons,
  });
});

/** @see outreachShape */
export type Outreach = z.infer<ReturnType<typeof outreachShape>>;
