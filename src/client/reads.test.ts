import { expect } from '@esm-bundle/chai';
import { isHaloError } from '../errors.js';
import { aRequest, clientAtMock, closeClients } from '../testing/client-at-mock.js';
import { inventedPack } from '../testing/invented-pack.js';
import { until } from '../testing/until.js';
import type { LiveNotice } from './halo-pamor.js';

const codeOf = (call: Promise<unknown>) =>
  call.then(
    () => 'none',
    (caught: unknown) => (isHaloError(caught) ? caught.code : 'foreign'),
  );

const cut = async (): Promise<Response> => {
  throw new TypeError('Failed to fetch');
};

describe('reads', () => {
  afterEach(closeClients);

  it('gives the city pack and the officers, and without signal what it read last', async () => {
    const { client, gateway, clock, another } = clientAtMock();
    expect(await client.city()).to.deep.include(inventedPack);
    const { officers } = await client.officers('99.99.01.1001/002');
    expect(officers.map(({ id }) => id)).to.deep.equal(['satgas-2']);
    // Keeping goes on behind the answer.
    const keeper = another({ fetch: cut });
    // The second try of a GET waits for the clock.
    const pass = async <T>(call: Promise<T>) => {
      let done = false;
      void until(async () => {
        clock.advance(1000);
        return done;
      });
      return call.finally(() => (done = true));
    };
    await until(async () => {
      const codes = [codeOf(keeper.officers('99.99.01.1001/002')), codeOf(keeper.city())];
      return (await pass(Promise.all(codes))).every((code) => code === 'none');
    });
    client.close();
    gateway.meddle(cut);
    const later = another();
    const [pack, known] = await pass(Promise.all([later.city(), later.officers('99.99.01.1001/002')]));
    expect(pack).to.deep.include(inventedPack);
    expect(known.officers).to.have.length(1);
  });

  it('refuses the pack of another city', async () => {
    const { client, gateway } = clientAtMock();
    const pack = { ...inventedPack, city: { ...inventedPack.city, code: '11.11' } };
    gateway.meddle(async () => Response.json(pack));
    expect(await codeOf(client.city())).to.equal('bad-reply');
  });

  it('tracks by code and digits without a token, and judges both before it asks', async () => {
    const { client, gateway, another } = clientAtMock();
    const { commandId } = await client.submitRequest(aRequest());
    const { view } = await client.settled(commandId);
    const anonymous = another({ getToken: undefined });
    const code = view?.code ?? '';
    const typed = `${code.slice(0, 5)} ${code.slice(5)}`.toLowerCase();
    expect((await anonymous.track(typed, '0001')).items[0]?.status).to.equal('submitted');
    expect(await codeOf(anonymous.track(code, '9999'))).to.equal('not-found');
    const asked = () => gateway.calls.filter((call) => call.startsWith('GET /v1/track'));
    const before = asked().length;
    expect(await codeOf(anonymous.track(`${code.slice(0, 10)}${code.endsWith('A') ? 'B' : 'A'}`, '0001'))).to.equal(
      'invalid-input',
    );
    expect(await codeOf(anonymous.track(code, '1'))).to.equal('invalid-input');
    expect(asked()).to.have.length(before);
  });

  it('pages through requests only as far as it is asked', async () => {
    const { client, gateway } = clientAtMock();
    const queued = await client.commands(
      Array.from({ length: 5 }, () => ({ type: 'submit-request' as const, payload: aRequest() })),
    );
    await Promise.all(queued.map(({ commandId }) => client.settled(commandId)));
    const pages: number[] = [];
    for await (const page of client.requests({ limit: 2 }).byPage()) {
      pages.push(page.items.length);
      if (pages.length === 2) break;
    }
    expect(pages).to.deep.equal([2, 2]);
    expect(gateway.calls.filter((call) => call.startsWith('GET /v1/requests'))).to.have.length(2);
    let all = 0;
    for await (const _view of client.requests({ limit: 2 })) all += 1;
    expect(all).to.equal(5);
  });

  it('reads the feed once, then only what changed, and keeps cursor and rows together', async () => {
    const { client, gateway, another } = clientAtMock();
    await client.settled((await client.submitRequest(aRequest())).commandId);
    expect(await client.sync()).to.equal(1);
    expect(await client.sync()).to.equal(0);
    client.close();
    const later = another();
    expect(await later.sync()).to.equal(0);
    expect(await later.views.list()).to.have.length(1);
    expect(gateway.calls.filter((call) => call.startsWith('GET /v1/changes')).at(-1)).to.contain('after=m1');
  });

  it('begins the feed anew when the gateway does not know its cursor', async () => {
    const { client, gateway } = clientAtMock();
    await client.settled((await client.submitRequest(aRequest())).commandId);
    gateway.meddle(async () => Response.json({ items: [], gone: [], cursor: 'of-another-gateway', more: false }));
    await client.sync();
    gateway.meddle(undefined);
    expect(await client.sync()).to.equal(1);
  });

  it('watches a request and tells of each change until it is stopped', async () => {
    const { client } = clientAtMock();
    const { commandId, requestId } = await client.submitRequest(aRequest(), {
      requestId: '0190a0b0-0000-7000-8000-000000000001',
    });
    const versions: (number | undefined)[] = [];
    const stop = client.views.watch(requestId, (view) => versions.push(view?.version));
    await client.settled(commandId);
    await until(() => versions.includes(1));
    await client.settled((await client.amendRequest(requestId, { note: 'Rumah cat hijau' })).commandId);
    await until(() => versions.includes(2));
    stop();
    const told = versions.length;
    await client.settled((await client.amendRequest(requestId, { note: 'Rumah cat biru' })).commandId);
    expect(versions).to.have.length(told);
  });

  it('keeps drafts for the person and forgets them when told', async () => {
    const { client, another } = clientAtMock();
    await client.drafts.save('form', { step: 3 });
    expect(await another().drafts.load('form')).to.deep.equal({ step: 3 });
    await client.drafts.save('form', null);
    expect(await client.drafts.load('form')).to.equal(undefined);
  });
});

