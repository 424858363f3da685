import { expect } from '@esm-bundle/chai';
import { hear, type CarryAsk, type HaloAsks, type PhoneState } from '../shared/events.js';
import { expectAccessible } from '../shared/accessible.fixture.js';
import { inventedId, inventedRequests, inventedState } from '../shared/invented-requests.fixture.js';
import type { Entry, RoleView } from '../shared/session-state.js';
import { cleared, quiet, registered, staged, type Staged } from '../shared/staged.fixture.js';
import { outboxElements } from './elements.js';
import { HaloOutbox } from './halo-outbox.js';
import { HaloPhoneNotice } from './halo-phone-notice.js';

const NOW = new Date('2026-11-21T02:00:00Z');
const FILE = new Blob(['rekaan']);
const request = inventedRequests.today;

let asked: CarryAsk[] = [];
let discarded: HaloAsks['halo-discard'][] = [];
let retried: HaloAsks['halo-retry'][] = [];
let phone: PhoneState;
let stops: (() => void)[] = [];
/** What a question is answered with that is not about the state. */
let answer: (of: CarryAsk) => void;

function entry(n: number, more: Partial<Entry> = {}): Entry {
  return {
    id: inventedId(900_000 + n),
    type: 'agree-visit',
    requestId: request.id,
    createdAt: '2026-11-21T01:30:00Z',
    state: 'waiting',
    attempts: 0,
    lastProblem: null,
    faults: [],
    nextTryAt: null,
    ...more,
  };
}

function stage(entries: readonly Entry[], more: Partial<RoleView> = {}): RoleView {
  return inventedState('officer', { entries, now: () => NOW, ...more });
}

function outbox(entries: readonly Entry[], more: Partial<RoleView> = {}): Promise<Staged<HaloOutbox>> {
  registered(outboxElements);
  return staged(Object.assign(new HaloOutbox(), { stage: stage(entries, more) }));
}

function home(entries: readonly Entry[]): Promise<Staged<HaloPhoneNotice>> {
  registered(outboxElements);
  return staged(Object.assign(new HaloPhoneNotice(), { stage: stage(entries) }));
}

/** Picks a file by the name of its control. */
async function picks(screen: Staged<HaloOutbox>, label: string): Promise<void> {
  const of = screen.all('label').find((each) => each.textContent.trim() === label);
  const input = of instanceof HTMLLabelElement ? of.control : null;
  if (!(input instanceof HTMLInputElement)) throw new Error(label);
  const files = new DataTransfer();
  files.items.add(new File([FILE], 'file.json'));
  input.files = files.files;
  input.dispatchEvent(new Event('change'));
  await quiet(screen.element);
}

