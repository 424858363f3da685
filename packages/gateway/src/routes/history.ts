import * as z from 'zod/mini';
import { eventShape, once, discloseEvent } from '@halo-pamor/contract';
import { jsonReply } from '../reply.js';
import type { Handler, Services } from '../services.js';
import { readEvents } from '../store/request-read.js';
import { callerOf } from './caller.js';
import { seenRequest } from './request.js';

const storedEvents = once(() => z.array(eventShape()));

/** `GET /v1/requests/{id}/history`: what happened, oldest first, shown as far as the caller may know it. */
export function history(services: Services): Handler {
  return async (call) => {
    const caller = callerOf(call, services);
    const { view, text } = await seenRequest(services, caller, call);
    await services.readings.views(caller.actor, [text]);
    const events = storedEvents().parse(JSON.parse(await readEvents(services.database, caller.scope.city, view.id)));
    return jsonReply(JSON.stringify({ events: events.map((event) => discloseEvent(event, caller.actor)) }));
  };
}
