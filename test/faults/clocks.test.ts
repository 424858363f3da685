import assert from 'node:assert/strict';
import { setTimeout as pause } from 'node:timers/promises';
import { after, before, describe, it } from 'node:test';
import { createHaloPamor } from '../../src/client/index.js';
import type { Running } from '../contract/subject.js';
import { heavyPicture } from '../contract/uploads/pictures.js';
import { Api } from '../support/api.js';
import { submission, tomorrow } from '../support/commands.js';
import { startOnPglite } from '../support/gateway.js';
import { openFaultLink, type FaultLink } from './fault-link.js';
import { holdEffects, type Kept } from './effects.js';
import { asPerson } from './officers.js';

const DAY_MS = 24 * 60 * 60 * 1000;
const NOTES = 5;

/** A device's clock: how far it is off, in milliseconds, and by how much it jumps while a picture is on its way. */
const CLOCKS: Readonly<Record<string, { readonly off: number; readonly jump: number }>> = {
  'that is right': { off: 0, jump: 0 },
  'that began anew in 1970': { off: -Date.now(), jump: 0 },
  'a year behind': { off: -365 * DAY_MS, jump: 0 },
  'an hour behind': { off: -DAY_MS / 24, jump: 0 },
  'thirty days ahead': { off: 30 * DAY_MS, jump: 0 },
  'that jumps from 1970 to now': { off: -Date.now(), jump: Date.now() },
  'that jumps thirty days ahead': { off: 0, jump: 30 * DAY_MS },
  'that is put back by a day': { off: DAY_MS, jump: -DAY_MS },
};

describe('a phone with a clock', () => {
  let running: Running;
  let link: FaultLink;

  before(async () => {
    running = await startOnPglite();
    link = await openFaultLink(running.url);
  });
  after(async () => {
    await link.close();
    await running.stop();
  });

  for (const [nth, [name, { off, jump }]] of Object.entries(CLOCKS).entries()) {
    it(`${name}: is heard in the order of its writing, and judged by the gateway's time`, async () => {
      const who = asPerson(`satgas-clock-${nth}`);
      const token = await running.issuer.token(who);
      let offset = off;
      const { sub: id, name: called, role, city, areas } = who;
      const client = createHaloPamor({
        gateway: link.url,
        city,
        actor: { id, name: called, role, city, areas },
        getToken: async () => token,
        indexedDB: null,
        autoSend: false,
        random: () => 0,
        clock: {
          now: () => Date.now() + offset,
          after: (ms, act) => {
            const timer = setTimeout(act, ms);
            return () => clearTimeout(timer);
          },
        },
      });
      try {
        const began = Date.now();
        const kept: Kept[] = [];
        const keep = ({ commandId, requestId }: { commandId: string; requestId: string }) =>
          kept.push({ commandId, requestId, nth: kept.length });
        const { payload } = submission(running.pack.consent.version, { channel: 'phone', forWhom: 'someone-else' });
        const { commandId, requestId } = await client.submitRequest(payload);
        keep({ commandId, requestId });
        keep(await client.agreeVisit(requestId, { ...tomorrow(), purpose: 'collect' }));
        const { bytes, type } = await heavyPicture(900, 800);
        const blob = new Blob([bytes], { type });
        keep({ ...(await client.attach(requestId, { paper: 'KK', page: 1, blob })), requestId });
        for (let note = 0; note < NOTES; note += 1)
          keep(await client.amendRequest(requestId, { note: `catatan ${note}` }));
        link.decide(({ method }) => {
          if (method === 'PATCH') offset = off + jump;
          return {};
        });
        while ((await client.status()).waiting > 0) {
          await client.flush();
          await pause(20);
          assert.equal(
            (await client.status()).parked,
            0,
            JSON.stringify(await client.outbox.list({ state: 'parked' })),
          );
        }
        const ended = Date.now();
        assert.equal(offset, off + jump, 'the picture was on its way');
        const api = new Api(running.url, token);
        assert.equal(await holdEffects(api, kept), kept.length);
        for (const { type: happened, at } of (await api.history(requestId)).events) {
          const moment = Date.parse(at);
          assert.ok(moment >= began - 1_000 && moment <= ended + 1_000, `${happened} is said to be of ${at}`);
        }
      } finally {
        client.close();
      }
    });
  }
});
