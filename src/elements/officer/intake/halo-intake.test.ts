import { writeCompact, type Ticket } from '@halo-pamor/contract';
import { expect } from '@esm-bundle/chai';
import { inventedStop, inventedTicket, stopId } from '../../outreach/invented-stop.fixture.js';
import { readTicketRequests, TICKET_REQUESTS } from '../../outreach/ticket-requests.js';
import { expectAccessible } from '../../shared/accessible.fixture.js';
import { inventedRequests } from '../../shared/invented-requests.fixture.js';
import {
  chosen,
  cleared,
  quiet,
  registered,
  staged,
  typed,
  type Answers,
  type Staged,
} from '../../shared/staged.fixture.js';
import { officerStage } from '../officer-stage.fixture.js';
import { intakeElements } from './elements.js';
import { HaloIntake } from './halo-intake.js';

const officers = (): Promise<{
  invented: boolean;
  officers: { id: string; name: string; phone: string; areas: string[] }[];
}> =>
  Promise.resolve({ invented: true, officers: [{ id: 'o', name: 'Petugas', phone: '+62 800 0000 0099', areas: [] }] });

function intake(answers: Answers = {}, ticket?: Ticket): Promise<Staged<HaloIntake>> {
  registered(intakeElements);
  const element = new HaloIntake();
  element.stage = officerStage(ticket === undefined ? {} : { records: [inventedStop({ tickets: [ticket] })] });
  element.ticket = ticket?.id;
  return staged(element, { officers, ...answers });
}

async function begin(screen: Staged<HaloIntake>, name: string, channel = 'phone'): Promise<void> {
  await chosen(screen, 'channel', channel);
  await typed(screen, 'name', name);
  await screen.press('Mulai mengisi');
}

/** Goes through the form with what everybody needs. */
async function fill(screen: Staged<HaloIntake>, phone: string): Promise<void> {
  await chosen(screen, 'happened', 'direct');
  await screen.press('Lanjut');
  await chosen(screen, 'forWhom', 'self');
  await screen.press('Lanjut');
  await chosen(screen, 'documents-KTP-EL', 'KTP-EL.RUSAK');
  await screen.press('Lanjut');
  await screen.press('Lanjut');
  await typed(screen, 'street', 'Jl. Rekaan 1');
  await screen.press('Lanjut');
  await screen.press('Lanjut');
  await typed(screen, 'phone', phone);
  await screen.press('Lanjut');
}

