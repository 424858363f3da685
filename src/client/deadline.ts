import { HaloError } from '../errors.js';
import type { Clock } from '../outbox/clock.js';

/**
 * Runs `act` until it ends, the caller cancels (`aborted`) or time is up (`timeout`), whichever comes first; its signal
 * tells it to stop. Without `ms` there is no limit. (AbortSignal.any and .timeout are younger than the oldest WebView.)
 */
export async function within<T>(
  { clock, ms, signal }: { clock: Clock; ms?: number; signal?: AbortSignal | undefined },
  act: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const controller = new AbortController();
  let stop: () => void = () => undefined;
  const stopped = new Promise<never>((_resolve, reject) => {
    const end = (error: HaloError) => {
      reject(error);
      controller.abort(error);
    };
    const abort = () => end(new HaloError('aborted', { cause: signal?.reason }));
    const cancel = ms === undefined ? undefined : clock.after(ms, () => end(new HaloError('timeout')));
    signal?.addEventListener('abort', abort, { once: true });
    stop = () => {
      cancel?.();
      signal?.removeEventListener('abort', abort);
    };
    if (signal?.aborted === true) abort();
  });
  try {
    return await Promise.race([stopped, act(controller.signal)]);
  } finally {
    stop();
    stopped.catch(() => undefined);
  }
}
