import { ProblemError } from '../reply.js';
import { MOST_STREAMS } from '../live/relay.js';
import type { Handler, Services } from '../services.js';
import { readFeedCursor } from '../store/cursor.js';
import { callerOf } from './caller.js';

/** `GET /v1/live`: server-sent events about the caller's requests, from `Last-Event-ID` on. */
export function live(services: Services): Handler {
  return async (call) => {
    const { scope, actor, until } = callerOf(call, services);
    const last = call.request.headers.get('last-event-id');
    const after = last === null || last === '' ? undefined : readFeedCursor(services.epoch, last);
    if (last !== null && last !== '' && after === undefined) throw new ProblemError('cursor-invalid');
    const person = `${actor.city} ${actor.id}`;
    if (services.relay.countOf(person) >= MOST_STREAMS) {
      throw new ProblemError('rate-limited', { headers: { 'retry-after': '15' } });
    }
    const stream = await services.relay.open(scope, person, until, after);
    return new Response(stream.body, {
      headers: {
        'content-type': 'text/event-stream',
        'cache-control': 'no-store',
        // Proxies that buffer would hold every event back.
        'x-accel-buffering': 'no',
      },
    });
  };
}