describe('halo-intake', () => {
  afterEach(cleared);

  it('asks how the person came and for a name that is not the officer’s own', async () => {
    const screen = await intake();
    await expectAccessible(screen.element);
    await screen.press('Mulai mengisi');
    expect(screen.words()).to.contain('Pilih salah satu dulu.');
    await begin(screen, screen.element.stage.actor.name);
    expect(screen.words()).to.contain('Tulis nama warga. Bukan nama Anda sendiri.');
    await expectAccessible(screen.element);
  });

  it('shows on every question whom it is for, and sends with channel and consent', async () => {
    const screen = await intake();
    await begin(screen, 'Minah Rekaan');
    await expectAccessible(screen.element);
    await fill(screen, '0800 0000 0001');
    expect(screen.words()).to.contain('Bagaimana warga menyetujui?');
    await chosen(screen, 'how', 'written');
    await chosen(screen, 'consent', 'yes');
    await screen.press('Lanjut');
    expect(screen.words()).to.contain('Untuk warga: Minah Rekaan');
    await screen.press('Kirim permohonan warga');
    await quiet(screen.element);
    const payload = screen.commands[0]?.payload;
    expect(payload).to.deep.include({ channel: 'phone', forWhom: 'self', place: '32.75.01.1002/007' });
    expect(payload).to.have.nested.property('consent.how', 'written');
    expect(payload).to.have.nested.property('applicant.name', 'Minah Rekaan');
    expect(screen.words()).to.contain('Kode lacak muncul di sini setelah terkirim');
    expect(screen.kept.has('intake')).to.equal(false);
    await expectAccessible(screen.element);
  });

  it('opens for whoever holds a ticket, and keeps which request was made for them', async () => {
    const screen = await intake({}, inventedTicket(1, { wants: ['KTP-EL', 'VAKSIN'] }));
    await quiet(screen.element);
    expect(screen.words()).to.contain('Untuk warga: Siti Rekaan');
    await chosen(screen, 'forWhom', 'self');
    await screen.press('Lanjut');
    const service = screen.all('[name="documents-KTP-EL"]')[0]?.closest('details');
    expect(service?.open).to.equal(true);
    await chosen(screen, 'documents-KTP-EL', 'KTP-EL.RUSAK');
    await screen.press('Lanjut');
    await screen.press('Lanjut');
    await typed(screen, 'street', 'Jl. Rekaan 1');
    await screen.press('Lanjut');
    await screen.press('Lanjut');
    await typed(screen, 'phone', '0800 0000 0001');
    await screen.press('Lanjut');
    await chosen(screen, 'consent', 'yes');
    await screen.press('Lanjut');
    await screen.press('Kirim permohonan warga');
    await quiet(screen.element);
    expect(screen.commands[0]?.payload).to.deep.include({ channel: 'walk-in' });
    expect(Object.keys(readTicketRequests(screen.kept.get(TICKET_REQUESTS)))).to.deep.equal([stopId(1)]);
    await expectAccessible(screen.element);
    await screen.press('Kembali ke antrean, nomor 001');
    expect(screen.navigated).to.deep.equal([{ view: 'outreach-queue', requestId: stopId(900) }]);
  });

  it('asks for the name of a ticket’s holder whom nobody asked', async () => {
    const screen = await intake({}, inventedTicket(1, { name: null }));
    await quiet(screen.element);
    await typed(screen, 'name', 'Minah Rekaan');
    await screen.press('Mulai mengisi');
    expect(screen.words()).to.contain('Untuk warga: Minah Rekaan');
    expect(screen.words()).to.contain('Dokumen ini untuk siapa?');
  });

  it('does not let an officer’s own phone stand for the citizen’s', async () => {
    const screen = await intake();
    await begin(screen, 'Minah Rekaan');
    await fill(screen, '080000000099');
    expect(screen.words()).to.contain('Ini nomor petugas.');
    await chosen(screen, 'consent', 'yes');
    await screen.press('Lanjut');
    await screen.press('Kirim permohonan warga');
    expect(screen.commands).to.have.length(0);
  });

  it('keeps several that are half-filled, each with its person', async () => {
    const screen = await intake();
    await begin(screen, 'Minah Rekaan');
    await chosen(screen, 'happened', 'direct');
    expect(screen.element.goBack()).to.equal(true);
    await quiet(screen.element);
    await begin(screen, 'Parto Rekaan', 'walk-in');
    screen.element.goBack();
    await quiet(screen.element);
    expect(screen.words()).to.contain('Minah Rekaan').and.to.contain('Parto Rekaan');
    const kept = screen.kept.get('intake');
    cleared();
    const later = await intake({ kept: new Map([['intake', kept]]) });
    expect(later.words()).to.contain('Belum selesai diisi').and.to.contain('Minah Rekaan');
    await later.press('Lanjutkan');
    expect(later.words()).to.contain('Untuk warga: Parto Rekaan');
  });

  it('reads a pasted message into a draft and says what to ask again', async () => {
    const message = writeCompact({
      items: ['KTP-EL.RUSAK', 'TIDAK-ADA'],
      place: '32.75.01.1002/007',
      rt: '003',
      name: 'Minah Rekaan',
      phone: null,
      days: ['2026-11-24'],
      part: 'morning',
      note: 'Ibu sakit',
    });
    const screen = await intake();
    await chosen(screen, 'channel', 'text');
    await typed(screen, 'message', 'Tolong ya');
    await screen.press('Isikan dari pesan ini');
    expect(screen.words()).to.contain('Tidak ada kata PAMOR');
    await typed(screen, 'message', `Diteruskan:\n> ${message}\nsalam`);
    await screen.press('Isikan dari pesan ini');
    expect(screen.words()).to.contain('Tanyakan lagi kepada warga: nomor HP, TIDAK-ADA.');
    expect(screen.words()).to.contain('Untuk warga: Minah');
    expect(screen.kept.get('intake')).to.have.nested.property('[0].draft.days[0]', '2026-11-24');
    await expectAccessible(screen.element);
  });

  it('gives the code to tell once the gateway has the request, in a message without a name', async () => {
    const screen = await intake();
    await begin(screen, 'Minah Rekaan');
    await fill(screen, '0800 0000 0001');
    await chosen(screen, 'consent', 'yes');
    await screen.press('Lanjut');
    await screen.press('Kirim permohonan warga');
    await quiet(screen.element);
    const requestId = screen.commands[0]?.id ?? '';
    const view = { ...inventedRequests.submitted, id: requestId };
    screen.element.stage = officerStage({ views: [view] });
    await quiet(screen.element);
    expect(screen.all('[data-code]')[0]?.textContent).to.equal('7KQ2M-9XVT0-1');
    const link = screen.all('a[href*="wa.me"]')[0];
    expect(decodeURIComponent(link?.getAttribute('href') ?? ''))
      .to.contain('7KQ2M-9XVT0-1')
      .and.not.contain('Minah');
    await expectAccessible(screen.element);
  });
});