describe('halo-outbox', () => {
  beforeEach(() => {
    asked = [];
    discarded = [];
    retried = [];
    phone = { durability: 'best-effort', carried: { entries: [], receipts: 0 }, lost: 0 };
    answer = (of) => {
      if (of.act === 'export' || of.act === 'export-receipts') of.respond(Promise.resolve(FILE));
      if (of.act === 'send') of.respond(Promise.resolve({ waiting: 0, parked: 0, oldest: null }));
      if (of.act === 'accept-loss') of.respond(Promise.resolve());
    };
    stops = [
      hear(document.body, 'halo-carry', (of) => {
        if (of.act === 'state') of.respond(Promise.resolve(phone));
        else {
          asked.push(of);
          answer(of);
        }
      }),
      hear(document.body, 'halo-discard', (of) => discarded.push(of)),
      hear(document.body, 'halo-retry', (of) => retried.push(of)),
    ];
  });
  afterEach(() => {
    cleared();
    for (const stop of stops) stop();
  });

  it('says that all is sent and that it is free, and frightens nobody for a phone that has nothing to lose', async () => {
    const screen = await outbox([]);
    expect(screen.words()).to.contain('Semua sudah terkirim').and.contain('Gratis').and.not.contain('Kurang aman');
    await expectAccessible(screen.element);
  });

  it('shows for each what it does, for whom, how it stands, since when, and when it is tried next', async () => {
    const file = {
      paper: 'KK',
      page: 1,
      type: 'image/jpeg',
      bytes: 409_600,
      sentBytes: 102_400,
      state: 'sending',
      upload: null,
      tries: 0,
    } as const;
    const screen = await outbox([
      entry(1, { type: 'attach-file', file }),
      entry(2, { lastProblem: 'timeout', attempts: 2, nextTryAt: '2026-11-21T02:20:00Z' }),
    ]);
    const words = screen.words();
    expect(words).to.contain('Foto berkas').and.contain('untuk Ahmad Rekaan').and.contain('30 menit lalu');
    expect(words).to.contain('Foto: 100 dari 400 KB terkirim').and.contain('Dicoba lagi 09.20');
    expect(words).to.contain('Belum berhasil, akan dicoba lagi');
    await expectAccessible(screen.element);
  });

  it('puts what was refused on top, and lets it go only after asking and offering a file', async () => {
    const parked = entry(3, { requestId: inventedId(1), state: 'parked', lastProblem: 'illegal-transition' });
    const screen = await outbox([entry(1), parked]);
    const titles = screen.all('h3').map(({ textContent }) => textContent.trim());
    expect(titles.slice(0, 2)).to.deep.equal(['Ditolak, perlu Anda lihat', 'Menunggu dikirim (1)']);
    expect(screen.words()).to.contain('Keadaannya sudah berubah');
    await screen.press('Coba lagi');
    expect(retried).to.deep.equal([{ entryId: parked.id }]);
    await screen.press('Buang');
    await expectAccessible(screen.element);
    expect(screen.all('dialog[open] button').map(({ textContent }) => textContent.trim())).to.deep.equal([
      'Simpan ke file',
      'Buang',
      'Batal',
    ]);
    expect(discarded).to.deep.equal([]);
    const yes = screen.all('dialog[open] .danger')[0];
    if (yes instanceof HTMLElement) yes.click();
    await quiet(screen.element);
    expect(discarded).to.deep.equal([{ entryId: parked.id }]);
  });

  it('sends now and says what is left', async () => {
    const screen = await outbox([entry(1)]);
    answer = (of) => {
      if (of.act === 'send') of.respond(Promise.resolve({ waiting: 1, parked: 0, oldest: null }));
    };
    await screen.press('Kirim sekarang');
    expect(asked.map(({ act }) => act)).to.deep.equal(['send']);
    expect(screen.words()).to.contain('Masih ada 1 yang belum terkirim');
  });

  it('says why a file could not be made', async () => {
    const screen = await outbox([entry(1)]);
    answer = (of) => {
      const none: Promise<never> = Promise.reject(Object.assign(new Error('no key'), { code: 'sealing-unavailable' }));
      if (of.act === 'export') of.respond(none);
    };
    await screen.press('Simpan semua ke file');
    expect(screen.words()).to.contain('Cari sinyal sekali').and.not.contain('File sudah disimpan');
  });

  for (const [outcome, said] of [
    ['taken', '2 kiriman diambil'],
    ['known', 'sudah pernah diambil'],
    ['foreign', 'milik kota lain'],
    ['broken', 'rusak atau bukan file kiriman'],
  ] as const) {
    it(`says in words what came of a file: ${outcome}`, async () => {
      const screen = await outbox([]);
      answer = (of) => {
        if (of.act === 'import') of.respond(Promise.resolve({ outcome, taken: 2, known: 0 }));
      };
      await picks(screen, 'Ambil kiriman dari HP lain');
      expect(screen.words()).to.contain(said);
    });
  }

  it('shows what is carried here, gives its receipts, and takes those that came back', async () => {
    phone = { durability: 'native', carried: { entries: [entry(7)], receipts: 3 }, lost: 0 };
    const screen = await outbox([]);
    expect(screen.words()).to.contain('1 kiriman titipan').and.contain('3 bukti untuk HP asal');
    await expectAccessible(screen.element);
    await screen.press('Simpan bukti untuk HP asal');
    expect(screen.words()).to.contain('Pindahkan filenya ke HP asal');
    answer = (of) => {
      const read = { outcome: 'read', released: 1, refused: 2, unknown: 0, forged: 4 } as const;
      if (of.act === 'import-receipts') of.respond(Promise.resolve(read));
    };
    await picks(screen, 'Ambil bukti');
    expect(screen.words()).to.contain('1 kiriman sudah diterima').and.contain('2 kiriman ditolak');
    expect(screen.words()).to.contain('4 bukti tidak asli').and.not.contain('0 bukti');
  });

  it('shows a citizen the way by another phone only while something waits, and what came of it', async () => {
    const actor = { role: 'citizen', id: 'w-1', name: 'Siti Rekaan', city: '32.75', areas: [] } as const;
    expect((await outbox([], { actor })).words())
      .to.contain('Semua sudah')
      .and.not.contain('Kirim lewat HP lain');
    const screen = await outbox([entry(1)], { actor });
    expect(screen.words()).to.contain('Kirim lewat HP lain');
    answer = (of) => {
      const read = { outcome: 'read', released: 1, refused: 0, unknown: 0, forged: 0 } as const;
      if (of.act === 'import-receipts') of.respond(Promise.resolve(read));
    };
    await picks(screen, 'Ambil bukti');
    screen.element.stage = stage([], { actor });
    await quiet(screen.element);
    expect(screen.words()).to.contain('Semua sudah').and.contain('1 kiriman sudah diterima');
    phone = { ...phone, carried: { entries: [entry(7)], receipts: 0 } };
    expect((await outbox([], { actor })).words()).to.contain('1 kiriman titipan');
  });

  it('stands without signal', async () => {
    const screen = await outbox([entry(1)], { connection: { online: false, loaded: true, problem: null } });
    expect(screen.words()).to.contain('Tidak ada sinyal').and.contain('Menunggu sinyal');
    await expectAccessible(screen.element);
  });
});

