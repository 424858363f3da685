import { createParser } from 'eventsource-parser';
import { liveEvent, type LiveEvent } from '@halo-pamor/contract';
import { LONGEST_MS } from './read-until.js';

/** An open live stream. */
export interface LiveReader {
  readonly status: number;
  /** The events so far. */
  readonly events: readonly LiveEvent[];
  /** Id of the last event. */
  readonly lastId: string | undefined;
  /** Waits until the condition holds for the events so far. Rejects when the stream ends, or it never does. */
  until(condition: (events: readonly LiveEvent[]) => boolean): Promise<readonly LiveEvent[]>;
  /** Whether the stream has ended by itself. */
  readonly ended: Promise<void>;
  cut(): void;
}

/** Opens the live stream of a gateway. */
export async function openLive(url: string, token: string, lastEventId?: string): Promise<LiveReader> {
  const stopping = new AbortController();
  const response = await fetch(`${url}/v1/live`, {
    signal: stopping.signal,
    headers: {
      authorization: `Bearer ${token}`,
      ...(lastEventId === undefined ? {} : { 'last-event-id': lastEventId }),
    },
  });
  const events: LiveEvent[] = [];
  let lastId: string | undefined;
  let wake: () => void = () => undefined;
  let isOver = false;
  const parser = createParser({
    onEvent: ({ data, id }) => {
      events.push(liveEvent().parse(JSON.parse(data)));
      lastId = id;
      wake();
    },
  });
  const ended = read(response, (text) => parser.feed(text)).finally(() => {
    isOver = true;
    wake();
  });
  return {
    status: response.status,
    events,
    get lastId() {
      return lastId;
    },
    ended,
    cut: () => stopping.abort(),
    until: async (condition) => {
      const until = performance.now() + LONGEST_MS;
      const timer = setTimeout(() => wake(), LONGEST_MS);
      try {
        while (!condition(events)) {
          if (isOver) throw new Error(`the stream ended after ${JSON.stringify(events)}`);
          if (performance.now() >= until) throw new Error(`nothing came after ${JSON.stringify(events)}`);
          await new Promise<void>((resolve) => (wake = resolve));
        }
        return events;
      } finally {
        clearTimeout(timer);
      }
    },
  };
}

async function read(response: Response, feed: (text: string) => void): Promise<void> {
  const decoder = new TextDecoder();
  const reader = response.body?.getReader();
  if (reader === undefined) return;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      feed(decoder.decode(value, { stream: true }));
    }
  } catch {
    // Cut by the reader, or by the gateway's end.
  }
}
