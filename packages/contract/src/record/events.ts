import * as z from 'zod/mini';
import { happeningMembers, type Happening } from '../happening.js';
import { once } from '../once.js';
import { callbackEvents } from './callback/events.js';
import { contestEvents } from './contest/events.js';
import { complaintEvents } from './complaint/events.js';
import { coverEvents } from './cover/events.js';
import { dutyEvents } from './duty/events.js';
import { stopEvents } from './stop/events.js';

const eventData = once(() => ({
  ...dutyEvents(),
  ...coverEvents(),
  ...stopEvents(),
  ...contestEvents(),
  ...callbackEvents(),
  ...complaintEvents(),
}));

type DataSchemas = ReturnType<typeof eventData>;

/** The type of an event of a record: a verb in the past. */
export type RecordEventType = keyof DataSchemas;
/** What an event of type `T` holds. */
export type RecordEventData<T extends RecordEventType> = z.infer<DataSchemas[T]>;

/** An event of a record of one type. */
export interface RecordEventOf<T extends RecordEventType> extends Happening {
  readonly type: T;
  readonly data: RecordEventData<T>;
}

/** Something that happened to a record; a record is the fold of these. */
export type RecordEvent = { [T in RecordEventType]: RecordEventOf<T> }[RecordEventType];

/** Shape of a stored event; `number` counts from 1 within the record. */
export const recordEventShape = once(() => {
  const data = eventData();
  const around = happeningMembers();
  const one = <T extends RecordEventType>(type: T) => z.object({ type: z.literal(type), ...around, data: data[type] });
  return z.discriminatedUnion('type', [
    one('duty-noted'),
    one('duty-amended'),
    one('duty-passed-on'),
    one('duty-answered'),
    one('duty-pictured'),
    one('duty-unpictured'),
    one('duty-withdrawn'),
    one('cover-planned'),
    one('cover-accepted'),
    one('cover-declined'),
    one('cover-begun'),
    one('cover-ended'),
    one('stop-planned'),
    one('stop-changed'),
    one('roster-loaded'),
    one('tickets-reserved'),
    one('stop-opened'),
    one('ticket-given'),
    one('ticket-called'),
    one('ticket-left'),
    one('ticket-served'),
    one('blank-used'),
    one('blank-spoiled'),
    one('blank-taken-back'),
    one('papers-handed-out'),
    one('stop-closed'),
    one('contest-raised'),
    one('contest-answered'),
    one('callback-noted'),
    one('complaint-opened'),
    one('complaint-added'),
    one('complaint-answered'),
    one('complaint-escalated'),
    one('complaint-overdue'),
    one('complaint-handed-over'),
    one('complaint-closed'),
    one('complaint-reopened'),
  ]);
});
/** An event of a record as it is stored, numbered within it. */
export type StoredRecordEvent = z.infer<ReturnType<typeof recordEventShape>>;
