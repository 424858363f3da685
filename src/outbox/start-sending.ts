import { handOverFrom } from './hand-over.js';
import { joinLeaders, type Leader } from './leader.js';
import { makeSender, type Post } from './sender.js';
import type { Sending, SendingOptions } from './sending.js';

/** Joins the tabs of this person and sends when it is this tab's turn. Resolves once it is known whether it is. */
export async function startSending(post: Post, options: SendingOptions): Promise<Sending> {
  const { ledger, locks, autoSend } = options;
  let leader: Leader | undefined;
  const leads = () => leader === undefined || leader.leading();
  const sender = makeSender({ ...options, handOver: handOverFrom(ledger), post, leads });
  if (ledger.lasting && locks !== undefined) {
    leader = joinLeaders({ ...options, locks, lead: () => autoSend && void sender.wake() });
    await leader.decided;
  }
  return {
    leads,
    wake: sender.wake,
    stop: () => {
      sender.stop();
      leader?.stop();
    },
  };
}