describe('live', () => {
  afterEach(closeClients);

  it('tells what changes and goes on where it was cut', async () => {
    const { client, gateway, clock } = clientAtMock();
    const controller = new AbortController();
    const notices: LiveNotice[] = [];
    let breakOff: () => void = () => undefined;
    let streams = 0;
    gateway.meddle(async (request, pass) => {
      if (!request.url.endsWith('/live')) return pass();
      streams += 1;
      const broken = new AbortController();
      breakOff = () => broken.abort();
      const reader = (await pass()).body?.getReader();
      const body = new ReadableStream<Uint8Array>({
        start: (to) => broken.signal.addEventListener('abort', () => to.error(new TypeError('network error'))),
        pull: async (to) => {
          const piece = await reader?.read();
          if (piece?.value !== undefined) to.enqueue(piece.value);
        },
      });
      return new Response(body, { headers: { 'content-type': 'text/event-stream' } });
    });
    const loop = (async () => {
      for await (const notice of client.live({ signal: controller.signal })) notices.push(notice);
    })();
    await until(() => notices.length === 1);
    expect(notices[0]).to.deep.equal({ kind: 'reset' });
    const first = await client.submitRequest(aRequest());
    await until(() => notices.length === 2);
    breakOff();
    await client.settled(first.commandId);
    const second = await client.submitRequest(aRequest());
    await client.settled(second.commandId);
    await until(() => {
      // Not once it is there again: it would be taken for one that is held back.
      if (streams === 1) clock.advance(1000);
      return notices.length >= 3;
    });
    expect(notices.slice(1)).to.deep.equal(
      [first, second].map(({ requestId: request }) => ({ kind: 'changed', request })),
    );
    controller.abort();
    await loop;
  });

  it('looks again and again where a proxy holds the stream back', async () => {
    const { client, gateway, clock } = clientAtMock();
    const controller = new AbortController();
    const held = () => new Response(new ReadableStream(), { headers: { 'content-type': 'text/event-stream' } });
    gateway.meddle(async (request, pass) => (request.url.endsWith('/live') ? held() : pass()));
    const following = client.follow({ signal: controller.signal });
    await until(() => gateway.calls.length > 0);
    const states: string[] = [];
    client.on('connection', ({ live }) => states.push(live));
    await until(() => {
      clock.advance(5_000);
      return states.includes('polling');
    });
    controller.abort();
    await following;
    await until(() => states.at(-1) === 'off');
  });

  it('follows: what another writes is kept here without being asked for', async () => {
    const { client, another } = clientAtMock();
    const controller = new AbortController();
    const following = client.follow({ signal: controller.signal });
    const other = another({ namespace: 'another phone' });
    const { requestId } = await other.submitRequest(aRequest());
    await until(async () => (await client.views.get(requestId)) !== undefined);
    controller.abort();
    await following;
  });
});
