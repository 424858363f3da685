import * as z from 'zod/mini';
import { once } from '../../once.js';
import { namedOfficer } from '../../request/applicant.js';

/** Where a stop stands: on paper, at work, or counted. */
export const stopStatuses = ['planned', 'open', 'closed'] as const;
/** @see stopStatuses */
export type StopStatus = (typeof stopStatuses)[number];

const count = once(() => z.number().check(z.int(), z.nonnegative()));

/** Somebody whom the village head or the RT put on the list before the team came. `part` is the RT, in their words. */
export const rosterLine = once(() =>
  z.object({
    id: z.string(),
    name: z.string(),
    birth: z.nullable(z.string()),
    part: z.nullable(z.string()),
    services: z.array(z.string()),
    note: z.nullable(z.string()),
  }),
);
/** @see rosterLine */
export type RosterLine = z.infer<ReturnType<typeof rosterLine>>;

/** Numbers `from` to `until` that one phone may give out; `phone` is the id that the phone made for itself. */
export const ticketRange = once(() =>
  z.object({ id: z.string(), phone: z.string(), officer: namedOfficer(), from: count(), until: count() }),
);
/** @see ticketRange */
export type TicketRange = z.infer<ReturnType<typeof ticketRange>>;

/** How often a document of this service was printed for the ticket, on which kind of blank. */
const printed = once(() => z.object({ service: z.string(), kind: z.string(), times: count() }));

/**
 * One person in the queue. `id` is that of the command which gave the ticket, `label` what stands on the slip. Everything
 * that two phones may add to is a sum or a set, so that it does not matter which of them the gateway hears first.
 */
export const ticketShape = once(() =>
  z.object({
    id: z.string(),
    label: z.string(),
    line: z.nullable(z.string()),
    name: z.nullable(z.string()),
    wants: z.array(z.string()),
    by: z.string(),
    calls: count(),
    absences: count(),
    served: z.boolean(),
    services: z.array(z.string()),
    /** Whether the state's own device recorded face, fingers and eyes. Nothing of it is kept here. */
    biometric: z.boolean(),
    requests: z.array(z.string()),
    printed: z.array(printed()),
    out: z.array(z.object({ service: z.string(), kind: z.string() })),
  }),
);
/** @see ticketShape */
export type Ticket = z.infer<ReturnType<typeof ticketShape>>;

/** How many blanks of a kind one officer has used and spoiled. */
export const blankTally = once(() =>
  z.object({
    kind: z.string(),
    by: z.string(),
    used: count(),
    spoiled: z.array(z.object({ reason: z.string(), times: count() })),
  }),
);
/** @see blankTally */
export type BlankTally = z.infer<ReturnType<typeof blankTally>>;

/** What was counted at the end. `papers` are printed documents that nobody came for and that go on with the team. */
export const countedShape = once(() =>
  z.object({
    blanks: z.array(z.object({ kind: z.string(), left: count(), papers: count() })),
    kits: count(),
  }),
);
/** @see countedShape */
export type Counted = z.infer<ReturnType<typeof countedShape>>;

/** A difference of one line of the reconciliation, with the reason that the team gives for it. */
export const differenceShape = once(() =>
  z.object({ line: z.string(), amount: z.number(), reason: z.string(), note: z.nullable(z.string()) }),
);
/** @see differenceShape */
export type Difference = z.infer<ReturnType<typeof differenceShape>>;

/** The end of a stop. `balance` is worked out anew after every late command. */
export const closingShape = once(() =>
  z.object({
    at: z.string(),
    by: namedOfficer(),
    counted: countedShape(),
    differences: z.array(differenceShape()),
    balance: z.enum(['adds-up', 'differs']),
  }),
);
/** @see closingShape */
export type Closing = z.infer<ReturnType<typeof closingShape>>;

/**
 * One stop of an outreach day as it stands: the fold of its events. `day` and the times are those of the place. `services`
 * holds the codes of registration services and of other services that travel along. `officer` is the first of the team.
 */
export const stopView = once(() =>
  z.object({
    kind: z.literal('stop'),
    id: z.string(),
    version: z.number(),
    city: z.string(),
    place: z.string(),
    officer: z.nullable(namedOfficer()),
    changedAt: z.string(),
    plannedAt: z.string(),
    status: z.enum(stopStatuses),
    where: z.nullable(z.string()),
    day: z.string(),
    from: z.string(),
    until: z.string(),
    services: z.array(z.string()),
    team: z.array(namedOfficer()),
    expected: count(),
    blanks: z.array(z.object({ kind: z.string(), brought: count() })),
    kits: count(),
    note: z.nullable(z.string()),
    ranges: z.array(ticketRange()),
    roster: z.array(rosterLine()),
    tickets: z.array(ticketShape()),
    tallies: z.array(blankTally()),
    closing: z.nullable(closingShape()),
  }),
);
/** @see stopView */
export type StopView = z.infer<ReturnType<typeof stopView>>;
