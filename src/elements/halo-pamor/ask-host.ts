import { HaloError } from '../../client/index.js';
import type { BeforeEvent, HaloEventsOutward, MayWait } from './outward.js';

/** The longest that a host may hold somebody up, in milliseconds: time for a question of its own, not for ever. */
const LONGEST_MS = 300_000;

/**
 * Asks the host's page whether something may happen, by an event that can be prevented and that may be made to wait.
 *
 * @param signal ends the waiting
 * @throws HaloError `host-refused` when the host says no, or nothing for five minutes; `aborted`
 */
export async function askHost<N extends BeforeEvent>(
  from: EventTarget,
  name: N,
  detail: Omit<HaloEventsOutward[N], keyof MayWait>,
  signal: AbortSignal,
): Promise<void> {
  const waits: PromiseLike<unknown>[] = [];
  let isTold = false;
  const waitUntil = (promise: PromiseLike<unknown>): void => {
    if (isTold) throw new TypeError(`${name}: waitUntil() came after the event`);
    waits.push(promise);
  };
  const event = new CustomEvent(name, {
    detail: { v: 1, ...detail, waitUntil },
    bubbles: true,
    composed: true,
    cancelable: true,
  });
  const isFine = from.dispatchEvent(event);
  isTold = true;
  if (!isFine) throw new HaloError('host-refused');
  if (waits.length > 0) await allOf(waits, signal);
}

function allOf(waits: readonly PromiseLike<unknown>[], signal: AbortSignal): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const refuse = (cause?: unknown) => {
      reject(new HaloError('host-refused', { cause }));
    };
    const timer = setTimeout(refuse, LONGEST_MS);
    const abort = () => {
      reject(new HaloError('aborted'));
    };
    signal.addEventListener('abort', abort);
    Promise.all(waits)
      .then(resolve, refuse)
      .finally(() => {
        clearTimeout(timer);
        signal.removeEventListener('abort', abort);
      });
  });
}
