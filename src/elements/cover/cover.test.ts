import { expect } from '@esm-bundle/chai';
import { expectAccessible } from '../shared/accessible.fixture.js';
import type { Entry, Route } from '../shared/session-state.js';
import { chosen, cleared, quiet, registered, staged, typed, type Staged } from '../shared/staged.fixture.js';
import type { CoverGiven } from './cover-stage.js';
import { coverElements } from './elements.js';
import { HaloCovers } from './halo-covers.js';
import { askedCover, coverGiven, inventedCover, inventedOfficers } from './invented-cover.fixture.js';

function room(given: CoverGiven, route: Route): Promise<Staged<HaloCovers>> {
  const element = new HaloCovers();
  element.given = given;
  element.route = route;
  return staged(element, { officers: () => Promise.resolve(inventedOfficers) });
}

describe('covers', () => {
  beforeEach(() => registered(coverElements));
  afterEach(cleared);

  it('are asked of an officer, who accepts, or declines after a question', async () => {
    const on = await room(coverGiven(), { view: 'cover' });
    expect(on.words()).to.contain('Anda diminta menggantikan').and.contain('Ani Rekaan menggantikan Budi Rekaan');
    await expectAccessible(on.element);
    await on.press('Saya bersedia menggantikan Ani Rekaan');
    await on.press('Saya tidak bisa menggantikan Ani Rekaan');
    await expectAccessible(on.element);
    on.all('dialog button').find((each) => each instanceof HTMLElement && (each.click(), true));
    await quiet(on.element);
    expect(on.commands.map(({ type, requestId }) => [type, requestId])).to.deep.equal([
      ['accept-cover', askedCover().id],
      ['decline-cover', askedCover().id],
    ]);
  });

  it('are ended by their officer and by the desk, after a question that says what follows', async () => {
    for (const role of ['officer', 'supervisor'] as const) {
      const on = await room(coverGiven(role, { records: [inventedCover()] }), { view: 'cover' });
      await on.press('Akhiri sekarang: Ani Rekaan menggantikan Budi Rekaan');
      expect(on.words()).to.contain('kembali ke Budi Rekaan sekarang juga');
      await on.press('Akhiri sekarang');
      expect(on.commands.map(({ type }) => type)).to.deep.equal(['end-cover']);
      cleared();
    }
  });

  it('are called off while they are only planned', async () => {
    const planned = inventedCover({ status: 'agreed' });
    const on = await room(coverGiven('officer', { records: [planned] }), { view: 'cover' });
    await on.press('Batalkan rencana: Ani Rekaan menggantikan Budi Rekaan');
    await expectAccessible(on.element);
    expect(on.words()).to.contain('tetap dilayani Budi Rekaan');
    await on.press('Batalkan rencana');
    expect(on.commands.map(({ type }) => type)).to.deep.equal(['end-cover']);
  });

  it('are asked for by the officer, from a day to a day, with a sentence of what will happen', async () => {
    const on = await room(coverGiven('officer', { records: [] }), { view: 'cover-new' });
    await on.press('Kirim permintaan');
    expect(on.all('.fault')).to.have.length(2);
    await typed(on, 'standIn', 'satgas-2');
    await chosen(on, 'reason', 'leave');
    await typed(on, 'from', '2026-11-23');
    await typed(on, 'until', '2026-11-22');
    await on.press('Kirim permintaan');
    expect(on.words()).to.contain('Tidak boleh sebelum tanggal mulai');
    await typed(on, 'until', '2026-11-25');
    expect(on.words()).to.contain(
      'pindah ke Ani Rekaan mulai Senin, 23 November 2026 sampai Rabu, 25 November 2026, lalu kembali ke Anda',
    );
    await expectAccessible(on.element);
    await on.press('Kirim permintaan');
    expect(on.commands.map(({ type, payload }) => [type, payload])).to.deep.equal([
      [
        'plan-cover',
        {
          reason: 'leave',
          from: '2026-11-22T17:00:00.000Z',
          until: '2026-11-25T16:59:00.000Z',
          areas: ['32.75.01.1002/007'],
          officer: { id: 'satgas-1' },
          standIn: { id: 'satgas-2' },
          forGood: false,
        },
      ],
    ]);
    expect(on.backs()).to.equal(1);
  });

  it('are handed over by the desk, from now and for good', async () => {
    const on = await room(coverGiven('supervisor', { records: [] }), { view: 'cover-new' });
    await typed(on, 'officer', 'satgas-1');
    await typed(on, 'standIn', 'satgas-2');
    await chosen(on, 'kind', 'good');
    expect(on.words()).to.contain('pindah dari Budi Rekaan ke Ani Rekaan untuk seterusnya');
    await expectAccessible(on.element);
    await on.press('Serahkan sekarang');
    expect(on.commands[0]?.payload).to.deep.include({
      reason: 'handover',
      from: '2026-11-21T02:00:00.000Z',
      until: null,
      areas: ['32.75.01.1002/007'],
      forGood: true,
    });
  });

  it('show what waits on this phone and why something was refused', async () => {
    const entry: Entry = {
      id: inventedCover().id,
      type: 'plan-cover',
      requestId: inventedCover().id,
      payload: {},
      createdAt: '2026-11-21T02:00:00.000Z',
      state: 'parked',
      attempts: 1,
      lastProblem: 'unknown-officer',
      faults: [],
      nextTryAt: null,
    };
    const on = await room(coverGiven('officer', { records: [], entries: [entry] }), { view: 'cover' });
    expect(on.words()).to.contain('Rencana pengganti: belum berhasil').and.contain('kecamatan yang sama');
    await expectAccessible(on.element);
  });
});
