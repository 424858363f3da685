import { expect } from '@esm-bundle/chai';
import { isHaloError } from '../errors.js';
import { aRequest, clientAtMock, closeClients, officer, type ClientAtMock } from '../testing/client-at-mock.js';
import { problemResponse } from '../testing/mock-gateway.js';
import { until } from '../testing/until.js';
import type { HaloPamor } from './index.js';

const CHUNK = 256 * 1024;

let count = 0;
/** A picture of so many bytes, unlike every other. */
function aPicture(bytes = 2 * CHUNK + 1_000): Blob {
  count += 1;
  const content = new Uint8Array(bytes).fill(count % 256);
  content.set(new TextEncoder().encode(String(count)));
  return new Blob([content], { type: 'image/jpeg' });
}

const codeOf = (call: Promise<unknown>) =>
  call.then(
    () => 'none',
    (caught: unknown) => (isHaloError(caught) ? caught.code : String(caught)),
  );

/** A client with a request that the gateway has. */
async function withRequest(stage: ClientAtMock): Promise<{ requestId: string }> {
  const { commandId, requestId } = await stage.client.submitRequest(aRequest());
  await stage.client.settled(commandId);
  return { requestId };
}

const callsOf = ({ gateway }: ClientAtMock, start: string) => gateway.calls.filter((call) => call.startsWith(start));
const stored = async (client: HaloPamor): Promise<string> => (await client.outbox.export()).text();

