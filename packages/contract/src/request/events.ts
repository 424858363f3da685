import * as z from 'zod/mini';
import { happeningMembers, type Happening } from '../happening.js';
import { once } from '../once.js';
import { attachmentEvents } from './attachment/events.js';
import { custodyEvents } from './custody/events.js';
import { deliveryEvents } from './delivery/events.js';
import { deskEvents } from './desk/events.js';
import { intakeEvents } from './intake/events.js';
import { promiseEvents } from './promise/events.js';
import { warningEvents } from './warning/events.js';
import { visitEvents } from './visit/events.js';

/** The data's schema of each event, by type. */
const eventData = once(() => ({
  ...intakeEvents(),
  ...visitEvents(),
  ...attachmentEvents(),
  ...deskEvents(),
  ...deliveryEvents(),
  ...custodyEvents(),
  ...warningEvents(),
  ...promiseEvents(),
}));

type DataSchemas = ReturnType<typeof eventData>;

/** The type of an event: a verb in the past. */
export type EventType = keyof DataSchemas;
/** What an event of type `T` holds. */
export type EventData<T extends EventType> = z.infer<DataSchemas[T]>;

/** An event of a request of one type. */
export interface EventOf<T extends EventType> extends Happening {
  readonly type: T;
  readonly data: EventData<T>;
}

/** Something that happened to a request; a request is the fold of these. */
export type RequestEvent = { [T in EventType]: EventOf<T> }[EventType];

/** Shape of a stored or sent event; `number` counts from 1 within the request. */
export const eventShape = once(() => {
  const data = eventData();
  const around = happeningMembers();
  const one = <T extends EventType>(type: T) => z.object({ type: z.literal(type), ...around, data: data[type] });
  return z.discriminatedUnion('type', [
    one('request-submitted'),
    one('request-amended'),
    one('request-cancelled'),
    one('officer-reassigned'),
    one('visit-agreed'),
    one('visit-moved'),
    one('visit-started'),
    one('visit-failed'),
    one('file-attached'),
    one('file-detached'),
    one('papers-collected'),
    one('items-filed'),
    one('papers-returned'),
    one('items-approved'),
    one('items-refused'),
    one('centre-awaited'),
    one('items-printed'),
    one('items-ready'),
    one('items-taken-out'),
    one('delivery-failed'),
    one('items-delivered'),
    one('handover-code-refused'),
    one('handover-code-renewed'),
    one('receipt-confirmed'),
    one('originals-handed-over'),
    one('originals-accepted'),
    one('originals-disputed'),
    one('originals-released'),
    one('warning-raised'),
    one('warning-closed'),
    one('promise-warned'),
    one('promise-missed'),
  ]);
});
/** An event as it is stored and sent, numbered within its request. */
export type StoredEvent = z.infer<ReturnType<typeof eventShape>>;
