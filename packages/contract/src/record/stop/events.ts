import * as z from 'zod/mini';
import type { Happening } from '../../happening.js';
import { once } from '../../once.js';
import { namedOfficer } from '../../request/applicant.js';
import { countedShape, differenceShape, rosterLine, stopView, ticketRange } from './shape.js';

const forTicket = once(() => z.nullable(z.object({ ticket: z.string(), service: z.string() })));

/** The members of a stop that its plan says. */
const planned = once(() =>
  z.pick(stopView(), {
    where: true,
    day: true,
    from: true,
    until: true,
    services: true,
    team: true,
    expected: true,
    blanks: true,
    kits: true,
    note: true,
  }),
);

/** The events of a stop: each holds what was decided, so that folding needs no city pack. */
export const stopEvents = once(() => ({
  'stop-planned': z.extend(planned(), { stopId: z.string(), city: z.string(), place: z.string() }),
  'stop-changed': z.partial(planned()),
  'roster-loaded': z.object({ lines: z.array(rosterLine()) }),
  'tickets-reserved': z.object({ range: ticketRange() }),
  'stop-opened': z.object({}),
  'ticket-given': z.object({
    label: z.string(),
    line: z.nullable(z.string()),
    name: z.nullable(z.string()),
    wants: z.array(z.string()),
  }),
  'ticket-called': z.object({ ticket: z.string() }),
  'ticket-left': z.object({ ticket: z.string() }),
  'ticket-served': z.object({
    ticket: z.string(),
    services: z.array(z.string()),
    biometric: z.boolean(),
    request: z.nullable(z.string()),
  }),
  'blank-used': z.object({ kind: z.string(), for: forTicket() }),
  'blank-spoiled': z.object({ kind: z.string(), reason: z.string() }),
  'blank-taken-back': z.object({ kind: z.string(), for: forTicket(), reason: z.nullable(z.string()) }),
  'papers-handed-out': z.object({
    ticket: z.string(),
    papers: z.array(z.object({ service: z.string(), kind: z.string() })),
  }),
  'stop-closed': z.object({ counted: countedShape(), differences: z.array(differenceShape()), by: namedOfficer() }),
}));

type DataSchemas = ReturnType<typeof stopEvents>;

/** The type of an event of a stop: a verb in the past. */
export type StopEventType = keyof DataSchemas;
/** What an event of type `T` holds. */
export type StopEventData<T extends StopEventType> = z.infer<DataSchemas[T]>;

/** An event of a stop of one type. */
export interface StopEventOf<T extends StopEventType> extends Happening {
  readonly type: T;
  readonly data: StopEventData<T>;
}

/** Something that happened to a stop. */
export type StopEvent = { [T in StopEventType]: StopEventOf<T> }[StopEventType];
