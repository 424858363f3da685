import { expect } from '@esm-bundle/chai';
import { platformClock } from '../outbox/clock.js';
import { steps } from '../outbox/outbox-steps.js';
import { storedRows } from '../outbox/stored-rows.fixture.js';
import { aRequest, citizen, clientAtMock, closeClients, type ClientAtMock } from '../testing/client-at-mock.js';
import { inventedSealingKeys } from '../testing/mock-sealing.js';
import { timePasses } from '../testing/time-passes.js';
import { until } from '../testing/until.js';
import { isHaloError } from '../errors.js';
import type { HaloPamor } from './index.js';
import { storageName } from './person.js';

const codeOf = (call: Promise<unknown>) =>
  call.then(
    () => 'none',
    (caught: unknown) => (isHaloError(caught) ? caught.code : String(caught)),
  );

let count = 0;
const aPlace = () => `sealed ${(count += 1)} ${Date.now()}`;
const neighbour = { ...citizen, id: 'warga-2', name: 'Tono Rekaan' };

/** Lets no command through. */
function cut({ gateway }: ClientAtMock): void {
  gateway.meddle(async (request, pass) => {
    if (/commands|uploads/.test(request.url)) throw new TypeError('cut');
    return pass();
  });
}

const storageAt = (namespace: string) => storageName(['https://gateway.invalid', '99.99', citizen.id, namespace]);

/** How many entries the note beside the storages says that there are in one. */
function noted(name: string): unknown {
  const all: unknown = JSON.parse(localStorage.getItem('halo-pamor:canary') ?? '{}');
  return Reflect.get(Object(Reflect.get(Object(all), name)), 'waiting');
}

async function openStorage(name: string): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(new Error('not opened'));
  });
}

/** Everything that lies in a storage, bytes as letters. */
async function dump(namespace: string): Promise<string> {
  const db = await openStorage(await storageAt(namespace));
  const pieces: string[] = [];
  for (const store of ['entries', 'files'] as const) {
    const rows = await new Promise<unknown[]>((resolve) => {
      const request = db.transaction(store).objectStore(store).getAll();
      request.onsuccess = () => resolve(request.result);
    });
    for (const row of rows) {
      pieces.push(JSON.stringify(row));
      if (typeof row === 'object' && row !== null && 'blob' in row && row.blob instanceof Blob) {
        pieces.push(await row.blob.text());
      }
    }
  }
  db.close();
  return pieces.join('\n');
}

/** Whether a permit is kept on this phone; a storage that nobody made yet is not made by looking. */
async function hasPermit(name: string): Promise<boolean> {
  if (!(await indexedDB.databases()).some((each) => each.name === name)) return false;
  const db = await openStorage(name);
  const key = await new Promise((resolve) => {
    const request = db.transaction('kept').objectStore('kept').getKey('permit');
    request.onsuccess = () => resolve(request.result);
  });
  db.close();
  return key !== undefined;
}

/** Waits for a permit, which is kept behind the answer to the first contact. */
async function permitted(client: HaloPamor, namespace: string): Promise<void> {
  const name = await storageAt(namespace);
  await client.sync();
  await until(() => hasPermit(name));
}

/** Leaves a row on this phone as an older version did. */
async function leave(name: string, version: number, row: object): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const request = indexedDB.open(name, version);
    request.onupgradeneeded = () => {
      const { transaction } = request;
      if (transaction !== null) for (const step of steps.slice(0, version)) step(request.result, transaction);
    };
    request.onerror = () => reject(new Error('not opened'));
    request.onsuccess = () => {
      const transaction = request.result.transaction('entries', 'readwrite');
      transaction.objectStore('entries').put(row);
      transaction.oncomplete = () => {
        request.result.close();
        resolve();
      };
    };
  });
}

