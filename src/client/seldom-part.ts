import {
  boardReply,
  callbacksReply,
  handoverCodeReply,
  officersReply,
  parseTrackingCode,
  receiptShape,
  selfCheckReply,
  scoreReply,
  standardsPage,
} from '@halo-pamor/contract';
import { badInput } from './bad-input.js';
import { careFor, type Care } from './care/care.js';
import { makeCoverage } from './coverage-asked.js';
import { makeCarrying } from './carry/carrying.js';
import { makeComplaints } from './complaints-asked.js';
import { besideHeld } from './beside-held.js';
import { heldReceipt } from './held-receipt.js';
import { fits, readLate } from './late-reply.js';
import { makePictures, type SeldomOptions } from './pictures-kept.js';
import { remembered } from './remembered.js';
import type { Seldom } from './seldom.js';
import { makeAuditLog } from './audit-asked.js';
import { makeSurveys } from './surveys-asked.js';

/** Who asked for it has a use for it without signal. */
const now = (act: () => void) => act();

/** Makes what few who open the app need at once: pictures, a look at a code, and a file of what is still on the phone. */
export function makeSeldom(options: SeldomOptions): Seldom {
  const { calls, clock, open, run, emitter, closing, reach, pack } = options;
  const { gateway, city, namespace = '', autoSend = true, random = Math.random } = options.options;
  let caring: Promise<Care> | undefined;
  const care = () => {
    caring ??= open(closing)
      .then((opened) =>
        careFor({
          opened,
          place: [gateway, city, namespace],
          emitter,
          clock,
          autoSend,
          closing,
          drain: async (ledger, sendsFor, holds) =>
            (await reach()).drain({ ledger, sendsFor, holds: () => holds() && !closing.aborted, clock, random }),
        }),
      )
      .catch((caught: unknown) => {
        caring = undefined;
        throw caught;
      });
    return caring;
  };
  return {
    ...makePictures(options),
    ...makeCarrying({ open, run, clock, city, pack, care }),
    lookAfter: async (reached) => {
      const { contact } = await care();
      if (reached) await contact();
    },
    receipt: (id, { signal } = {}) =>
      run(signal, (each) => {
        const key = `receipt ${id}`;
        const ask = async () => {
          const reply = await (await calls()).receipt(id, each);
          const receipt = readLate(receiptShape(), reply);
          const { store } = await open(each);
          const { kept } = store.keeping;
          return besideHeld(receipt, heldReceipt(await kept.load(key, each)));
        };
        return remembered({ open }, now, key, ask, heldReceipt, each);
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
          now,
          `handover-code ${id}`,
          async () => {
            const reply = await (await calls()).handoverCode(id, each);
            return readLate(handoverCodeReply(), reply);
          },
          (kept) => fits(handoverCodeReply(), kept),
          each,
        ),
      ),
    board: (area, { signal } = {}) =>
      run(signal, async (each) => readLate(boardReply(), await (await calls()).board(area, each))),
    score: ({ officer, month, signal } = {}) =>
      run(signal, async (each) => readLate(scoreReply(), await (await calls()).score({ officer, month }, each))),
    callbacks: ({ signal } = {}) =>
      run(signal, async (each) => readLate(callbacksReply(), await (await calls()).callbacks(each))),
    officers: (area, { signal } = {}) =>
      run(signal, (each) =>
        remembered(
          { open },
          now,
          `officers ${area}`,
          async () => readLate(officersReply(), await (await calls()).officers(area, each)),
          (kept) => fits(officersReply(), kept),
          each,
        ),
      ),
    standards: ({ signal, locale = 'id' } = {}) =>
      run(signal, (each) =>
        remembered(
          { open },
          now,
          locale === 'id' ? 'standards' : `standards ${locale}`,
          async () => readLate(standardsPage(), await (await calls()).standards(each, locale)),
          (kept) => fits(standardsPage(), kept),
          each,
          'standards',
        ),
      ),
    selfCheck: ({ signal } = {}) =>
      run(signal, async (each) => {
        const call = { of: 'selfCheck', path: '/v1/standards/self-check', auth: true, signal: each };
        return readLate(selfCheckReply(), await (await calls()).ask(call));
      }),
    coverage: makeCoverage(options),
    complaints: makeComplaints(options),
    surveys: makeSurveys(options),
    audit: makeAuditLog(options),
    history: (id, { signal } = {}) => run(signal, async (each) => (await calls()).history(id, each)),
    badge: (id, { signal } = {}) => run(signal, async (each) => (await calls()).badge(id, each)),
    issueBadge: (id, { signal } = {}) => run(signal, async (each) => (await calls()).issueBadge(id, each)),
    officerPhoto: (id, { signal } = {}) => run(signal, async (each) => (await calls()).officerPhoto(id, each)),
  };
}
