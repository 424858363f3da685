import { HaloError } from '../errors.js';
import type { Settlement } from '../outbox/entry.js';
import type { Emitter } from './emitter.js';
import type { PersonStore } from '../outbox/person-store.js';

/** Waits until the verdict on a command is stored, by this tab or another; looks at each change of the outbox. */
export async function settled(
  store: Pick<PersonStore, 'verdictOn'>,
  emitter: Emitter,
  commandId: string,
  signal: AbortSignal,
): Promise<Settlement> {
  for (;;) {
    let stop: () => void = () => undefined;
    // Listening begins before the look, so that no change falls between.
    const changed = new Promise<void>((resolve, reject) => {
      const stopListening = emitter.on('outbox', () => resolve());
      const abort = () => reject(new HaloError('aborted'));
      signal.addEventListener('abort', abort, { once: true });
      if (signal.aborted) abort();
      stop = () => {
        stopListening();
        signal.removeEventListener('abort', abort);
      };
    });
    // Handled below, or of no interest once there is a verdict.
    changed.catch(() => undefined);
    try {
      const verdict = await store.verdictOn(commandId, signal);
      if (verdict === null) throw new HaloError('not-found');
      if (verdict !== undefined) return verdict;
      await changed;
    } finally {
      stop();
    }
  }
}
