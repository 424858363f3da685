import { liveEvent } from '@halo-pamor/contract';
import { createParser } from 'eventsource-parser';
import { asHaloError, HaloError } from '../../errors.js';
import type { Clock } from '../../outbox/clock.js';
import { backoff } from '../../outbox/retry.js';
import type { Connection, LiveNotice } from '../halo-pamor.js';
import { pause } from '../pause.js';
import type { Heard } from './heard.js';
import { fits } from './read-reply.js';

/** The gateway sends something at least every 15 s; three times that without a byte, and somebody holds it back. */
const SILENCE_MS = 45_000;
const POLL_MS = 20_000;
/** How many looks at the feed before the stream is tried again: about five minutes. */
const POLLS = 15;
const LONGEST_PAUSE_MS = 60_000;

/** What live news need. */
export interface LiveOptions {
  readonly open: (lastEventId: string | undefined, signal: AbortSignal) => Promise<ReadableStream<Uint8Array>>;
  /** The cursor up to which the feed was read; live news go on from there. */
  readonly cursor: () => Promise<string | undefined>;
  readonly clock: Clock;
  readonly random: () => number;
  readonly changed: (live: Connection['live']) => void;
  /** What else is heard of the gateway: an answer to a command ends the pause before the next connection. */
  readonly heard: Heard;
  readonly signal: AbortSignal;
}

/** How one connection ended: `cut` after it had worked, `silent` when not a byte came through. */
type End = 'cut' | 'silent';

/** News until the signal ends them. Loses none: a connection goes on where the last one ended, or says `reset`. */
export async function* liveNews(options: LiveOptions): AsyncGenerator<LiveNotice> {
  const { random, changed, heard, signal } = options;
  let lastEventId = await options.cursor().catch(() => undefined);
  let failures = 0;
  try {
    while (!signal.aborted) {
      let end: End = 'cut';
      let retryAfterMs: number | undefined;
      const before = heard.times();
      try {
        for await (const piece of connection(lastEventId, options)) {
          failures = 0;
          if (piece.kind === 'end') end = piece.end;
          else {
            lastEventId = piece.id ?? lastEventId;
            yield piece.notice;
          }
        }
      } catch (caught) {
        const error = asHaloError(caught, 'offline');
        if (error.code === 'closed') return;
        retryAfterMs = error.retryAfterMs;
      }
      if (end === 'silent') yield* poll(options);
      else {
        changed('off');
        failures = heard.times() === before ? failures + 1 : 1;
        const isOver = await rest(Math.min(LONGEST_PAUSE_MS, backoff(failures, random, retryAfterMs)), options);
        // Something woke it: what failed before tells nothing of now.
        if (!isOver) failures = 0;
      }
    }
  } finally {
    changed('off');
  }
}

/** Waits, but no longer than until the gateway answers something else; whether it was as long as that. */
async function rest(ms: number, { clock, heard, signal }: LiveOptions): Promise<boolean> {
  const until = clock.now() + ms;
  const resting = new AbortController();
  const end = () => resting.abort();
  signal.addEventListener('abort', end, { once: true });
  const stopListening = heard.listen(end);
  if (signal.aborted) end();
  await pause(ms, clock, resting.signal);
  stopListening();
  signal.removeEventListener('abort', end);
  return clock.now() >= until;
}

/** Looks again and again, for a way on which streams do not come through. */
async function* poll({ clock, changed, signal }: LiveOptions): AsyncGenerator<LiveNotice> {
  changed('polling');
  for (let turn = 0; turn < POLLS && !signal.aborted; turn += 1) {
    yield { kind: 'poll' };
    await pause(POLL_MS, clock, signal);
  }
}

type Piece =
  | { readonly kind: 'notice'; readonly id: string | undefined; readonly notice: LiveNotice }
  | { readonly kind: 'end'; readonly end: End };

async function* connection(lastEventId: string | undefined, options: LiveOptions): AsyncGenerator<Piece> {
  const { clock, changed, signal } = options;
  const controller = new AbortController();
  const abort = () => controller.abort(new HaloError('aborted'));
  signal.addEventListener('abort', abort, { once: true });
  const heard = { silence: false, bytes: 0 };
  let stopWatching: () => void = () => undefined;
  const watch = () => {
    stopWatching();
    stopWatching = clock.after(SILENCE_MS, () => {
      heard.silence = true;
      abort();
    });
  };
  try {
    watch();
    const stream = await options.open(lastEventId, controller.signal);
    const notices: Piece[] = [];
    const parser = createParser({ onEvent: ({ id, data }) => notices.push(noticeOf(id, data)) });
    const reader = stream.getReader();
    controller.signal.addEventListener('abort', () => void reader.cancel().catch(() => undefined), { once: true });
    const text = new TextDecoder();
    // Without a place to go on from, anything may have happened before this connection.
    if (lastEventId === undefined) yield { kind: 'notice', id: undefined, notice: { kind: 'reset' } };
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      heard.bytes += value.length;
      watch();
      changed('stream');
      parser.feed(text.decode(value, { stream: true }));
      yield* notices.splice(0);
    }
  } catch (caught) {
    // A proxy that holds a stream back may keep even its beginning.
    heard.silence ||= asHaloError(caught).code === 'timeout';
    if (!heard.silence) throw caught;
  } finally {
    stopWatching();
    signal.removeEventListener('abort', abort);
    controller.abort();
  }
  yield { kind: 'end', end: heard.silence && heard.bytes === 0 ? 'silent' : 'cut' };
}

/** What an event says; one that cannot be read may have said anything, so everything is looked at. */
function noticeOf(id: string | undefined, data: string): Piece {
  let value: unknown;
  try {
    value = JSON.parse(data);
  } catch {
    value = undefined;
  }
  const event = fits(liveEvent(), value);
  const notice: LiveNotice =
    event?.kind === 'changed' ? { kind: 'changed', request: event.request } : { kind: 'reset' };
  return { kind: 'notice', id: id ?? event?.cursor, notice };
}
