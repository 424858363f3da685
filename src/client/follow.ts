import { asHaloError } from '../errors.js';
import type { Clock } from '../outbox/clock.js';
import { backoff } from '../outbox/retry.js';
import type { LiveNotice } from './halo-pamor.js';
import { pause } from './pause.js';

/** What following works with. */
export interface FollowOptions {
  readonly sync: (signal: AbortSignal) => Promise<unknown>;
  readonly live: (signal: AbortSignal) => AsyncIterable<LiveNotice>;
  readonly clock: Clock;
  readonly random: () => number;
  readonly signal: AbortSignal;
}

/** Reads the feed at once and on every news, never twice at the same time: news that come meanwhile are one more look. */
export async function follow({ sync, live, clock, random, signal }: FollowOptions): Promise<void> {
  let news = true;
  let failures = 0;
  let wake: () => void = () => undefined;
  const tell = () => {
    news = true;
    wake();
  };
  signal.addEventListener('abort', tell, { once: true });
  const listening = (async () => {
    for await (const _notice of live(signal)) tell();
  })();
  // Live news mend themselves; should they end for good, looking at once is all that is lost.
  listening.catch(() => undefined);
  while (!signal.aborted) {
    if (!news) {
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
      continue;
    }
    news = false;
    try {
      await sync(signal);
      failures = 0;
    } catch (caught) {
      const { code, retryAfterMs } = asHaloError(caught);
      if (code === 'closed') return;
      failures += 1;
      void pause(backoff(failures, random, retryAfterMs), clock, signal).then(tell);
    }
  }
}
