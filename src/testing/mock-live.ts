import type { Actor } from '@halo-pamor/contract';
import { MockProblem } from './mock-call.js';
import { cursorIn, cursorOf } from './mock-cursor.js';
import type { Register } from './mock-register.js';

/** Missed changes that are told one by one, and streams that one person may hold open, as at a real gateway. */
const WINDOW = 500;
const MOST_STREAMS = 5;

/** Opens live streams: what changed after `Last-Event-ID`, and then what changes. */
export function liveStreams(register: Register): (actor: Actor, request: Request) => Response {
  const open = new Map<string, number>();
  const encoder = new TextEncoder();
  return (actor, request) => {
    const given = request.headers.get('last-event-id');
    const last = given === null ? undefined : cursorIn(given);
    const count = open.get(actor.id) ?? 0;
    if (count >= MOST_STREAMS) throw new MockProblem('rate-limited');
    open.set(actor.id, count + 1);
    let stop: () => void = () => undefined;
    let isEnded = false;
    const end = () => {
      if (isEnded) return;
      isEnded = true;
      stop();
      open.set(actor.id, (open.get(actor.id) ?? 1) - 1);
    };
    const body = new ReadableStream<Uint8Array>({
      start: (controller) => {
        const tell = (kind: 'changed' | 'reset', at: number, id?: string) => {
          const data = JSON.stringify({ kind, cursor: cursorOf(at), request: id });
          controller.enqueue(encoder.encode(`id: ${cursorOf(at)}\nevent: ${kind}\ndata: ${data}\n\n`));
        };
        controller.enqueue(encoder.encode('retry: 2000\n\n'));
        if (last !== undefined) {
          const missed = [...register.feed(actor), ...register.records.feed(actor)]
            .filter(({ at }) => at > last)
            .sort((one, other) => one.at - other.at);
          const newest = missed.at(-1)?.at ?? last;
          if (missed.length > WINDOW) tell('reset', newest);
          else for (const row of missed) tell('changed', row.at, 'view' in row ? row.view.id : row.record.id);
        }
        stop = register.listen((at, view) => {
          const isSeen =
            register.records.seen(view.id, actor) !== undefined || register.seen(view.id, actor) !== undefined;
          if (isSeen) tell('changed', at, view.id);
        });
        request.signal.addEventListener('abort', () => {
          end();
          try {
            controller.error(request.signal.reason);
          } catch {
            // Closed already.
          }
        });
      },
      cancel: end,
    });
    return new Response(body, { headers: { 'content-type': 'text/event-stream' } });
  };
}