describe('halo-phone-notice', () => {
  beforeEach(() => {
    phone = { durability: 'persisted', carried: { entries: [], receipts: 0 }, lost: 0 };
    asked = [];
    stops = [
      hear(document.body, 'halo-carry', (of) => {
        asked.push(of);
        if (of.act === 'state') of.respond(Promise.resolve(phone));
        if (of.act === 'accept-loss') of.respond(Promise.resolve());
      }),
    ];
  });
  afterEach(() => {
    cleared();
    for (const stop of stops) stop();
  });

  it('is silent when there is nothing to know', async () => {
    expect((await home([])).words().trim()).to.equal('');
  });

  it('tells of what vanished until the person says so', async () => {
    phone = { ...phone, lost: 2 };
    const screen = await home([]);
    expect(screen.words()).to.contain('2 kiriman hilang di HP ini').and.contain('isi lagi');
    await expectAccessible(screen.element);
    await screen.press('Saya mengerti');
    expect(asked.map(({ act }) => act)).to.deep.equal(['state', 'accept-loss']);
    expect(screen.words()).not.to.contain('hilang');
  });

  it('leads to the list, warns after a day, and more strongly after a week', async () => {
    const fresh = await home([entry(1)]);
    expect(fresh.words()).not.to.contain('sehari');
    await fresh.press('Lihat kiriman di HP ini');
    expect(fresh.navigated).to.deep.equal([{ view: 'outbox' }]);
    const day = await home([entry(1, { createdAt: '2026-11-20T01:00:00Z' })]);
    expect(day.words()).to.contain('lebih dari sehari');
    const week = await home([entry(1, { createdAt: '2026-11-13T01:00:00Z' })]);
    expect(week.words()).to.contain('lebih dari seminggu').and.contain('Simpan ke file');
    await expectAccessible(week.element);
  });
});
