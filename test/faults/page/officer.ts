/** What an officer's tab does when the test tells it to. */
import type { RequestView } from '@halo-pamor/contract';
import { createHaloPamor, type HaloPamor } from '../../../src/client/index.js';
import type { Act } from '../model.js';
import { dump, plant } from './browser-stores.js';
import { freezer } from './freezer.js';
import { faultyStorage } from './faulty-storage.js';
import { smallBlob } from './small-blob.js';

/** Who uses the tab, and where. */
export interface TabOptions {
  readonly gateway: string;
  readonly who: string;
  readonly consent: string;
  /** Where the person works; the RW of the other tests when it is left out. */
  readonly area?: string;
}

/** What was kept: told once it is. */
export interface TabKept {
  readonly commandId: string;
  readonly requestId: string;
}

let client: HaloPamor | undefined;
let consent = '';

function clientNow(): HaloPamor {
  if (client === undefined) throw new Error('this tab is not open');
  return client;
}

/** Opens the client of a person; it follows the news as a screen does. */
async function open({ gateway, who, consent: version, area = '32.75.01.1001/007' }: TabOptions): Promise<void> {
  client?.close();
  consent = version;
  client = createHaloPamor({
    gateway,
    city: '32.75',
    actor: { id: who, name: 'Wahyu Rekaan', role: 'officer', city: '32.75', areas: [area] },
    clock: freezer.clock,
    fetch: freezer.fetch,
    getToken: async ({ reason }) => (await fetch(`/token?who=${who}&why=${reason}`)).text(),
  });
  client.follow().catch(() => undefined);
  // As an app does, which shows no form without the city's pack; on a phone that has it, it is there without a way.
  await client.city().catch(() => undefined);
}

/** Does one thing and resolves once it is kept. */
async function act(requestId: string, what: Act): Promise<TabKept> {
  const own = clientNow();
  switch (what.kind) {
    case 'begin':
      return own.submitRequest({
        items: [{ variant: 'KTP-EL.HILANG' }],
        applicant: { name: 'Warga Rekaan', phone: '+6281200001234', nik: '3275014101900000' },
        forWhom: 'someone-else',
        channel: 'phone',
        place: '32.75.01.1001/007',
        address: { street: 'Jalan Rekaan 1', rt: '002' },
        consent: { version: consent, given: true },
      });
    case 'note':
    case 'shared-note':
      return own.amendRequest(requestId, { note: what.text });
    case 'agree':
      return own.agreeVisit(requestId, { from: what.from, to: what.to, purpose: 'collect' });
    case 'move':
      return own.moveVisit(requestId, { from: what.from, to: what.to });
    case 'start':
      return own.startVisit(requestId);
    case 'cancel':
      return own.cancelRequest(requestId, { reason: 'other' });
    case 'photograph': {
      const { commandId } = await own.attach(requestId, { paper: 'KK', page: what.page, blob: await smallBlob() });
      return { commandId, requestId };
    }
  }
}

/** How much is on this device and not at the gateway. */
async function left(): Promise<{ waiting: number; parked: unknown[] }> {
  const { waiting } = await clientNow().status();
  const parked = await clientNow().outbox.list({ state: 'parked' });
  return { waiting, parked };
}

/** The requests as this device keeps them, once it has read the news. */
async function views(ids: readonly string[]): Promise<(RequestView | undefined)[]> {
  await clientNow().sync();
  return Promise.all(ids.map((id) => clientNow().views.get(id)));
}

/** Puts a PIN before what this person keeps here to read. */
async function lockBy(pin: string): Promise<void> {
  await clientNow().vault.create(pin);
}

/** Opens what this person keeps here to read; resolves with whether it is open. */
async function unlock(pin: string): Promise<boolean> {
  return (await clientNow().vault.unlock(pin)).state === 'open';
}

/** What of these entries and their requests this person can read here without asking anybody: one text each. */
async function readable(kept: readonly TabKept[]): Promise<string[]> {
  const own = clientNow();
  const found: string[] = (await own.outbox.list()).map((entry) => JSON.stringify(entry));
  for (const { commandId, requestId } of kept) {
    const view = await own.views.get(requestId);
    if (view !== undefined) found.push(JSON.stringify(view));
    const picture = await own.picture(commandId).catch(() => undefined);
    if (picture !== undefined) found.push(`picture of ${picture.size} bytes`);
    found.push(...(await own.files(requestId)).map((file) => JSON.stringify(file)));
  }
  return found;
}

/** How many entries the phone says were lost with its storage. */
function lost(): Promise<number> {
  return clientNow().outbox.lost();
}

/** The person was told of them. */
function acceptLoss(): Promise<void> {
  return clientNow().outbox.acceptLoss();
}

/** Deletes every database of the origin, as a browser does that is short of room, or a person in its settings. */
async function deleteDatabases(): Promise<void> {
  for (const { name = '' } of await indexedDB.databases()) {
    const request = indexedDB.deleteDatabase(name);
    await new Promise<void>((resolve, reject) => {
      request.onsuccess = () => resolve();
      request.onerror = () => reject(request.error ?? new Error('a database was not deleted'));
    });
  }
}

/** How many entries stand in the note beside the storage. */
function noted(): number {
  const [...counts] = (localStorage.getItem('halo-pamor:canary') ?? '').matchAll(/"waiting":(\d+)/g);
  return counts.reduce((sum, [, count]) => sum + Number(count), 0);
}

function close(): void {
  client?.close();
  client = undefined;
}

const officerTab = {
  open,
  act,
  left,
  views,
  lockBy,
  unlock,
  readable,
  lost,
  acceptLoss,
  deleteDatabases,
  noted,
  close,
  dump,
  plant,
  smallBlob,
  freezer,
  faultyStorage,
};

declare global {
  interface Window {
    officerTab: typeof officerTab;
  }
}

window.officerTab = officerTab;
