import { peopleOf } from '@halo-pamor/contract';
import { expect } from '@esm-bundle/chai';
import { until } from '../../testing/until.js';
import { expectAccessible } from '../shared/accessible.fixture.js';
import { inventedPeople } from '../shared/invented-city.fixture.js';
import type { Entry } from '../shared/session-state.js';
import { chosen, cleared, quiet, registered, staged, typed, type Staged } from '../shared/staged.fixture.js';
import { outreachElements } from './elements.js';
import { expectedStop } from './expected-stop.js';
import { HaloOutreach } from './halo-outreach.js';
import { HaloStopBlanks } from './halo-stop-blanks.js';
import { HaloStopClose } from './halo-stop-close.js';
import { HaloStopPlan } from './halo-stop-plan.js';
import { HaloStopPrint } from './halo-stop-print.js';
import { HaloStopQueue } from './halo-stop-queue.js';
import { HaloStopRoster } from './halo-stop-roster.js';
import { HaloTicketGive } from './halo-ticket-give.js';
import {
  INVENTED_PHONE,
  inventedRiver,
  inventedStop,
  inventedTicket,
  outreachGiven,
  outreachStage,
  stopId,
} from './invented-stop.fixture.js';
import type { OutreachScreenElement } from './outreach-screen.js';
import { TICKET_REQUESTS } from './ticket-requests.js';

function screen<E extends OutreachScreenElement>(made: new () => E, stop = inventedStop()): Promise<Staged<E>> {
  const element = new made();
  element.stage = outreachStage([stop]);
  element.kept = stop;
  return staged(element);
}

function entry(type: Entry['type'], payload: unknown, number: number): Entry {
  return {
    id: stopId(number),
    type,
    requestId: inventedStop().id,
    payload,
    createdAt: '2026-11-21T02:00:00.000Z',
    state: 'waiting',
    attempts: 0,
    lastProblem: null,
    faults: [],
    nextTryAt: null,
  };
}

/** Of which districts the officers were read. */
const districtsRead = (on: Pick<Staged<HaloStopPlan>, 'loaded'>): string[] =>
  on.loaded.flatMap((of) => (of.what === 'officers' ? [of.area] : []));

