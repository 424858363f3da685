import { expect } from '@esm-bundle/chai';
import { tracked } from '@halo-pamor/contract';
import { until } from '../../testing/until.js';
import { answeredComplaint } from '../complaint/invented-complaint.fixture.js';
import { expectAccessible } from '../shared/accessible.fixture.js';
import type { HaloPamor } from '../halo-pamor/halo-pamor.js';
import { choose, drawn, find, mounted, press, pretend, type, words } from '../halo-pamor/mounted.fixture.js';
import { lostCard, people } from '../halo-pamor/lost-card.fixture.js';
import type { PretendClient } from '../halo-pamor/pretend-client.fixture.js';
import { travel } from '../halo-pamor/travel.fixture.js';

async function tracking(client: PretendClient, status: string): Promise<{ element: HaloPamor; id: string }> {
  const { id } = client.play('submit-request', lostCard, people.citizen);
  travel(client, id, status);
  const element = await mounted(client);
  element.open('track-one', { requestId: id });
  await drawn(element);
  return { element, id };
}

describe('the citizen’s views', () => {
  afterEach(() => {
    document.body.replaceChildren();
  });

  it('home greets, names the officer as invented, and links calls and messages', async () => {
    const element = await mounted(await pretend());
    expect(words(element))
      .to.contain('Selamat pagi, Siti Rahayu')
      .and.contain('Dewi Lestari')
      .and.contain('Data rekaan');
    expect(find(element.renderRoot, 'a[href="tel:+6281200000001"]') !== null).to.equal(true);
    expect(find(element.renderRoot, 'a[href^="https://wa.me/6281200000001"]') !== null).to.equal(true);
    expect(find(element.renderRoot, 'a[href="tel:1500537"]') !== null).to.equal(true);
    await expectAccessible(element);
  });

  it('tell what became of a complaint', async () => {
    const client = await pretend();
    client.records = [answeredComplaint(people.citizen.id)];
    const element = await mounted(client);
    element.open('complaint');
    await until(() => words(element).includes('Sudah dijawab'));
  });

  it('home says what waits on this phone and never calls it received', async () => {
    const client = await pretend({ online: false });
    await client.asClient().command({ type: 'submit-request', payload: lostCard });
    const element = await mounted(client);
    expect(words(element)).to.contain('Tersimpan di HP ini, akan dikirim otomatis').and.contain('Tidak ada sinyal');
    expect(words(element)).not.to.contain('Diajukan');
    await expectAccessible(element);
    client.go(true);
    await drawn(element);
    expect(words(element)).to.contain('Diajukan').and.contain('Sekarang giliran Satgas');
  });

  for (const requestId of [undefined, '0192f0c0-0000-7000-8000-000000000000']) {
    it(`what was sent is not claimed to be kept where nobody knows of it: ${requestId ?? 'none'}`, async () => {
      const element = await mounted(await pretend());
      element.open('sent', { requestId });
      await until(() => words(element).includes('Perjalanan permintaan'));
      expect(words(element))
        .to.contain('Permintaan ini tidak ditemukan')
        .and.not.match(/Tersimpan|terkirim|diterima/i);
      await expectAccessible(element);
      press(element, 'Kembali');
      await drawn(element);
      expect(words(element)).to.contain('Minta dijemput');
    });
  }

  it('home says what is wrong and tries again', async () => {
    const client = await pretend();
    const element = await mounted(client);
    client.manner.fail = 'database-unavailable';
    element.remove();
    document.body.append(element);
    await drawn(element);
    expect(words(element)).to.contain('Belum berhasil');
    await expectAccessible(element);
    client.manner.fail = null;
    press(element, 'Coba lagi');
    await drawn(element);
    expect(words(element)).to.contain('Begini caranya');
  });

  for (const [status, turn] of [
    ['submitted', 'giliran Satgas'],
    ['visit-agreed', 'giliran Satgas'],
    ['filed', 'giliran petugas'],
    ['ready', 'giliran pengantar membawa dokumen'],
    ['out-for-delivery', 'giliran pengantar membawa dokumen'],
    ['delivered', 'giliran Anda'],
  ] as const) {
    it(`tracking shows ${status} and whose turn it is`, async () => {
      const { element } = await tracking(await pretend(), status);
      expect(find(element.renderRoot, '[data-turn]')?.textContent).to.contain(turn);
      expect(find(element.renderRoot, '[data-status]')?.getAttribute('data-status')).to.equal(status);
      await expectAccessible(element);
    });
  }

  it('tracking tells the visit in the city’s time and follows news by itself', async () => {
    const client = await pretend();
    const { element, id } = await tracking(client, 'visit-agreed');
    expect(find(element.renderRoot, '[data-visit]')?.textContent.replace(/\s+/g, ' '))
      .to.contain('Selasa, 24 November 2026')
      .and.contain('09.00–11.00 WIB');
    travel(client, id, 'filed');
    await drawn(element);
    expect(words(element)).to.contain('Diunggah ke e-OPen');
  });

  it('tracking says that the officer has come from when the visit begins until it ends', async () => {
    const client = await pretend();
    const { element, id } = await tracking(client, 'visit-agreed');
    const now = () => find(element.renderRoot, '[data-status]')?.textContent;
    expect(now()).to.equal('Kunjungan dijadwalkan');
    client.play('start-visit', {}, people.officer, id);
    await drawn(element);
    expect(now()).to.equal('Petugas sudah datang');
    expect(find(element.renderRoot, '[data-turn]')?.textContent).to.contain('Cocokkan dulu petugasnya');
    await expectAccessible(element);
    element.open('home');
    await drawn(element);
    expect(words(element)).to.contain('Petugas sudah datang').and.not.contain('Kunjungan dijadwalkan');
    element.open('track-one', { requestId: id });
    await drawn(element);
    travel(client, id, 'collected');
    await drawn(element);
    expect(now()).to.equal('Berkas dijemput');
  });

  it('says no more that the officer has come when the day is over and nobody ended the visit', async () => {
    const client = await pretend();
    const { element, id } = await tracking(client, 'visit-agreed');
    client.play('start-visit', {}, people.officer, id);
    await drawn(element);
    const begun = client.now;
    element.now = () => new Date(Date.parse(begun) + 24 * 60 * 60 * 1000);
    await drawn(element);
    expect(find(element.renderRoot, '[data-status]')?.textContent).to.equal('Kunjungan dijadwalkan');
    expect(find(element.renderRoot, 'halo-badge-check') === null).to.equal(true);
    element.open('home');
    await drawn(element);
    expect(words(element)).to.contain('Kunjungan dijadwalkan').and.not.contain('Petugas sudah datang');
  });

  it('tracking gives the reason of each returned paper as a sentence', async () => {
    const client = await pretend();
    const { element, id } = await tracking(client, 'filed');
    client.play(
      'return-papers',
      { papers: [{ code: 'KK', reason: 'blurred', note: 'Bagian bawah.' }] },
      people.operator,
      id,
    );
    await drawn(element);
    const card = find(element.renderRoot, '[data-returned]')?.textContent ?? '';
    expect(card).to.contain('Kartu Keluarga (KK)').and.contain('Fotonya kurang jelas').and.contain('Bagian bawah.');
    await expectAccessible(element);
  });

  it('tracking says in one sentence by when it is ready, and whose turn it is when the clock stands', async () => {
    const client = await pretend();
    const { element, id } = await tracking(client, 'visit-agreed');
    const promise = () => find(element.renderRoot, '[data-promise]')?.textContent.replace(/\s+/g, ' ') ?? '';
    expect(promise()).to.contain('Perkiraan siap Rabu, 25 Nov sebelum pukul 11.00').and.contain('baru perkiraan');
    travel(client, id, 'filed');
    await drawn(element);
    expect(promise()).to.contain('Siap besok sebelum pukul 09.15');
    client.play('return-papers', { papers: [{ code: 'KK', reason: 'expired' }] }, people.operator, id);
    await drawn(element);
    expect(promise()).to.contain('menunggu berkas dari Anda').and.contain('Sekarang giliran Anda');
    expect(find(element.renderRoot, '[data-promise]')?.getAttribute('data-promise')).to.equal('paused');
    await expectAccessible(element);
  });

  it('tracking has what is to be done now above what is only to be known', async () => {
    const client = await pretend();
    const { element } = await tracking(client, 'out-for-delivery');
    const code = find(element.renderRoot, 'halo-handover-code');
    const promise = find(element.renderRoot, '[data-promise]');
    expect(code && promise && code.compareDocumentPosition(promise)).to.equal(Node.DOCUMENT_POSITION_FOLLOWING);
  });

  it('confirms the receipt, and asks for one thing at a time', async () => {
    const client = await pretend();
    const { element } = await tracking(client, 'delivered');
    const offer = find(element.renderRoot, 'halo-survey-offer');
    expect((offer?.shadowRoot?.querySelector('.main') ?? null) === null).to.equal(true);
    press(element, 'Ya, sudah saya terima');
    await drawn(element);
    expect(client.requests[0]?.confirmedAt).not.to.equal(null);
    expect(words(element)).to.contain('Terima kasih. Dokumen sudah Anda terima.');
  });

  it('cancels after a reason and a question that names the deed', async () => {
    const client = await pretend();
    const { element } = await tracking(client, 'submitted');
    press(element, 'Batalkan permintaan');
    await drawn(element);
    await expectAccessible(element);
    press(element, 'Batalkan permintaan');
    await drawn(element);
    expect(words(element)).to.contain('Pilih salah satu dulu.');
    choose(element, 'papers-found');
    await drawn(element);
    press(element, 'Batalkan permintaan');
    await drawn(element);
    find(element.renderRoot, 'dialog .danger')?.click();
    await drawn(element);
    expect(client.requests[0]?.items[0]).to.include({ status: 'cancelled', reason: 'papers-found' });
    expect(words(element)).to.contain('Dibatalkan');
  });

  it('mends the phone number, and sends only what differs', async () => {
    const client = await pretend({ online: false });
    const { element } = await tracking(client, 'submitted');
    press(element, 'Ubah alamat');
    await drawn(element);
    await expectAccessible(element);
    press(element, 'Simpan perubahan');
    await drawn(element);
    expect(words(element)).to.contain('Belum ada yang diubah.');
    type(element, 'phone', '0857 1111 2222');
    await drawn(element);
    press(element, 'Simpan perubahan');
    await drawn(element);
    expect(client.entries[0]?.payload).to.deep.equal({ applicant: { phone: '+6285711112222' } });
    expect(words(element)).to.contain('Perubahan Anda tersimpan di HP ini');
    await expectAccessible(element);
  });

  it('moves the visit to a day and part of the day in the city’s zone', async () => {
    const client = await pretend();
    const { element } = await tracking(client, 'visit-agreed');
    press(element, 'Minta jadwal lain');
    await drawn(element);
    await expectAccessible(element);
    choose(element, '2026-11-26');
    choose(element, 'midday');
    await drawn(element);
    press(element, 'Minta jadwal ini');
    await drawn(element);
    expect(client.requests[0]?.visits[0]).to.include({
      from: '2026-11-26T04:00:00.000Z',
      to: '2026-11-26T07:00:00.000Z',
    });
  });

  it('keeps a refused change in sight until the person decides', async () => {
    const client = await pretend({ refuse: 'illegal-transition' });
    const { element } = await tracking(client, 'delivered');
    press(element, 'Ya, sudah saya terima');
    await drawn(element);
    expect(words(element)).to.contain('Keadaannya sudah berubah');
    await expectAccessible(element);
    press(element, 'Hapus dari HP ini');
    await drawn(element);
    find(element.renderRoot, 'dialog .danger')?.click();
    await drawn(element);
    expect(client.entries).to.deep.equal([]);
    expect(words(element)).not.to.contain('Keadaannya sudah berubah');
  });

  it('looks up by code and four digits, and shows no person', async () => {
    const client = await pretend();
    const view = client.play('submit-request', lostCard, people.citizen);
    const element = await mounted(client);
    element.open('track-code');
    await drawn(element);
    type(element, 'code', 'ABCDE');
    press(element, 'Lacak');
    await drawn(element);
    expect(words(element)).to.contain('Kode ini belum benar').and.contain('Tulis 4 angka.');
    await expectAccessible(element);
    type(element, 'code', view.code.toLowerCase());
    type(element, 'digits', '1234');
    press(element, 'Lacak');
    // What asks for it comes late.
    await until(() => words(element).includes('Diajukan'));
    expect(words(element)).to.contain('Diajukan').and.not.contain('Siti').and.not.contain('Melati');
    await expectAccessible(element);
  });

  it('shows by the bare code what is promised, and that a complaint was made of what was missed', async () => {
    const client = await pretend();
    const view = client.play('submit-request', lostCard, people.citizen);
    const promise = { basis: 'legal', phase: 'handling', isSure: true, leftMinutes: 0, why: null } as const;
    const late = { ...promise, state: 'late', dueAt: '2026-11-22T05:00:00.000Z' } as const;
    const real = client.asClient();
    client.asClient = () => ({
      ...real,
      track: async () => ({ ...tracked(view, late), complaintAt: '2026-11-22T06:00:00.000Z' }),
    });
    const element = await mounted(client, 'track-code');
    type(element, 'code', view.code);
    type(element, 'digits', '1234');
    press(element, 'Lacak');
    await until(() => find(element.renderRoot, '[data-promise="late"]') !== null);
    expect(words(element)).to.contain('pengawas sudah diberi tahu');
    await expectAccessible(element);
  });

  it('lists own requests, the finished ones apart', async () => {
    const client = await pretend();
    const { id } = client.play('submit-request', lostCard, people.citizen);
    travel(client, id, 'delivered');
    client.play('confirm-receipt', {}, people.citizen, id);
    client.play('submit-request', lostCard, people.citizen);
    const element = await mounted(client);
    element.open('track');
    await drawn(element);
    expect(words(element)).to.contain('Yang sudah selesai');
    await expectAccessible(element);
  });

  it('tells two requests for the same document apart, also one that is still on the phone', async () => {
    const client = await pretend();
    client.play('submit-request', lostCard, people.citizen);
    client.now = '2026-11-23T16:59:00.000Z';
    client.play('submit-request', lostCard, people.citizen);
    client.go(false);
    client.now = '2026-11-23T17:01:00.000Z';
    await client.asClient().command({ type: 'submit-request', payload: lostCard });
    const element = await mounted(client);
    expect(words(element))
      .to.contain('Diminta 23 Nov, 09.15')
      .and.contain('Diminta 23 Nov, 23.59')
      .and.contain('Diminta 24 Nov, 00.01');
    await expectAccessible(element);
  });
});