describe('pictures of papers', () => {
  afterEach(closeClients);

  for (const [where, change] of [
    ['IndexedDB', {}],
    ['memory', { indexedDB: null }],
  ] as const) {
    it(`are kept in ${where}, sent piece by piece, attached, and then let go`, async () => {
      const stage = clientAtMock(change);
      const { client, gateway } = stage;
      const { requestId } = await withRequest(stage);
      let goOn: () => void = () => undefined;
      const seen = new Promise<void>((resolve) => {
        goOn = resolve;
      });
      gateway.meddle(async (request, pass) => {
        // The second chunk waits until the page was told of the first.
        if (request.headers.get('upload-offset') === String(CHUNK)) await seen;
        return pass();
      });
      const { commandId, file, durable } = await client.attach(requestId, { paper: 'KK', page: 1, blob: aPicture() });
      expect(durable).to.equal(where === 'IndexedDB');
      expect(file).to.equal(commandId);
      await until(async () => (await client.files(requestId))[0]?.sentBytes === CHUNK);
      goOn();
      expect((await client.settled(commandId)).outcome).to.equal('accepted');
      const view = gateway.register.view(requestId);
      const [id] = [...gateway.uploads.all.keys()];
      expect(view?.papers.find(({ code }) => code === 'KK')?.files?.map((each) => each.id)).to.deep.equal([id]);
      expect(callsOf(stage, 'PATCH')).to.have.length(3);
      expect(await client.files(requestId)).to.deep.equal([]);
      expect(JSON.parse(await stored(client))).to.deep.include({ entries: [], pictures: [] });
    });
  }

  it('hold back what stands behind them in their own request, and nothing else', async () => {
    const stage = clientAtMock({}, officer);
    const { client, gateway } = stage;
    const first = await withRequest(stage);
    const second = await withRequest(stage);
    let letThrough: () => void = () => undefined;
    const gate = new Promise<void>((resolve) => {
      letThrough = resolve;
    });
    gateway.meddle(async (request, pass) => {
      if (request.method === 'PATCH') await gate;
      return pass();
    });
    const attached = await client.attach(first.requestId, { paper: 'KK', page: 1, blob: aPicture(10) });
    const behind = await client.startVisit(first.requestId);
    const beside = await client.cancelRequest(second.requestId, { reason: 'changed-mind' });
    await client.settled(beside.commandId);
    expect((await client.pendingFor(first.requestId)).map(({ id }) => id)).to.deep.equal([
      attached.commandId,
      behind.commandId,
    ]);
    letThrough();
    expect((await client.settled(attached.commandId)).outcome).to.equal('accepted');
    await client.settled(behind.commandId);
  });

  it('that are fetched ahead are there without the gateway, and go when they are no longer wanted', async () => {
    const stage = clientAtMock({}, officer);
    const { client, gateway } = stage;
    const { requestId } = await withRequest(stage);
    for (const page of [1, 2]) {
      await client.settled(
        (await client.attach(requestId, { paper: 'KK', page, blob: aPicture(10 + page) })).commandId,
      );
    }
    const [first = '', second = ''] = [...gateway.uploads.all.keys()];
    expect(await client.keepPictures([first, second])).to.deep.equal({ kept: 2, missing: 0 });
    const fetched = callsOf(stage, 'GET /v1/files').length;
    expect(await client.keepPictures([second, first])).to.deep.equal({ kept: 2, missing: 0 });
    expect(callsOf(stage, 'GET /v1/files')).to.have.length(fetched);
    client.close();
    gateway.meddle(async () => problemResponse('not-found'));
    const again = stage.another();
    expect((await again.picture(first)).size).to.equal(11);
    expect(await again.keepPictures([second, 'unknown'])).to.deep.equal({ kept: 1, missing: 1 });
    expect(await codeOf(again.picture(first))).to.equal('not-found');
    expect((await again.picture(second)).size).to.equal(12);
  });

  it('wait for the request that they belong to', async () => {
    const stage = clientAtMock({ autoSend: false });
    const { client } = stage;
    const { requestId } = await client.submitRequest(aRequest());
    const { commandId } = await client.attach(requestId, { paper: 'KK', page: 1, blob: aPicture(10) });
    await client.flush();
    expect((await client.settled(commandId)).outcome).to.equal('accepted');
    expect(stage.gateway.calls.findIndex((call) => call === 'POST /v1/uploads')).to.be.greaterThan(
      stage.gateway.calls.findIndex((call) => call === 'POST /v1/commands'),
    );
  });

  it('go on where they stopped after a reload', async () => {
    const stage = clientAtMock();
    const { requestId } = await withRequest(stage);
    let patches = 0;
    stage.gateway.meddle(async (request, pass) => {
      if (request.method === 'PATCH' && (patches += 1) > 1) throw new TypeError('cut');
      return pass();
    });
    const { commandId } = await stage.client.attach(requestId, { paper: 'KK', page: 1, blob: aPicture() });
    await until(async () => (await stage.client.files(requestId))[0]?.problem === 'offline');
    expect((await stage.client.files(requestId))[0]).to.deep.include({ state: 'waiting', sentBytes: CHUNK });
    stage.client.close();
    stage.gateway.meddle(undefined);
    const next = stage.another();
    await next.flush();
    expect((await next.settled(commandId)).outcome).to.equal('accepted');
    expect(callsOf(stage, 'POST /v1/uploads')).to.have.length(1);
    expect(callsOf(stage, 'HEAD')).to.have.length(1);
    expect(callsOf(stage, 'PATCH')).to.have.length(3);
  });

  it('are begun anew when the gateway has lost them', async () => {
    const stage = clientAtMock();
    const { requestId } = await withRequest(stage);
    let isSwept = false;
    stage.gateway.meddle(async (request, pass) => {
      const answer = await pass();
      if (request.method === 'PATCH' && !isSwept) {
        isSwept = true;
        for (const id of stage.gateway.uploads.all.keys()) stage.gateway.uploads.sweep(id);
      }
      return answer;
    });
    const { commandId } = await stage.client.attach(requestId, { paper: 'KK', page: 1, blob: aPicture() });
    expect((await stage.client.settled(commandId)).outcome).to.equal('accepted');
    expect(callsOf(stage, 'POST /v1/uploads')).to.have.length(2);
  });

  it('are sent once, however many tabs there are', async () => {
    const stage = clientAtMock();
    const { requestId } = await withRequest(stage);
    const tabs = [stage.client, stage.another(), stage.another()];
    await Promise.all(tabs.map((tab) => tab.outbox.list()));
    const { commandId } = await tabs[1]!.attach(requestId, { paper: 'KK', page: 1, blob: aPicture() });
    const verdicts = await Promise.all(
      tabs.map(async (tab) => {
        await tab.flush();
        return tab.settled(commandId);
      }),
    );
    expect(verdicts.map(({ outcome }) => outcome)).to.deep.equal(['accepted', 'accepted', 'accepted']);
    expect(callsOf(stage, 'POST /v1/uploads')).to.have.length(1);
    expect(callsOf(stage, 'PATCH')).to.have.length(3);
  });

  it('are parked with the reason when the gateway never takes them, and a person may try again or let go', async () => {
    const stage = clientAtMock();
    const { client, gateway } = stage;
    const { requestId } = await withRequest(stage);
    gateway.uploads.refuse = 'file-broken';
    const { commandId, file } = await client.attach(requestId, { paper: 'KK', page: 1, blob: aPicture() });
    const { outcome, problem } = await client.settled(commandId);
    expect([outcome, problem]).to.deep.equal(['refused', 'file-broken']);
    expect((await client.files(requestId))[0]).to.deep.include({ file, state: 'refused', problem: 'file-broken' });
    expect((await client.picture(file)).size).to.equal(2 * CHUNK + 1_000);
    gateway.uploads.refuse = undefined;
    await client.outbox.retry(commandId);
    expect((await client.settled(commandId)).outcome).to.equal('accepted');
    gateway.uploads.refuse = 'file-pixels';
    const other = await client.attach(requestId, { paper: 'KK', page: 2, blob: aPicture(10) });
    await client.settled(other.commandId);
    expect(await client.detach(requestId, { paper: 'KK', file: other.file })).to.equal(null);
    expect(JSON.parse(await stored(client))).to.deep.include({ entries: [], pictures: [] });
  });

  it('are taken off the gateway when they are let go on the way', async () => {
    const stage = clientAtMock();
    const { client, gateway } = stage;
    const { requestId } = await withRequest(stage);
    let release: () => void = () => undefined;
    let isHeld = false;
    gateway.meddle(async (request, pass) => {
      if (request.method === 'PATCH' && !isHeld) {
        isHeld = true;
        await new Promise<void>((resolve) => {
          release = resolve;
        });
      }
      return pass();
    });
    const { commandId, file } = await client.attach(requestId, { paper: 'KK', page: 1, blob: aPicture() });
    await until(() => isHeld);
    expect(await client.detach(requestId, { paper: 'KK', file })).to.equal(null);
    expect((await client.settled(commandId)).outcome).to.equal('discarded');
    release();
    await until(() => gateway.uploads.all.size === 0);
  });

  it('are kept whole or not at all when the phone is full', async () => {
    const stage = clientAtMock();
    const { client } = stage;
    const { requestId } = await withRequest(stage);
    const { put } = IDBObjectStore.prototype;
    IDBObjectStore.prototype.put = function (this: IDBObjectStore, ...given: Parameters<IDBObjectStore['put']>) {
      if (this.name === 'files') throw new DOMException('full', 'QuotaExceededError');
      return put.apply(this, given);
    };
    try {
      expect(await codeOf(client.attach(requestId, { paper: 'KK', page: 1, blob: aPicture(10) }))).to.equal(
        'storage-full',
      );
    } finally {
      IDBObjectStore.prototype.put = put;
    }
    expect(JSON.parse(await stored(client))).to.deep.include({ entries: [], pictures: [] });
  });

  it('are not taken when they cannot be pictures', async () => {
    const { client } = clientAtMock();
    const of = (blob: Blob, page = 1) =>
      codeOf(client.attach('0190a0b0-0000-7000-8000-000000000001', { paper: 'KK', page, blob }));
    expect(await of(new Blob(['%PDF'], { type: 'application/pdf' }))).to.equal('file-type');
    expect(await of(new Blob([], { type: 'image/png' }))).to.equal('file-broken');
    expect(await of(aPicture(10 * 1024 * 1024 + 1))).to.equal('too-large');
    expect(await of(aPicture(10), 0)).to.equal('invalid-input');
  });

  it('use one fresh token when the gateway finds the last one expired', async () => {
    const stage = clientAtMock();
    const { requestId } = await withRequest(stage);
    let patches = 0;
    stage.gateway.meddle(async (request, pass) => {
      if (request.method === 'PATCH' && (patches += 1) === 2) return problemResponse('token-expired');
      return pass();
    });
    const { commandId } = await stage.client.attach(requestId, { paper: 'KK', page: 1, blob: aPicture() });
    expect((await stage.client.settled(commandId)).outcome).to.equal('accepted');
    expect(patches).to.equal(4);
  });

  it('come off the network when the client is closed', async () => {
    const stage = clientAtMock();
    const { requestId } = await withRequest(stage);
    let sent: AbortSignal | undefined;
    stage.gateway.meddle(async (request, pass) => {
      if (request.method !== 'PATCH') return pass();
      sent = request.signal;
      return new Promise(() => undefined);
    });
    await stage.client.attach(requestId, { paper: 'KK', page: 1, blob: aPicture() });
    await until(() => sent !== undefined);
    stage.client.close();
    await until(() => sent?.aborted === true);
    expect(await codeOf(stage.client.files(requestId))).to.equal('closed');
  });

  it('are shown with the token, kept for a second look, and each look is told', async () => {
    const stage = clientAtMock();
    const { client, gateway } = stage;
    const { requestId } = await withRequest(stage);
    const { commandId } = await client.attach(requestId, { paper: 'KK', page: 1, blob: aPicture(50) });
    await client.settled(commandId);
    const [id = ''] = [...gateway.uploads.all.keys()];
    const [first, second] = [await client.picture(id), await client.picture(id)];
    expect([first.size, first.type]).to.deep.equal([50, 'image/jpeg']);
    expect(second.size).to.equal(50);
    expect(callsOf(stage, 'GET /v1/files/')).to.have.length(1);
    expect((await client.looks(requestId)).looks.map(({ file, role }) => [file, role])).to.deep.equal([
      [id, 'citizen'],
    ]);
    expect(await codeOf(client.picture('0190a0b0-0000-8000-8000-000000000001'))).to.equal('not-found');
  });
});
