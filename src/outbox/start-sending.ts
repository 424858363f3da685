import { fileQueueIn } from './file-queue.js';
import { handOverFrom } from './hand-over.js';
import { joinLeaders, type Leader } from './leader.js';
import { makeSender, type Post } from './sender.js';
import type { Sending, SendingOptions } from './sending.js';
import { makeUploader, type Uploads } from './uploader.js';

/** What sending needs of the network. */
export interface Ways {
  readonly post: Post;
  /** Fetched when there is a picture to send. */
  readonly uploads: () => Promise<Uploads>;
}

/** Joins the tabs of this person and sends when it is this tab's turn. Resolves once it is known whether it is. */
export async function startSending({ post, uploads }: Ways, options: SendingOptions): Promise<Sending> {
  const { ledger, prepareViews, locks, autoSend, changed, drained, scribe } = options;
  let leader: Leader | undefined;
  const leads = () => leader === undefined || leader.leading();
  const sender = makeSender({
    ...options,
    handOver: handOverFrom(ledger, prepareViews),
    post,
    leads,
    renew: async (entry) => (await scribe()).renew(entry),
    drained: (settled, ms, problem) => {
      drained(settled, ms, problem);
      // What was accepted may have held back a picture.
      if (settled > 0) void uploader.wake();
    },
  });
  const uploader = makeUploader({
    ...options,
    queue: fileQueueIn(ledger),
    uploads,
    leads,
    renew: async (entry, picture) => (await scribe()).renewPicture(entry, picture),
    changed: (id) => changed([id], []),
    arrived: () => sender.wake(),
  });
  const wake = async (all: boolean) => {
    await sender.wake(all);
    await uploader.wake(all);
  };
  if (ledger.lasting && locks !== undefined) {
    let isOpen = false;
    const lead = (): void => {
      // The tab before this one may have gone between storing an answer and telling of it.
      if (isOpen) changed([], []);
      if (autoSend) void wake(false);
    };
    leader = joinLeaders({ ...options, locks, lead });
    await leader.decided;
    isOpen = true;
  }
  return {
    leads,
    wake,
    stop: () => {
      sender.stop();
      uploader.stop();
      leader?.stop();
    },
  };
}