describe('what waits on the phone', () => {
  afterEach(closeClients);

  it('lies there sealed, pictures too, and its author alone reads it back', async () => {
    const namespace = aPlace();
    const stage = clientAtMock({ namespace });
    const { client } = stage;
    const { commandId, requestId } = await client.submitRequest(aRequest());
    await client.settled(commandId);
    cut(stage);
    await client.amendRequest(requestId, { applicant: { name: 'Siti Rekaan Baru' } }).catch(() => undefined);
    const bytes = new TextEncoder().encode('JFIF 3275014101900000');
    const { file } = await client.attach(requestId, {
      paper: 'KK',
      page: 1,
      blob: new Blob([bytes], { type: 'image/jpeg' }),
    });
    const second = await client.submitRequest(aRequest());
    const all = await dump(namespace);
    expect(all).to.contain(second.commandId);
    // With a space, which no sealed letters hold by chance.
    expect(all).to.not.contain('Siti Rekaan');
    expect(all).to.not.contain('+62812');
    expect(all).to.not.contain('JFIF 3275014101900000');
    expect(await (await client.picture(file)).text()).to.equal('JFIF 3275014101900000');
    const [entry] = await client.pendingFor(second.requestId);
    expect(entry?.payload).to.have.nested.property('applicant.name', 'Siti Rekaan');
    stage.gateway.meddle(undefined);
    await timePasses(stage, async () => (await client.outbox.list()).every(({ state }) => state === 'parked'));
    expect((await client.settled(file)).outcome).to.equal('accepted');
    expect((await client.settled(second.commandId)).outcome).to.equal('accepted');
  });

  it('cannot be kept before any key is known, and is refused so that it can be tried again', async () => {
    const stage = clientAtMock({ sealingKeys: undefined });
    stage.gateway.meddle(async () => {
      throw new TypeError('cut');
    });
    const refused = codeOf(stage.client.submitRequest(aRequest()));
    await until(async () => {
      stage.clock.advance(1_000);
      return (await Promise.race([refused, Promise.resolve(null)])) !== null;
    });
    expect(await refused).to.equal('sealing-unavailable');
    stage.gateway.meddle(undefined);
    const { commandId } = await stage.client.submitRequest(aRequest());
    expect((await stage.client.settled(commandId)).outcome).to.equal('accepted');
  });

  it('is sealed anew when the gateway no longer has the key, and has one effect', async () => {
    const stage = clientAtMock();
    const { client, gateway } = stage;
    cut(stage);
    const { commandId } = await client.submitRequest(aRequest());
    gateway.sealing.keys = [inventedSealingKeys[1]];
    gateway.meddle(undefined);
    await client.flush();
    expect((await client.settled(commandId)).outcome).to.equal('accepted');
    expect(gateway.register.effects().get(commandId)).to.equal(1);
  });

  it('is sent by another person of the same phone, who reads none of it', async () => {
    const namespace = aPlace();
    const stage = clientAtMock({ namespace });
    const { client, gateway, another } = stage;
    await permitted(client, namespace);
    cut(stage);
    const { commandId, requestId } = await client.submitRequest(aRequest());
    await until(async () => (await client.outbox.list())[0]?.state === 'waiting');
    // Who comes next knows by this note that something waits here.
    const name = await storageAt(namespace);
    await until(() => noted(name) === 1);
    client.close();
    gateway.meddle(undefined);
    const other = another({}, neighbour);
    await other.sync();
    await until(() => gateway.register.effects().get(commandId) === 1);
    await until(() => noted(name) === 0);
    expect(gateway.register.view(requestId)?.citizen).to.equal(citizen.id);
    expect(await other.outbox.list()).to.deep.equal([]);
    expect(await other.views.list()).to.deep.equal([]);
    const later = another();
    expect((await later.settled(commandId)).outcome).to.equal('accepted');
  });

  it('is told to the page that waits for it when another person of the same phone has sent it', async () => {
    const namespace = aPlace();
    const { client, gateway, another } = clientAtMock({ autoSend: false, namespace });
    await permitted(client, namespace);
    const { commandId } = await client.submitRequest(aRequest());
    const name = await storageAt(namespace);
    await until(() => noted(name) === 1);
    const settled = client.settled(commandId);
    await another({ autoSend: true }, neighbour).sync();
    expect((await settled).outcome).to.equal('accepted');
    expect(gateway.register.effects().get(commandId)).to.equal(1);
  });

  it('is carried out in a file through another phone, and leaves by the receipt', async () => {
    const namespace = aPlace();
    const stage = clientAtMock({ autoSend: false, namespace });
    const { client, gateway, another } = stage;
    await permitted(client, namespace);
    const { commandId } = await client.submitRequest(aRequest());
    const file = await client.outbox.export();
    expect(await file.text()).to.not.contain('Siti Rekaan');
    const carrier = another({ namespace: aPlace(), autoSend: true }, neighbour);
    await carrier.sync();
    expect(await carrier.outbox.import(new Blob(['{}']))).to.deep.equal({ outcome: 'broken', taken: 0, known: 0 });
    const foreign = new Blob([(await file.text()).replace('"city":"99.99"', '"city":"11.11"')]);
    expect((await carrier.outbox.import(foreign)).outcome).to.equal('foreign');
    expect(await carrier.outbox.import(file)).to.deep.equal({ outcome: 'taken', taken: 1, known: 0 });
    await until(async () => (await carrier.outbox.carried()).receipts === 1);
    expect((await carrier.outbox.import(file)).outcome).to.equal('known');
    expect(gateway.register.effects().get(commandId)).to.equal(1);
    const receipts = await carrier.outbox.exportReceipts();
    await client.city();
    const read = await client.outbox.importReceipts(receipts);
    expect(read).to.deep.equal({ outcome: 'read', released: 1, refused: 0, unknown: 0, forged: 0 });
    expect((await client.settled(commandId)).outcome).to.equal('accepted');
    expect(await client.outbox.list()).to.deep.equal([]);
  });

  it('stays done on a phone that hears of it by receipt, still without signal', async () => {
    const namespace = aPlace();
    const stage = clientAtMock({ autoSend: false, namespace });
    const { client, gateway, another } = stage;
    await permitted(client, namespace);
    const { requestId } = await client.submitRequest(aRequest());
    await client.flush();
    await client.sync();
    await client.city();
    // The city is kept once nobody waits for anything; from then on this phone knows it without signal.
    const unreached = another({ namespace, clock: platformClock, fetch: () => Promise.reject(new TypeError('cut')) });
    await until(() =>
      unreached.city().then(
        () => true,
        () => false,
      ),
    );
    const before = await client.views.get(requestId);
    await client.amendRequest(requestId, { applicant: { name: 'Siti Rekaan Baru' } });
    await client.amendRequest(requestId, { applicant: { phone: '+6281200000009' } });
    const carrier = another({ namespace: aPlace(), autoSend: true }, neighbour);
    await carrier.sync();
    await carrier.outbox.import(await client.outbox.export());
    await until(async () => (await carrier.outbox.carried()).receipts === 2);
    const receipts = await carrier.outbox.exportReceipts();
    gateway.meddle(async () => {
      throw new TypeError('cut');
    });
    let released = 0;
    void client.outbox.importReceipts(receipts).then((read) => (released = read.released));
    await until(() => {
      // The gateway is asked for the city first, in vain.
      stage.clock.advance(1_000);
      return released === 2;
    });
    expect(await client.outbox.list()).to.deep.equal([]);
    const after = await client.views.get(requestId);
    expect(after?.applicant).to.include({ name: 'Siti Rekaan Baru', phone: '+6281200000009' });
    // The gateway's next word replaces what was foretold.
    expect(after?.version).to.equal(before?.version);
    gateway.meddle(undefined);
    await client.sync();
    expect((await client.views.get(requestId))?.version).to.equal((before?.version ?? 0) + 2);
  });

  it('is missed when the storage has vanished, by its number', async () => {
    const namespace = aPlace();
    const stage = clientAtMock({ namespace });
    await stage.client.sync();
    expect(await stage.client.outbox.lost()).to.equal(0);
    cut(stage);
    await stage.client.submitRequest(aRequest());
    await stage.client.submitRequest(aRequest());
    const name = await storageName(['https://gateway.invalid', '99.99', citizen.id, namespace]);
    await until(() => noted(name) === 2);
    stage.client.close();
    await new Promise<void>((resolve) => {
      const request = indexedDB.deleteDatabase(name);
      request.onsuccess = () => resolve();
    });
    const later = stage.another();
    let told = 0;
    later.on('lost', ({ entries }) => {
      told = entries;
    });
    expect(await later.outbox.lost()).to.equal(2);
    expect(told).to.equal(2);
    await later.outbox.acceptLoss();
    expect(await later.outbox.lost()).to.equal(0);
  });

  it('is missed too when the storage vanishes under an open page that goes on writing', async () => {
    const namespace = aPlace();
    const stage = clientAtMock({ namespace });
    await stage.client.sync();
    expect(await stage.client.outbox.lost()).to.equal(0);
    cut(stage);
    await stage.client.submitRequest(aRequest());
    await stage.client.submitRequest(aRequest());
    const name = await storageName(['https://gateway.invalid', '99.99', citizen.id, namespace]);
    await until(() => noted(name) === 2);
    await new Promise<void>((resolve) => {
      const request = indexedDB.deleteDatabase(name);
      request.onsuccess = () => resolve();
    });
    await stage.client.submitRequest(aRequest());
    await until(async () => (await stage.client.outbox.lost()) === 2);
    await until(() => noted(name) === 1);
    stage.client.close();
    const later = stage.another();
    expect(await later.outbox.lost()).to.equal(2);
    expect(await later.outbox.list()).to.have.length(1);
  });

  for (const { version, row } of storedRows)
    it(`is sealed in its place and sent when version ${version} of the storage left it`, async () => {
      const namespace = aPlace();
      const name = await storageName(['https://gateway.invalid', '99.99', citizen.id, namespace]);
      await leave(name, version, row);
      const stage = clientAtMock({ namespace, autoSend: false });
      const { client } = stage;
      const [entry] = await client.outbox.list();
      expect(entry).to.include({ id: row.id, state: 'waiting', attempts: 1 });
      await client.sync();
      await until(async () => !(await dump(namespace)).includes('Siti Rekaan'));
      await client.flush();
      expect((await client.settled(row.id)).outcome).to.equal('accepted');
    });
});