describe('an outreach day', () => {
  beforeEach(() => registered(outreachElements));
  afterEach(cleared);

  it('lists the stops, opens one, and knows the phone again', async () => {
    const stop = inventedStop({ ranges: [] });
    const room = new HaloOutreach();
    room.given = outreachGiven([stop]);
    room.route = { view: 'outreach' };
    const on = await staged(room);
    expect(on.words()).to.contain('Pemerintah Berjalan');
    await expectAccessible(room);
    room.route = { view: 'outreach-stop', requestId: stop.id };
    await quiet(room);
    expect(on.words()).to.contain('HP ini belum punya nomor');
    await on.press('Ambil nomor untuk HP ini');
    expect(on.commands[0]).to.deep.include({
      type: 'reserve-tickets',
      payload: { phone: on.kept.get('outreach phone'), count: 50 },
    });
    await expectAccessible(room);
  });

  it('opens the stop before anything is given', async () => {
    const stop = inventedStop({ status: 'planned' });
    const room = new HaloOutreach();
    room.given = outreachGiven([stop]);
    room.route = { view: 'outreach-stop', requestId: stop.id };
    const on = await staged(room, { kept: new Map([['outreach phone', INVENTED_PHONE]]) });
    expect(on.words()).to.contain('Nomor 1–50. Tersisa 50.');
    await on.press('Buka layanan');
    expect(on.commands.map(({ type }) => type)).to.deep.equal(['open-stop']);
  });

  it('gives the next number to somebody of the roster, large', async () => {
    const on = await screen(HaloTicketGive);
    await typed(on, 'search', 'lansia');
    await chosen(on, 'line', stopId(700));
    await expectAccessible(on.element);
    await on.press('Beri nomor 001');
    expect(on.commands[0]).to.deep.include({
      type: 'give-ticket',
      payload: { label: '001', name: 'Lansia Rekaan', wants: ['KTP-EL'], line: stopId(700) },
    });
    expect(on.all('.big').map((big) => big.textContent)).to.deep.equal(['001']);
    await expectAccessible(on.element);
  });

  it('gives a marked spare number when the phone has none left', async () => {
    const on = await screen(HaloTicketGive, inventedStop({ ranges: [] }));
    await typed(on, 'name', 'Tamu Rekaan');
    await chosen(on, 'wants', 'VAKSIN');
    await on.press('Beri nomor cadangan');
    expect(on.all('.big')[0]?.textContent).to.match(/^C-[2-9A-Z]{4}$/);
  });

  it('calls, serves and says who was recorded by the state’s own device', async () => {
    const on = await screen(HaloStopQueue, inventedStop({ tickets: [inventedTicket(1), inventedTicket(2)] }));
    await on.press('Panggil 001');
    await on.press('Tidak hadir 002');
    await on.press('Layani 001');
    await chosen(on, 'biometric', 'yes');
    await expectAccessible(on.element);
    await on.press('Selesai dilayani');
    expect(on.commands.map(({ type, payload }) => [type, payload])).to.deep.equal([
      ['call-ticket', { ticket: stopId(1) }],
      ['leave-ticket', { ticket: stopId(2) }],
      ['serve-ticket', { ticket: stopId(1), services: ['KTP-EL'], biometric: true }],
    ]);
    await expectAccessible(on.element);
  });

  it('opens the intake with the ticket', async () => {
    const on = await screen(HaloStopQueue, inventedStop({ tickets: [inventedTicket(1)] }));
    await on.press('Layani 001');
    await on.press('Buat permohonan untuk orang ini');
    expect(on.navigated).to.deep.equal([{ view: 'intake', requestId: stopId(1) }]);
  });

  it('tells with the serving which request was made', async () => {
    const element = new HaloStopQueue();
    element.stage = outreachStage([]);
    element.kept = inventedStop({ tickets: [inventedTicket(1)] });
    const on = await staged(element, { kept: new Map([[TICKET_REQUESTS, { [stopId(1)]: [stopId(7)] }]]) });
    await quiet(element);
    expect(on.words()).to.contain('permohonan dibuat');
    await on.press('Layani 001');
    expect(on.words()).to.contain('Permohonan untuk orang ini sudah dibuat.');
    await expectAccessible(element);
    await on.press('Selesai dilayani');
    const payload = { ticket: stopId(1), services: ['KTP-EL'], biometric: false, request: stopId(7) };
    expect(on.commands.map(({ type, payload: told }) => [type, told])).to.deep.equal([['serve-ticket', payload]]);
    expect(on.kept.has(TICKET_REQUESTS)).to.equal(false);
  });

  it('counts blanks and takes the last count back', async () => {
    const on = await screen(HaloStopBlanks);
    await on.press('Pakai 1 Blangko KTP-el');
    await on.press('Batalkan yang tadi');
    await on.press('Rusak 1 Kertas HVS untuk akta');
    await on.press('Catat rusak');
    expect(on.words()).to.contain('Pilih sebabnya dulu.');
    await chosen(on, 'reason', 'misprint');
    await on.press('Catat rusak');
    expect(on.commands.map(({ type, payload }) => [type, payload])).to.deep.equal([
      ['use-blank', { kind: 'KTP-EL' }],
      ['take-back-blank', { kind: 'KTP-EL' }],
      ['spoil-blank', { kind: 'HVS', reason: 'misprint' }],
    ]);
    await expectAccessible(on.element);
  });

  it('prints and hands out what people were served for', async () => {
    const served = inventedTicket(1, { served: true, services: ['KTP-EL', 'VAKSIN'] });
    const printed = inventedTicket(2, {
      served: true,
      services: ['AKTA-LAHIR'],
      printed: [{ service: 'AKTA-LAHIR', kind: 'HVS', times: 1 }],
    });
    const on = await screen(HaloStopPrint, inventedStop({ tickets: [served, printed] }));
    await on.press('Tercetak KTP 001');
    await on.press('Serahkan Akta lahir 002');
    expect(on.commands.map(({ type, payload }) => [type, payload])).to.deep.equal([
      ['use-blank', { kind: 'KTP-EL', for: { ticket: stopId(1), service: 'KTP-EL' } }],
      ['hand-out', { ticket: stopId(2), services: ['AKTA-LAHIR'] }],
    ]);
    await expectAccessible(on.element);
  });

  it('shows a list line by line and loads what is sound when it is told to', async () => {
    const on = await screen(HaloStopRoster);
    // Nobody has a number yet, and nothing stands in its place.
    expect(on.all('.person .label')).to.have.length(0);
    const picker = on.all('input[type="file"]')[0];
    const files = new DataTransfer();
    files.items.add(new File(['nama;layanan\nBaru Rekaan;KTP\n;KTP\n'], 'daftar.csv'));
    if (!(picker instanceof HTMLInputElement)) throw new Error('no picker');
    picker.files = files.files;
    picker.dispatchEvent(new Event('change'));
    await until(() => on.words().includes('1 baris siap dimuat'));
    expect(on.words()).to.contain('1 baris siap dimuat, 1 baris perlu diperbaiki.');
    expect(on.words()).to.contain('Nama kosong');
    expect(on.commands).to.deep.equal([]);
    await expectAccessible(on.element);
    await on.press('Muat 1 nama');
    const [loaded] = on.commands;
    expect(loaded?.type === 'load-roster' && loaded.payload.lines.map(({ name }) => name)).to.deep.equal([
      'Baru Rekaan',
    ]);
  });

  it('closes when the sums fit, and asks for a reason for each that does not', async () => {
    const on = await screen(HaloStopClose, inventedStop({ tickets: [inventedTicket(1)] }));
    for (const [field, value] of [
      ['left-KTP-EL', '19'],
      ['papers-KTP-EL', '0'],
      ['left-HVS', '30'],
      ['papers-HVS', '0'],
      ['kits', '2'],
    ] as const) {
      await typed(on, field, value);
    }
    await on.press('Tutup kunjungan');
    expect(on.commands).to.deep.equal([]);
    await typed(on, 'reason-people', 'went-home');
    await typed(on, 'reason-blank:KTP-EL', 'lost');
    await expectAccessible(on.element);
    await on.press('Tutup kunjungan');
    const [closed] = on.commands;
    expect(closed?.type === 'close-stop' && closed.payload.differences).to.deep.equal([
      { line: 'people', amount: 1, reason: 'went-home' },
      { line: 'blank:KTP-EL', amount: 1, reason: 'lost' },
    ]);
  });

  it('plans a stop with those whom the city has', async () => {
    const element = new HaloStopPlan();
    element.stage = outreachStage([], { actor: inventedPeople.operator });
    const officers = [{ id: 'satgas-1', name: 'Budi Rekaan', phone: '+62 000', areas: ['32.75.01.1002/007'] }];
    const on = await staged(element, { officers: () => Promise.resolve({ invented: true, officers }) });
    await on.press('Simpan rencana');
    expect(on.words()).to.contain('Pilih tempatnya dulu.');
    // The only district of this desk is taken as said, and its officers are read; those of a whole city are not given.
    expect(districtsRead(on)).to.deep.equal(['32.75.01']);
    await typed(on, 'place', '32.75.01.1002/007');
    await typed(on, 'day', '2026-12-01');
    await chosen(on, 'team', 'satgas-1');
    await typed(on, 'brought-KTP-EL', '20');
    await expectAccessible(element);
    await on.press('Simpan rencana');
    const [planned] = on.commands;
    expect(planned?.type === 'plan-stop' && planned.payload).to.deep.include({
      place: '32.75.01.1002/007',
      day: '2026-12-01',
      team: ['satgas-1'],
      blanks: [{ kind: 'KTP-EL', brought: 20 }],
      services: ['KTP-EL', 'AKTA-LAHIR', 'VAKSIN'],
    });
  });

  it('takes the place that was suggested, once', async () => {
    const element = new HaloStopPlan();
    const pack = { ...inventedRiver };
    const [district] = pack.areas;
    const village = district?.villages[0];
    const place =
      village === undefined ? '' : village.rw.length === 0 ? village.code : `${village.code}/${village.rw[0] ?? ''}`;
    element.stage = outreachStage([], { pack });
    const kept = new Map<string, unknown>([['outreach place', place]]);
    const on = await staged(element, { kept, officers: () => Promise.resolve({ invented: true, officers: [] }) });
    const field = on.all('[name="place"]')[0];
    expect(field instanceof HTMLSelectElement && field.value).to.equal(place);
    expect(on.kept.has('outreach place')).to.equal(false);
  });

  it('puts a team together from several districts, and finds a name among many', async () => {
    const element = new HaloStopPlan();
    const [district] = inventedRiver.areas;
    if (district === undefined) throw new Error('no district');
    const areas = [district, { ...district, code: '32.75.04', name: 'Hulu' }];
    const pack = { ...inventedRiver, areas };
    const actor = { ...inventedPeople.operator, areas: ['32.75'] };
    element.stage = outreachStage([], { actor, pack });
    const many = (from: string) =>
      Array.from({ length: 14 }, (_, nth) => ({
        id: `${from}-${nth}`,
        name: `${nth === 3 ? 'Dara' : 'Seno'} Rekaan`,
        phone: '+62 000',
        areas: [`${from}.1002/00${nth % 9}`],
      }));
    let asked = '32.75.01';
    const on = await staged(element, { officers: () => Promise.resolve({ invented: true, officers: many(asked) }) });
    expect(districtsRead(on)).to.deep.equal([]);
    expect(on.words()).to.contain('Pilih kecamatan dulu. Tim boleh dari beberapa kecamatan.');
    const team = () => on.all('[name="team"]').map((box) => box.getAttribute('value'));
    await typed(on, 'district', asked);
    expect(team()).to.have.length(14);
    await typed(on, 'team-search', 'dara');
    expect(team()).to.deep.equal(['32.75.01-3']);
    await chosen(on, 'team', '32.75.01-3');
    asked = '32.75.04';
    await typed(on, 'team-district', asked);
    expect(districtsRead(on)).to.deep.equal(['32.75.01', '32.75.04']);
    expect(team()).to.have.length(15);
    await typed(on, 'team-search', 'dara');
    expect(team()).to.deep.equal(['32.75.01-3', '32.75.04-3']);
    await chosen(on, 'team', '32.75.04-3');
    await expectAccessible(element);
    await typed(on, 'place', '32.75.01.1002/007');
    await typed(on, 'day', '2026-12-01');
    await on.press('Simpan rencana');
    const [planned] = on.commands;
    expect(planned?.type === 'plan-stop' && planned.payload.team).to.deep.equal(['32.75.01-3', '32.75.04-3']);
  });

  it('knows without signal what this phone has done', () => {
    const of = { pack: inventedRiver, actor: inventedPeople.officer };
    const given = entry('give-ticket', { label: '001', name: 'Siti Rekaan', wants: ['KTP-EL'] }, 1);
    const entries = [
      given,
      entry('serve-ticket', { ticket: given.id, services: ['KTP-EL'], biometric: true }, 2),
      entry('reserve-tickets', { phone: INVENTED_PHONE, count: 50 }, 3),
    ];
    const stop = expectedStop(inventedStop(), entries, of);
    expect(peopleOf(stop).served).to.equal(1);
    expect(stop.ranges).to.have.length(1);
  });
});
