import { expect } from '@esm-bundle/chai';
import { isHaloError } from '../errors.js';
import { aRequest, citizen, clientAtMock, closeClients } from '../testing/client-at-mock.js';
import { inventedSealingKeys } from '../testing/mock-sealing.js';
import { mockToken } from '../testing/mock-token.js';
import { until } from '../testing/until.js';
import type { HaloPamor } from './halo-pamor.js';
import { makeClient } from './make-client.js';
import { loadTalk, type TalkPart } from './reach.js';

const codeOf = (call: Promise<unknown>) =>
  call.then(
    () => 'none',
    (caught: unknown) => (isHaloError(caught) ? `${caught.code} ${String(caught.retryable)}` : 'foreign'),
  );

/** A client whose part that talks cannot be fetched until it is told otherwise. */
function clientWithoutTalk(load: () => Promise<TalkPart>) {
  const { gateway, clock } = clientAtMock();
  const client = makeClient(
    {
      gateway: 'https://gateway.invalid',
      city: '99.99',
      namespace: `reach ${crypto.randomUUID()}`,
      actor: citizen,
      getToken: async () => mockToken(citizen),
      fetch: gateway.fetch,
      clock,
      random: () => 1,
      sealingKeys: inventedSealingKeys,
    },
    load,
  );
  open.push(client);
  return { client, gateway, clock };
}
const open: HaloPamor[] = [];

describe('the part that talks', () => {
  afterEach(() => {
    for (const client of open.splice(0)) client.close();
    closeClients();
  });

  it('is not fetched by anything that the phone can do alone', async () => {
    let loads = 0;
    const { client } = clientWithoutTalk(() => {
      loads += 1;
      return loadTalk();
    });
    await client.drafts.save('form', { step: 2 });
    expect(await client.drafts.load('form')).to.deep.equal({ step: 2 });
    expect(await client.views.list()).to.deep.equal([]);
    expect(await client.outbox.list()).to.deep.equal([]);
    expect((await client.status()).waiting).to.equal(0);
    expect((await client.actor()).role).to.equal('citizen');
    expect(await codeOf(client.track('nonsense', '0001'))).to.equal('invalid-input false');
    expect(loads).to.equal(0);
    await Promise.all([client.sync(), client.city(), client.flush()]);
    expect(loads).to.equal(1);
  });

  it('fails like a call without signal, leaves what waits, and is fetched anew', async () => {
    let signal = false;
    let loads = 0;
    const { client, gateway, clock } = clientWithoutTalk(async () => {
      loads += 1;
      if (!signal) throw new TypeError('Failed to fetch dynamically imported module');
      return loadTalk();
    });
    const { commandId } = await client.submitRequest(aRequest());
    expect(await codeOf(client.sync())).to.equal('offline true');
    expect(await codeOf(client.request(commandId))).to.equal('offline true');
    await client.flush();
    expect((await client.status()).online).to.equal(false);
    const [entry] = await client.outbox.list();
    expect(entry).to.include({ id: commandId, state: 'waiting', attempts: 0, lastProblem: null });
    expect(gateway.calls).to.deep.equal([]);
    const before = loads;
    signal = true;
    await until(() => {
      // Not while it is being fetched: that would be waiting in vain.
      if (loads === before) clock.advance(60_000);
      return loads > before;
    });
    expect((await client.settled(commandId)).outcome).to.equal('accepted');
    expect(gateway.register.effects().get(commandId)).to.equal(1);
    expect(await client.sync()).to.equal(1);
  });

  it('is not waited for by whoever needs the city first, unless the plain way does not lead there', async () => {
    let loads = 0;
    const load = async () => {
      loads += 1;
      return loadTalk();
    };
    const { client, gateway } = clientWithoutTalk(load);
    expect((await client.cityFirst())?.city.code).to.equal('99.99');
    expect((await client.city()).city.code).to.equal('99.99');
    expect(loads).to.equal(0);
    expect(gateway.calls).to.deep.equal(['GET /v1/city/first?code=99.99', 'GET /v1/city?code=99.99']);
    expect((await client.status()).online).to.equal(true);
    // Before long it would look after what waits, which needs the part.
    client.close();
    loads = 0;

    const other = clientWithoutTalk(load);
    other.gateway.meddle(async () => {
      throw new TypeError('cut');
    });
    expect(await other.client.cityFirst()).to.equal(undefined);
    let cuts = 0;
    other.gateway.meddle(async (_request, next) => {
      cuts += 1;
      if (cuts === 1) throw new TypeError('cut');
      return next();
    });
    expect((await other.client.city()).city.code).to.equal('99.99');
    expect(loads).to.equal(1);
    expect(cuts).to.equal(2);
  });

  it('is fetched once for all who wait, and nobody waits longer than for a call', async () => {
    let loads = 0;
    let arrive: () => void = () => undefined;
    const { client, clock } = clientWithoutTalk(() => {
      loads += 1;
      return new Promise((resolve, reject) => {
        arrive = () => void loadTalk().then(resolve, reject);
      });
    });
    // What opens the storage is another part; with it there, both calls wait for this one.
    await client.views.list();
    const calls = Promise.all([codeOf(client.request('0190a0b0-0000-7000-8000-000000000001')), codeOf(client.sync())]);
    await until(() => loads === 1 && clock.waiting() === 2);
    clock.advance(20_000);
    expect(await calls).to.deep.equal(['timeout true', 'timeout true']);
    const late = client.sync();
    arrive();
    expect(await late).to.equal(0);
    expect(loads).to.equal(1);
  });

  it('brings live news once it can be fetched', async () => {
    let failures = 2;
    const { client, clock } = clientWithoutTalk(async () => {
      failures -= 1;
      if (failures >= 0) throw new TypeError('Failed to fetch dynamically imported module');
      return loadTalk();
    });
    const controller = new AbortController();
    const kinds: string[] = [];
    const listening = (async () => {
      for await (const { kind } of client.live({ signal: controller.signal })) kinds.push(kind);
    })();
    await until(() => {
      if (failures >= 0) clock.advance(5_000);
      return kinds.length > 0;
    });
    expect(kinds).to.deep.equal(['reset']);
    controller.abort();
    await listening;
  });
});
