import { isHaloError } from '../errors.js';
import type { Opener } from './opener.js';

/**
 * What the gateway says now, kept for later; without a way to the gateway, what it said last.
 *
 * @param later does what nobody waits for
 * @param key under which it is kept for this person
 * @param call asks the gateway
 * @param read checks what was kept; undefined when it is of no use
 * @param otherwise under which something is kept that does as well, where there is nothing under `key`
 */
export async function remembered<T>(
  opener: Pick<Opener, 'open'>,
  later: (act: () => void) => void,
  key: string,
  call: () => Promise<T>,
  read: (kept: unknown) => T | undefined,
  signal?: AbortSignal,
  otherwise = key,
): Promise<T> {
  try {
    const value = await call();
    // Keeping is a kindness: a person who is not signed in, or has no storage, still gets the answer, and nobody waits.
    later(() => {
      opener
        .open()
        .then(({ store }) => store.keeping.kept.save(key, value, true))
        .catch(() => undefined);
    });
    return value;
  } catch (caught) {
    if (!isHaloError(caught) || !caught.retryable) throw caught;
    const kept = await opener
      .open(signal)
      .then(async ({ store }) => {
        const { kept } = store.keeping;
        return (await kept.load(key, signal)) ?? kept.load(otherwise, signal);
      })
      .catch(() => undefined);
    const value = read(kept);
    if (value === undefined) throw caught;
    return value;
  }
}
