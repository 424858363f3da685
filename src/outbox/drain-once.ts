import { fileQueueIn } from './file-queue.js';
import { handOverFrom } from './hand-over.js';
import type { Ledger } from './ledger.js';
import { makeSender } from './sender.js';
import type { SendsFor } from './sending.js';
import type { Ways } from './start-sending.js';
import type { Clock } from './clock.js';
import { makeUploader } from './uploader.js';

/** What sending once works with. */
export interface DrainOnceOptions {
  readonly ledger: Ledger;
  readonly sendsFor: SendsFor;
  readonly clock: Clock;
  readonly random: () => number;
  /** Whether it may still go on. */
  readonly holds: () => boolean;
}

/** Sends what can be sent of a storage, whatever its turn, and then rests: what failed waits for the next call. */
export async function drainOnce({ post, uploads }: Ways, options: DrainOnceOptions): Promise<void> {
  const { ledger, sendsFor, clock, random, holds } = options;
  const shared = { clock, random, leads: holds, sendsFor };
  const sender = makeSender({
    ...shared,
    // The gateway shows a carrier no view.
    handOver: handOverFrom(ledger, async () => async () => undefined),
    post,
    changed: () => undefined,
    drained: () => undefined,
  });
  const uploader = makeUploader({
    ...shared,
    queue: fileQueueIn(ledger),
    uploads,
    changed: () => undefined,
    arrived: () => sender.wake(),
  });
  try {
    await sender.wake(true);
    await uploader.wake(true);
    // What stood behind a picture.
    await sender.wake();
  } finally {
    sender.stop();
    uploader.stop();
  }
}
