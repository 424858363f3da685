import type { Actor } from '@halo-pamor/contract';
import type { Register } from './mock-register.js';

/** The live stream of a person: what changed after `Last-Event-ID`, and then what changes. */
export function liveBody(register: Register, actor: Actor, request: Request): Response {
  const encoder = new TextEncoder();
  let stop: () => void = () => undefined;
  const body = new ReadableStream<Uint8Array>({
    start: (controller) => {
      const tell = (at: number, id: string) => {
        const data = JSON.stringify({ kind: 'changed', cursor: String(at), request: id });
        controller.enqueue(encoder.encode(`id: ${at}\nevent: changed\ndata: ${data}\n\n`));
      };
      controller.enqueue(encoder.encode('retry: 2000\n\n'));
      const last = request.headers.get('last-event-id');
      if (last !== null) {
        for (const { at, view } of register.feed(actor)) if (at > Number(last)) tell(at, view.id);
        for (const { at, record } of register.records.feed(actor)) if (at > Number(last)) tell(at, record.id);
      }
      stop = register.listen((at, view) => {
        const isSeen =
          register.records.seen(view.id, actor) !== undefined ||
          register.feed(actor).some((row) => row.view.id === view.id);
        if (isSeen) tell(at, view.id);
      });
      request.signal.addEventListener('abort', () => {
        stop();
        try {
          controller.error(request.signal.reason);
        } catch {
          // Closed already.
        }
      });
    },
    cancel: () => stop(),
  });
  return new Response(body, { headers: { 'content-type': 'text/event-stream' } });
}
