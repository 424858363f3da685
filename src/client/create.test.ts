import { expect } from '@esm-bundle/chai';
import { commandTypes } from '@halo-pamor/contract';
import { isHaloError, type HaloError } from '../errors.js';
import { aRequest, citizen, clientAtMock, closeClients, officer } from '../testing/client-at-mock.js';
import { problemResponse } from '../testing/mock-gateway.js';
import { mockToken } from '../testing/mock-token.js';
import { timePasses } from '../testing/time-passes.js';
import { until } from '../testing/until.js';
import type { HaloPamor } from './index.js';

async function refusal(call: Promise<unknown>): Promise<HaloError> {
  try {
    await call;
  } catch (caught) {
    if (isHaloError(caught)) return caught;
    throw caught;
  }
  throw new Error('it was not refused');
}

const isEmpty = (client: HaloPamor) => async () => (await client.outbox.list()).length === 0;

describe('createHaloPamor', () => {
  afterEach(closeClients);

  it('stores a request, sends it, and keeps the view that the gateway gave', async () => {
    const { client, gateway } = clientAtMock();
    const queued = await client.submitRequest(aRequest());
    expect(queued.state).to.equal('queued');
    const settlement = await client.settled(queued.commandId);
    expect(settlement.outcome).to.equal('accepted');
    expect(settlement.view?.items[0]?.status).to.equal('submitted');
    expect(gateway.register.view(queued.requestId)).to.deep.equal(settlement.view);
    expect(await client.views.get(queued.requestId)).to.deep.equal(settlement.view);
    expect(await client.outbox.list()).to.deep.equal([]);
  });

  it('refuses a payload of the wrong shape with its faults, and stores nothing', async () => {
    const { client } = clientAtMock({ autoSend: false });
    const wrong = await refusal(client.command({ type: 'submit-request', payload: { ...aRequest(), items: [{}] } }));
    expect(wrong.code).to.equal('invalid-input');
    expect(wrong.faults).to.deep.equal([{ path: '/payload/items/0/variant', code: 'invalid_type' }]);
    const nowhere = await refusal(client.startVisit('not an id'));
    expect(nowhere.faults[0]?.path).to.equal('/requestId');
    expect(await client.outbox.list()).to.deep.equal([]);
  });

  it('has a verb for every command', () => {
    const { client } = clientAtMock({ autoSend: false });
    const named = new Map<string, unknown>(Object.entries(client));
    for (const type of commandTypes) {
      const verb = type.replace(/-(.)/g, (_dash, letter: string) => letter.toUpperCase());
      expect(named.get(verb), verb).to.be.a('function');
    }
  });

  it('shows what is only on this device, and never as a view', async () => {
    const { client } = clientAtMock({ autoSend: false });
    const { commandId, requestId } = await client.submitRequest(aRequest());
    const [entry] = await client.pendingFor(requestId);
    expect(entry?.id).to.equal(commandId);
    expect(entry?.state).to.equal('waiting');
    expect(entry?.payload).to.have.nested.property('applicant.name', 'Siti Rekaan');
    expect(await client.views.list()).to.deep.equal([]);
    const status = await client.status();
    expect(status.waiting).to.equal(1);
    expect(status.oldest).to.equal(entry?.createdAt);
    expect(status.durability).to.not.equal('volatile');
  });

  it('loses nothing when the way is cut before the gateway hears it', async () => {
    const { client, gateway, clock } = clientAtMock();
    gateway.meddle(async () => {
      throw new TypeError('Failed to fetch');
    });
    const { commandId, requestId } = await client.submitRequest(aRequest());
    await until(async () => (await client.outbox.list())[0]?.lastProblem === 'offline');
    expect((await client.status()).online).to.equal(false);
    gateway.meddle(undefined);
    await timePasses({ client, clock }, isEmpty(client));
    expect((await client.settled(commandId)).outcome).to.equal('accepted');
    expect(gateway.register.events(requestId)).to.have.length(1);
  });

  it('does nothing twice when the way is cut after the gateway stored it', async () => {
    const { client, gateway, clock } = clientAtMock();
    gateway.meddle(async (_request, pass) => {
      await pass();
      throw new TypeError('Failed to fetch');
    });
    const { commandId, requestId } = await client.submitRequest(aRequest());
    await until(async () => (await client.outbox.list())[0]?.lastProblem === 'offline');
    gateway.meddle(undefined);
    await timePasses({ client, clock }, isEmpty(client));
    expect((await client.settled(commandId)).outcome).to.equal('duplicate');
    expect(gateway.register.effects().get(commandId)).to.equal(1);
    expect(gateway.register.events(requestId)).to.have.length(1);
  });

  it('parks what the gateway refuses, with its reason, until the person lets it go', async () => {
    const { client } = clientAtMock();
    const { commandId } = await client.submitRequest(aRequest({ consent: { version: 'old', given: true } }));
    const settlement = await client.settled(commandId);
    expect(settlement.outcome).to.equal('refused');
    expect(settlement.problem).to.equal('consent-outdated');
    expect((await client.outbox.list())[0]?.state).to.equal('parked');
    const saved: unknown = JSON.parse(await (await client.outbox.export()).text());
    expect(saved).to.have.nested.property('entries[0].id', commandId);
    expect(JSON.stringify(saved)).to.not.contain('Siti Rekaan');
    expect(await client.outbox.discard(commandId)).to.equal(true);
    expect((await client.settled(commandId)).outcome).to.equal('discarded');
    expect(await client.outbox.list()).to.deep.equal([]);
  });

  it('tells the verdict to a page that was loaded anew, and knows nothing of a stranger', async () => {
    const { client, another } = clientAtMock();
    const { commandId } = await client.submitRequest(aRequest());
    await client.settled(commandId);
    client.close();
    const later = another();
    expect((await later.settled(commandId)).outcome).to.equal('accepted');
    expect((await refusal(later.settled('0190a0b0-0000-7000-8000-000000000000'))).code).to.equal('not-found');
  });

  it('fetches a token once for many calls, and once more when it has expired', async () => {
    const reasons: string[] = [];
    const { client, gateway } = clientAtMock({
      getToken: async ({ reason }) => {
        reasons.push(reason);
        return mockToken(citizen, String(reasons.length));
      },
    });
    const [{ commandId }] = await Promise.all([client.submitRequest(aRequest()), client.sync(), client.sync()]);
    await client.settled(commandId);
    expect(reasons).to.deep.equal(['first']);
    gateway.expired.add(mockToken(citizen, '1'));
    await Promise.all([client.sync(), client.request((await client.views.list())[0]?.id ?? '')]);
    expect(reasons).to.deep.equal(['first', 'expired']);
  });

  it('keeps the queue while nobody is signed in', async () => {
    const { client, gateway, clock } = clientAtMock({ actor: citizen });
    gateway.expired.add(mockToken(citizen));
    const { commandId } = await client.submitRequest(aRequest());
    await until(async () => (await client.outbox.list())[0]?.lastProblem === 'token-expired');
    expect((await client.status()).signedOut).to.equal(true);
    gateway.expired.clear();
    await timePasses({ client, clock }, isEmpty(client));
    expect((await client.settled(commandId)).outcome).to.equal('accepted');
  });

  it('knows that nobody is signed in once the host gives no token any more, and that somebody is again', async () => {
    let isGiven = true;
    const { client, gateway } = clientAtMock({
      getToken: async ({ reason }) => {
        if (!isGiven) throw new Error('the login is over');
        return mockToken(citizen, reason);
      },
    });
    await client.sync();
    gateway.expired.add(mockToken(citizen, 'first'));
    isGiven = false;
    expect((await refusal(client.sync())).code).to.equal('no-token');
    expect((await client.status()).signedOut).to.equal(true);
    isGiven = true;
    await client.sync();
    expect((await client.status()).signedOut).to.equal(false);
  });

  it('never sends for one person what another wrote', async () => {
    const { client, gateway, another } = clientAtMock({ autoSend: false });
    await client.submitRequest(aRequest());
    const other = another({}, { ...citizen, id: 'warga-2' });
    expect(await other.outbox.list()).to.deep.equal([]);
    await other.flush();
    expect(gateway.calls).to.not.include('POST /v1/commands');
    client.close();
    const changed = another({ actor: citizen, getToken: async () => mockToken({ ...citizen, id: 'warga-2' }) });
    await until(async () => {
      await changed.flush();
      return (await changed.outbox.list())[0]?.lastProblem === 'no-token';
    });
    expect(gateway.calls).to.not.include('POST /v1/commands');
  });

  it('ends a call whose caller gave up, and leaves the outbox whole', async () => {
    const { client, gateway } = clientAtMock({ autoSend: false });
    const controller = new AbortController();
    gateway.meddle(() => new Promise(() => undefined));
    const reading = refusal(client.sync({ signal: controller.signal }));
    const waiting = client
      .submitRequest(aRequest())
      .then(({ commandId }) => refusal(client.settled(commandId, { signal: controller.signal })));
    await until(async () => (await client.outbox.list()).length === 1);
    controller.abort();
    expect((await reading).code).to.equal('aborted');
    expect((await reading).name).to.equal('AbortError');
    expect((await waiting).code).to.equal('aborted');
    const late = await refusal(client.submitRequest(aRequest(), { signal: controller.signal }));
    expect(late.code).to.equal('aborted');
    expect(await client.outbox.list()).to.have.length(1);
  });

  it('works in memory where nothing can be stored, and says so', async () => {
    const { client } = clientAtMock({ indexedDB: null });
    const { commandId } = await client.submitRequest(aRequest());
    expect((await client.settled(commandId)).outcome).to.equal('accepted');
    expect((await client.status()).durability).to.equal('volatile');
  });

  it('refuses every call after it was closed', async () => {
    const { client } = clientAtMock();
    await client.sync();
    client.close();
    expect((await refusal(client.sync())).code).to.equal('closed');
    expect((await refusal(client.submitRequest(aRequest()))).code).to.equal('closed');
  });

  it('sees the whole way from the door to the hand-over, in order', async () => {
    const { client, another } = clientAtMock();
    const { commandId, requestId } = await client.submitRequest(aRequest());
    await client.settled(commandId);
    const door = another({}, officer);
    expect((await door.actor()).role).to.equal('officer');
    const [, , filed] = await door.commands([
      { type: 'agree-visit', requestId, payload: { from: '2026-01-06T02:00:00Z', to: '2026-01-06T04:00:00Z' } },
      {
        type: 'collect-papers',
        requestId,
        payload: { papers: ['KK', 'SURAT-KEHILANGAN'].map((code) => ({ code, outcome: 'collected' })) },
      },
      { type: 'file-items', requestId, payload: { items: ['1'] } },
    ]);
    expect((await door.settled(filed?.commandId ?? '')).view?.items[0]?.status).to.equal('filed');
    expect(await client.sync()).to.equal(1);
    expect((await client.views.get(requestId))?.items[0]?.status).to.equal('filed');
    const history = await client.history(requestId);
    expect(history.map((event) => event.type)).to.deep.equal([
      'request-submitted',
      'visit-agreed',
      'papers-collected',
      'items-filed',
    ]);
  });

  it('reads a bad gateway as such and tries again', async () => {
    const { client, gateway, clock } = clientAtMock();
    gateway.meddle(async () => new Response('<html>Bad Gateway</html>', { status: 502 }));
    const { commandId } = await client.submitRequest(aRequest());
    await until(async () => (await client.outbox.list())[0]?.lastProblem === 'bad-reply');
    const page = await refusal(client.request(commandId));
    expect(page.code).to.equal('bad-reply');
    expect(page.retryable).to.equal(true);
    expect(JSON.stringify(page)).to.not.contain('html');
    gateway.meddle(async () => new Response('{"results":[{"id":1}]}'));
    await timePasses({ client, clock }, async () => {
      const [entry] = await client.outbox.list();
      return entry?.state === 'waiting' && entry.attempts > 1;
    });
    gateway.meddle(async () => problemResponse('database-unavailable', { 'retry-after': '30' }));
    const problem = async () => (await client.outbox.list())[0]?.lastProblem;
    await timePasses({ client, clock }, async () => (await problem()) === 'database-unavailable');
    gateway.meddle(undefined);
    const failed = clock.now();
    await timePasses({ client, clock }, isEmpty(client));
    // A second may have passed beside the answer.
    expect(clock.now() - failed).to.be.at.least(29_000);
    expect((await client.settled(commandId)).outcome).to.equal('accepted');
  });
});
