import { expect } from '@esm-bundle/chai';
import { expectAccessible } from '../shared/accessible.fixture.js';
import { hear } from '../shared/events.js';
import {
  inventedEntry,
  inventedHandovers,
  inventedOriginals,
  inventedRequests,
} from '../shared/invented-requests.fixture.js';
import { chosen, cleared, typed } from '../shared/staged.fixture.js';
import { HaloHandover } from './halo-handover.js';
import { HaloNotDelivered } from './halo-not-delivered.js';
import { staging } from './officer-stage.fixture.js';

/** Draws a line to the middle, and then a dot above it. */
function drawLine(field: Element | undefined): void {
  if (field === undefined) throw new Error('no field to sign in');
  const { left, top, width, height } = field.getBoundingClientRect();
  const touch = (type: string, across: number, down: number) =>
    field.dispatchEvent(
      new PointerEvent(type, { pointerId: 1, clientX: left + width * across, clientY: top + height * down }),
    );
  // Nothing holds a pointer that no hand moves.
  if (field instanceof SVGElement) field.setPointerCapture = () => undefined;
  touch('pointerdown', 0, 0.5);
  touch('pointermove', 0.5, 0.5);
  touch('pointerup', 0.5, 0.5);
  touch('pointerdown', 0.5, 0.25);
  touch('pointerup', 0.5, 0.25);
}

