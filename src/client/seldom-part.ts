import { handoverCodeReply, parseTrackingCode, quickCheck, receiptShape } from '@halo-pamor/contract';
import { HaloError } from '../errors.js';
import { moment } from '../outbox/clock.js';
import { badInput } from './bad-input.js';
import { besideHeld } from './beside-held.js';
import { exported } from './exported.js';
import { heldReceipt } from './held-receipt.js';
import { makePictures, type SeldomOptions } from './pictures-kept.js';
import { recordShapes } from './late-records.js';
import { remembered } from './remembered.js';
import type { Seldom } from './seldom.js';

/** Makes what few who open the app need at once: pictures, a look at a code, and a file of what is still on the phone. */
export function makeSeldom(options: SeldomOptions): Seldom {
  // While there is a way: a duty is noted where there is none.
  recordShapes().catch(() => undefined);
  const { calls, clock, open, run } = options;
  return {
    ...makePictures(options),
    receipt: (id, { signal } = {}) =>
      run(signal, (each) => {
        const key = `receipt ${id}`;
        const ask = async () => {
          const reply = await (await calls()).receipt(id, each);
          if (!quickCheck(receiptShape())(reply)) throw new HaloError('bad-reply', { status: 200 });
          const { store } = await open(each);
          const { kept } = await store.keeping();
          return besideHeld(reply, heldReceipt(await kept.load(key, each)));
        };
        return remembered({ open }, key, ask, heldReceipt, each);
      }),
    track: (code, lastFour, { signal } = {}) =>
      run(signal, async (each) => {
        const asked = parseTrackingCode(code);
        if (asked === undefined) throw badInput('/code');
        if (!/^\d{4}$/.test(lastFour)) throw badInput('/phone');
        return (await calls()).track(asked, lastFour, each);
      }),
    handoverCode: (id, { signal } = {}) =>
      run(signal, (each) =>
        remembered(
          { open },
          `handover-code ${id}`,
          async () => {
            const reply = await (await calls()).handoverCode(id, each);
            if (!quickCheck(handoverCodeReply())(reply)) throw new HaloError('bad-reply', { status: 200 });
            return reply;
          },
          (kept) => (quickCheck(handoverCodeReply())(kept) ? kept : undefined),
          each,
        ),
      ),
    badge: (id, { signal } = {}) => run(signal, async (each) => (await calls()).badge(id, each)),
    issueBadge: (id, { signal } = {}) => run(signal, async (each) => (await calls()).issueBadge(id, each)),
    officerPhoto: (id, { signal } = {}) => run(signal, async (each) => (await calls()).officerPhoto(id, each)),
    export: ({ signal } = {}) => run(signal, async (each) => exported((await open(each)).ledger, moment(clock), each)),
  };
}
