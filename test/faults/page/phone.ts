/** What runs in the pages of the proofs: a client whose every acknowledgement is told to the test at once. */
import { createHaloPamor, type HaloPamor } from '../../../src/client/index.js';
import { heavyBlob } from './heavy-blob.js';

const asked = new URL(location.href).searchParams;
const of = (name: string) => asked.get(name) ?? '';

async function tell(kind: string, more: object = {}): Promise<void> {
  await fetch('/told', { method: 'POST', body: JSON.stringify({ kind, ...more }), keepalive: true });
}

function makeClient(): HaloPamor {
  const who = of('who');
  return createHaloPamor({
    gateway: of('gateway'),
    city: '32.75',
    actor: { id: who, name: 'Wahyu Rekaan', role: 'officer', city: '32.75', areas: ['32.75.01.1001/007'] },
    getToken: async ({ reason }) => (await fetch(`/token?who=${who}&why=${reason}`)).text(),
  });
}

const client = makeClient();
let count = Number(of('from'));

/** Begins a request, and tells its id once it is kept. */
async function begin(): Promise<string> {
  const nth = (count += 1);
  const { commandId, requestId } = await client.submitRequest({
    items: [{ variant: 'KTP-EL.HILANG' }],
    applicant: { name: `Warga Rekaan ${nth}`, phone: '+6281200001234', nik: '3275014101900000' },
    forWhom: 'someone-else',
    channel: 'phone',
    place: '32.75.01.1001/007',
    address: { street: `Jalan Rekaan ${nth}`, rt: '002' },
    note: String(nth),
    consent: { version: of('consent'), given: true },
  });
  await tell('kept', { commandId, requestId, nth });
  return requestId;
}

/** Notes the next number with a request, and tells once that is kept. */
async function note(requestId: string): Promise<void> {
  const nth = (count += 1);
  const { commandId } = await client.amendRequest(requestId, { note: String(nth) });
  await tell('kept', { commandId, requestId, nth });
}

/** Takes a picture for a request, and tells once it is kept. */
async function photograph(requestId: string, page: number): Promise<void> {
  const nth = (count += 1);
  const blob = await heavyBlob(nth);
  const { commandId } = await client.attach(requestId, { paper: 'KK', page, blob });
  await tell('kept', { commandId, requestId, nth });
}

const works: Readonly<Record<string, () => Promise<void>>> = {
  /** The first time, with signal: the key to seal to is on the phone from then on. */
  arrive: async () => {
    await begin();
  },
  /** Writes as fast as the phone can. */
  enqueue: async () => {
    const requests = [await begin(), await begin(), await begin()];
    for (;;) for (const request of requests) await note(request);
  },
  /** Pictures with words before and behind them. */
  upload: async () => {
    const request = await begin();
    for (let page = 1; page <= 3; page += 1) {
      await photograph(request, page);
      await note(request);
    }
    await tell('written');
  },
  /** Much that waits, and then the way is open. */
  drain: async () => {
    const requests = await Promise.all(Array.from({ length: 6 }, begin));
    for (let round = 0; round < 4; round += 1) for (const request of requests) await note(request);
    await tell('written');
  },
  /** Sends what is left, until nothing is. */
  rest: async () => {
    for (;;) {
      await client.flush();
      const { waiting, parked } = await client.status();
      if (waiting === 0) {
        const lost = await client.outbox.lost();
        return tell('empty', { parked, lost, entries: await client.outbox.list({ state: 'parked' }) });
      }
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  },
};

const work = works[of('work')];
if (work === undefined) throw new Error('the page was given no work');
/** What was caught, and what led to it. */
const whyOf = (caught: unknown): string =>
  caught instanceof Error && caught.cause !== undefined
    ? `${String(caught)}, because of ${whyOf(caught.cause)}`
    : String(caught);
work().catch((caught: unknown) => tell('failed', { why: whyOf(caught) }));