describe('halo-handover', () => {
  afterEach(cleared);

  it('asks to take out what is ready, and says where', async () => {
    const screen = await staging(HaloHandover, inventedRequests.ready);
    expect(screen.words()).to.contain('Kantor Kecamatan Bekasi Timur');
    await expectAccessible(screen.element);
    await screen.press('Sudah saya ambil');
    expect(screen.commands.map(({ type, payload }) => [type, payload])).to.deep.equal([['take-out', { items: ['1'] }]]);
  });

  it('names old documents first and asks with who received, and with the citizen’s code', async () => {
    const screen = await staging(HaloHandover, inventedRequests.out);
    expect(screen.words()).to.contain('terima: KTP-el lama');
    await screen.press('Sudah diserahkan');
    expect(screen.commands).to.have.length(0);
    await expectAccessible(screen.element);
    await chosen(screen, 'relation', 'self');
    await typed(screen, 'code', '12345');
    await screen.press('Sudah diserahkan');
    expect(screen.words()).to.contain('Tulis 6 angka.');
    expect(screen.commands).to.have.length(0);
    await typed(screen, 'code', '123 456');
    await screen.press('Sudah diserahkan');
    expect(screen.commands.map((command) => command.payload)).to.deep.equal([
      {
        items: ['1'],
        receivedBy: { name: 'Rudi Rekaan', relation: 'self' },
        proof: { kind: 'code', code: '123456' },
      },
    ]);
    expect(screen.backs()).to.equal(1);
  });

  it('tells a wrong code and the tries left at the field, and lets go of it when another is tried', async () => {
    const request = inventedHandovers.wrongCode;
    const entry = inventedEntry(request, 'deliver-items', {}, { state: 'parked', lastProblem: 'wrong-code' });
    const screen = await staging(HaloHandover, request, { entries: [entry] });
    const discarded: string[] = [];
    hear(screen.element, 'halo-discard', ({ entryId }) => discarded.push(entryId));
    expect(screen.words()).to.contain('Kode salah. Sisa 4 kali lagi.').and.not.to.contain('Hapus dari daftar ini');
    await expectAccessible(screen.element);
    await chosen(screen, 'relation', 'self');
    await typed(screen, 'code', '123456');
    await screen.press('Sudah diserahkan');
    expect(discarded).to.deep.equal([entry.id]);
    expect(screen.commands).to.have.length(1);
  });

  it('says what to do when the code is locked, and takes nothing more', async () => {
    const screen = await staging(HaloHandover, inventedHandovers.lockedCode);
    expect(screen.words()).to.contain('Kode terkunci').and.contain('Buat kode baru');
    expect(screen.all('[name="code"]')).to.have.length(0);
    expect(screen.words()).not.to.contain('Sudah diserahkan');
    await expectAccessible(screen.element);
  });

  it('says without signal that the code is judged later', async () => {
    const connection = { online: false, loaded: true, problem: null };
    const screen = await staging(HaloHandover, inventedRequests.out, { connection });
    expect(screen.words()).to.contain('Kode diperiksa nanti');
    await expectAccessible(screen.element);
  });

  it('takes a signature and a witness where there is no phone', async () => {
    const screen = await staging(HaloHandover, inventedRequests.out);
    await chosen(screen, 'relation', 'self');
    await screen.press('Warga tidak punya HP');
    await screen.press('Sudah diserahkan');
    expect(screen.words()).to.contain('Minta penerima tanda tangan').and.contain('Tulis nama saksi.');
    expect(screen.commands).to.have.length(0);
    await expectAccessible(screen.element);
    drawLine(screen.all('svg[role="img"]')[0]);
    await typed(screen, 'witness', 'Tini Rekaan');
    await chosen(screen, 'witnessRelation', 'rt-head');
    await screen.press('Sudah diserahkan');
    const [sent] = screen.commands;
    expect(sent?.payload).to.have.nested.property('proof.strokes', '0,200 500,200;500,100');
    expect(sent?.payload).to.have.deep.nested.property('proof.witness', { name: 'Tini Rekaan', relation: 'rt-head' });
  });

  it('brings lent originals home under the same proof, but for those that stayed behind', async () => {
    const screen = await staging(HaloHandover, inventedOriginals.out);
    expect(screen.words()).to.contain('Surat asli yang dikembalikan').and.contain('Kartu Keluarga');
    expect(screen.all('[name="originals"]').map((box) => box instanceof HTMLInputElement && box.checked)).to.deep.equal(
      [true],
    );
    await expectAccessible(screen.element);
    await chosen(screen, 'relation', 'self');
    await typed(screen, 'code', '123456');
    await screen.press('Sudah diserahkan');
    await chosen(screen, 'originals', '2');
    await screen.press('Sudah diserahkan');
    expect(
      screen.commands.map((each) => each.type === 'deliver-items' && (each.payload.originals ?? 'none')),
    ).to.deep.equal([['2'], 'none']);
  });

  it('takes the name typed from who cannot sign', async () => {
    const screen = await staging(HaloHandover, inventedHandovers.outByHand);
    expect(screen.all('[name="code"]')).to.have.length(0);
    expect(screen.words()).not.to.contain('Warga punya kode');
    await chosen(screen, 'relation', 'self');
    await screen.press('Tidak bisa tanda tangan');
    await typed(screen, 'mark', 'Mimi Rekaan');
    await typed(screen, 'witness', 'Tini Rekaan');
    await chosen(screen, 'witnessRelation', 'neighbour');
    await expectAccessible(screen.element);
    await screen.press('Sudah diserahkan');
    expect(screen.commands.map(({ payload }) => payload)).to.have.deep.nested.property('[0].proof', {
      kind: 'signature',
      mark: 'Mimi Rekaan',
      witness: { name: 'Tini Rekaan', relation: 'neighbour' },
    });
  });
});

describe('halo-not-delivered', () => {
  afterEach(cleared);

  it('asks with a reason and brings back to where it came from', async () => {
    const screen = await staging(HaloNotDelivered, inventedRequests.out);
    await screen.press('Simpan laporan');
    expect(screen.commands).to.have.length(0);
    await chosen(screen, 'reason', 'nobody-home');
    await chosen(screen, 'next', 'back');
    await expectAccessible(screen.element);
    await screen.press('Simpan laporan');
    expect(screen.commands.map((command) => command.payload)).to.deep.equal([
      { items: ['1'], reason: 'nobody-home', next: 'back', servicePoint: 'KEC-TIMUR' },
    ]);
  });

  it('wants a sentence when the reason is another', async () => {
    const screen = await staging(HaloNotDelivered, inventedRequests.out);
    await chosen(screen, 'reason', 'other');
    await chosen(screen, 'next', 'retry');
    await screen.press('Simpan laporan');
    expect(screen.commands).to.have.length(0);
    await typed(screen, 'note', 'Banjir.');
    await screen.press('Simpan laporan');
    expect(screen.commands.map((command) => command.payload)).to.deep.equal([
      { items: ['1'], reason: 'other', next: 'retry', note: 'Banjir.' },
    ]);
  });
});
