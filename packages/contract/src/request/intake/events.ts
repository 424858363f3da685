import * as z from 'zod/mini';
import { toldShape } from '../../bundle/told.js';
import { once } from '../../once.js';
import { address, applicant, consentWays, namedOfficer, times } from '../applicant.js';
import { paperModes, paperNeed } from '../view.js';

const submittedPaper = once(() =>
  z.object({
    code: z.string(),
    name: z.string(),
    mode: z.enum(paperModes),
    owner: z.optional(z.string()),
    condition: z.nullable(z.string()),
    needs: z.array(paperNeed()),
    /** Why the paper need not be got ready, when an item of the request makes it. */
    note: z.optional(z.string()),
    atHand: z.enum(['yes', 'no', 'unsure']),
  }),
);

/** The events of asking: each holds what was decided, so that folding needs no catalogue. */
export const intakeEvents = once(() => ({
  'request-submitted': z.object({
    requestId: z.string(),
    city: z.string(),
    place: z.string(),
    code: z.string(),
    channel: z.enum(['app', 'phone', 'text', 'walk-in']),
    forWhom: z.enum(['self', 'family', 'someone-else']),
    citizen: z.nullable(z.string()),
    applicant: applicant(),
    address: address(),
    times: times(),
    note: z.nullable(z.string()),
    consentVersion: z.string(),
    consentHow: z.optional(z.enum(consentWays)),
    officer: z.nullable(namedOfficer()),
    items: z.array(
      z.object({
        id: z.string(),
        variant: z.string(),
        service: z.string(),
        name: z.string(),
        person: z.nullable(z.string()),
      }),
    ),
    papers: z.array(submittedPaper()),
    happening: z.optional(toldShape()),
  }),
  'request-amended': z.object({
    applicant: z.optional(applicant()),
    address: z.optional(address()),
    times: z.optional(times()),
    note: z.optional(z.nullable(z.string())),
    papersAtHand: z.optional(z.array(z.object({ code: z.string(), atHand: z.enum(['yes', 'no', 'unsure']) }))),
  }),
  'request-cancelled': z.object({ items: z.array(z.string()), reason: z.string(), note: z.nullable(z.string()) }),
  'officer-reassigned': z.object({
    officer: namedOfficer(),
    /** The cover for which the system did it. */
    cover: z.optional(z.string()),
  }),
}));
