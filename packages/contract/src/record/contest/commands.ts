import * as z from 'zod/mini';
import type { Role } from '../../actor.js';
import { once } from '../../once.js';
import { ENTRY_PATTERN } from '../../score/entry.js';
import { MONTH_PATTERN } from '../../score/month.js';
import { text } from '../../texts.js';

/** Payload of `contest-entry`: the entry of the own score that is wrong, and why. */
const contestPayload = once(() =>
  z.strictObject({
    entry: z.string().check(z.regex(ENTRY_PATTERN)),
    month: z.string().check(z.regex(MONTH_PATTERN)),
    text: text(1000),
  }),
);

/** Payload of `answer-contest`: whether the officer is right, in words. */
const answerPayload = once(() => z.strictObject({ upheld: z.boolean(), text: text(1000) }));

/** The payload's schema of each command about a contest. */
export const contestPayloads = { 'contest-entry': contestPayload, 'answer-contest': answerPayload } as const;

/** Which roles a command about a contest belongs to. */
export const contestRoles: Readonly<Record<keyof typeof contestPayloads, readonly Role[]>> = {
  'contest-entry': ['officer'],
  'answer-contest': ['supervisor', 'manager'],
};
