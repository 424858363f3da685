import { expect } from '@esm-bundle/chai';
import { expectAccessible } from '../../shared/accessible.fixture.js';
import type { HaloPamor } from '../../halo-pamor/halo-pamor.js';
import { choose, drawn, find, mounted, press, pretend, type, words } from '../../halo-pamor/mounted.fixture.js';
import type { PretendClient } from '../../halo-pamor/pretend-client.fixture.js';
import { formRoot, stepNow, walk, type Answers } from './form-walk.fixture.js';

async function at(step: string, answers: Answers, client?: PretendClient): Promise<[HaloPamor, PretendClient]> {
  const of = client ?? (await pretend());
  const element = await mounted(of, 'request');
  await walk(element, of, { answers, until: step });
  expect(stepNow(of)).to.equal(step);
  return [element, of];
}

function planned(element: HaloPamor): string[] {
  return [...formRoot(element).querySelectorAll<HTMLInputElement>('input[name="plan"]')].map((input) => input.value);
}

/** The card of a paper, by a part of its name. */
function paper(element: HaloPamor, name: string): HTMLElement {
  const found = [...formRoot(element).querySelectorAll<HTMLElement>('fieldset.paper')].find((card) =>
    card.querySelector('legend')?.textContent.includes(name),
  );
  if (found === undefined) throw new Error(`no paper ${name}`);
  return found;
}

async function say(element: HaloPamor, name: string, answer: string): Promise<string> {
  paper(element, name).querySelector<HTMLInputElement>(`input[value="${answer}"]`)?.click();
  await drawn(element);
  return paper(element, name).textContent.replace(/\s+/g, ' ');
}

describe('the plan of an event', () => {
  afterEach(() => {
    document.body.replaceChildren();
  });

  it('comes in the order of making, says on demand why, and what leaving one out asks of the others', async () => {
    const [element, client] = await at('plan', { happened: 'birth' });
    expect(planned(element)).to.deep.equal(['AKTA-LAHIR.UMUM@child-1', 'KK.TAMBAH@own', 'KIA.0-5@child-1']);
    expect(words(element)).to.contain('Cukup berkas').and.contain('Dipakai untuk: Kartu Keluarga (KK)');
    expect(words(element))
      .to.contain('Setiap anak yang lahir berhak atas akta kelahiran.')
      .and.contain('Dasar: UU 24/2013; Perpres 96/2018. Aturan: birth-akta.')
      .and.contain('Belum dipastikan Disdukcapil Kota Bekasi');
    choose(element, 'AKTA-LAHIR.UMUM@child-1');
    await drawn(element);
    expect(words(element))
      .to.contain('Tidak diurus')
      .and.contain('Tanpa ini, Kartu anak (KIA)')
      .and.contain('Akta lahir anak');
    await expectAccessible(element);
    press(element, 'Lanjut');
    await drawn(element);
    expect(paper(element, 'Akta lahir anak').isConnected).to.equal(true);
    await walk(element, client);
    press(element, 'Kirim permintaan');
    await drawn(element);
    expect(client.requests[0]?.items.map(({ variant }) => variant)).to.deep.equal(['KK.TAMBAH', 'KIA.0-5']);
  });

  it('is not left with nothing chosen', async () => {
    const [element] = await at('plan', { happened: 'turning-17' });
    choose(element, 'KTP-EL.BARU@grown-1');
    await drawn(element);
    press(element, 'Lanjut');
    await drawn(element);
    expect(words(element)).to.contain('Pilih paling sedikit satu.');
    expect(formRoot(element).activeElement?.getAttribute('name')).to.equal('plan');
    await expectAccessible(element);
  });

  it('tells who has to be recorded in person, and where the rest is asked for, before a visit is promised', async () => {
    const [element] = await at('plan', { happened: 'turning-17' });
    expect(words(element)).to.contain('Orangnya harus direkam sendiri').and.contain('tidak bisa diwakilkan');
    element.remove();
    const [moved] = await at('plan', { happened: 'move-in' });
    expect(words(moved)).to.contain('Diurus di tempat lain').and.contain('menu PERMISI di e-OPen');
    expect(words(moved)).to.contain('Setelah Pindah alamat selesai di tempat lain.');
    expect(planned(moved)).to.deep.equal(['KTP-EL.PINDAH@mover-1']);
  });

  it('asks for each paper once, with what stands in for it and what goes through without it', async () => {
    const [element] = await at('papers', { happened: 'birth' });
    const names = [...formRoot(element).querySelectorAll('legend')].map((legend) => legend.textContent.trim());
    expect(new Set(names).size).to.equal(names.length);
    expect(words(element)).to.contain('Dibuat di sini, tidak perlu disiapkan');
    expect(await say(element, 'Surat lahir', 'no'))
      .to.contain('Boleh diganti: Surat pernyataan kelahiran dengan dua saksi')
      .and.contain('Semua dokumen tetap jalan.');
    expect(await say(element, 'KTP ayah dan ibu', 'no'))
      .to.match(
        /Kalau KTP ayah dan ibu, .* belum ada, yang ini tetap jalan: Akta lahir untuk Rekaan child-1, Kartu Keluarga/,
      )
      .and.match(/Kartu anak \(KIA\) untuk Rekaan child-1 baru bisa dibuat setelah ada KTP ayah dan ibu/);
    expect(await say(element, 'KK lama', 'no')).to.contain('Semua dokumen menunggu sampai KK lama ada.');
    await expectAccessible(element);
  });

  it('offers what somebody lacks, adds it at one tap, and never by itself', async () => {
    const client = await pretend();
    const [element] = await at('seat:member', { happened: 'birth' }, client);
    press(element, 'Tambah orang');
    await drawn(element);
    type(element, 'name-member-1', 'Bima Rekaan');
    await drawn(element);
    type(element, 'age-member-1', '9');
    await drawn(element);
    press(element, 'Lanjut');
    await drawn(element);
    await walk(element, client, { answers: { lacks: 'kia' }, until: 'plan' });
    expect(planned(element)).not.to.include('KIA.5-17@member-1');
    expect(words(element)).to.contain('Kami lihat mungkin ada yang belum punya');
    await expectAccessible(element);
    await walk(element, client);
    press(element, 'Kirim permintaan');
    await drawn(element);
    expect(client.requests[0]?.items.some(({ variant }) => variant === 'KIA.5-17')).to.equal(false);
    expect(words(element)).to.contain('Permintaan sudah kami terima').and.contain('Kami lihat mungkin');
    await expectAccessible(element);
    press(element, 'Minta Kartu anak (KIA) untuk Bima Rekaan');
    await drawn(element);
    expect(words(element)).to.contain('Dokumen apa yang diperlukan?');
    expect(find(element.renderRoot, 'input[value="KIA.5-17"]')).to.have.property('checked', true);
  });

  it('closes a gap within the same request when it is taken', async () => {
    const client = await pretend();
    const [element] = await at('seat:member', { happened: 'birth' }, client);
    press(element, 'Tambah orang');
    await drawn(element);
    type(element, 'name-member-1', 'Bima Rekaan');
    await drawn(element);
    type(element, 'age-member-1', '9');
    await drawn(element);
    press(element, 'Lanjut');
    await drawn(element);
    await walk(element, client, { answers: { lacks: 'kia' }, until: 'plan' });
    press(element, 'Tambahkan Kartu anak (KIA) untuk Bima Rekaan');
    await drawn(element);
    expect(planned(element)).to.include('KIA.5-17@member-1');
    await walk(element, client);
    press(element, 'Kirim permintaan');
    await drawn(element);
    const view = client.requests[0];
    expect(view?.items.map(({ variant, person }) => [variant, person])).to.deep.include(['KIA.5-17', 'Bima Rekaan']);
    expect(words(element)).not.to.contain('Kami lihat mungkin');
    expect(view?.happening?.people.map(({ name, age }) => [name, age])).to.deep.equal([
      ['Rekaan child-1', null],
      ['Bima Rekaan', 9],
    ]);
  });
});

describe('the questions before a visit', () => {
  afterEach(() => {
    document.body.replaceChildren();
  });

  it('say that the visit has to wait, and let the person come back later with everything kept', async () => {
    const [element, client] = await at('triage:police-letter', { happened: 'lost' });
    choose(element, 'no');
    await drawn(element);
    expect(words(element)).to.contain('Siapkan ini dulu').and.contain('kantor polisi terdekat');
    await expectAccessible(element);
    press(element, 'Simpan, teruskan nanti');
    await drawn(element);
    press(element, 'Lanjutkan isian');
    await drawn(element);
    expect(stepNow(client)).to.equal('triage:police-letter');
    await walk(element, client, { until: 'papers' });
    expect(paper(element, 'Surat kehilangan').querySelector('input[value="no"]')).to.have.property('checked', true);
    expect(paper(element, 'Surat kehilangan').textContent).to.contain('baru bisa dibuat setelah ada');
  });

  it('turn a damaged card that is gone into a lost one, and back when the answer is changed', async () => {
    const [element, client] = await at('triage:damaged-ktp-in-hand', { happened: 'damaged' });
    choose(element, 'no');
    await drawn(element);
    expect(words(element)).to.contain('Yang diurus: Penggantian KTP-el hilang');
    await walk(element, client, { until: 'plan' });
    expect(planned(element)).to.deep.equal(['KTP-EL.HILANG@holder-1']);
    while (stepNow(client) !== 'triage:damaged-ktp-in-hand') {
      expect(element.goBack()).to.equal(true);
      await drawn(element);
    }
    choose(element, 'yes');
    await drawn(element);
    await walk(element, client, { until: 'plan' });
    expect(planned(element)).to.deep.equal(['KTP-EL.RUSAK@holder-1']);
  });

  it('meet a late report kindly, by the day that was told, and never with a threat', async () => {
    for (const [event, day] of [
      ['birth', '2026-01-02'],
      ['death', '2026-10-01'],
    ] as const) {
      const [element] = await at('since', { happened: event });
      type(element, 'since', day);
      await drawn(element);
      expect(words(element)).to.contain('Tetap bisa diurus').and.contain('gratis');
      expect(words(element)).not.to.match(/denda|sanksi|hukum|wajib/i);
      await expectAccessible(element);
      element.remove();
    }
    const [element, client] = await at('plan', { happened: 'birth', since: '2026-01-02' });
    expect(planned(element)[0]).to.equal('AKTA-LAHIR.TERLAMBAT@child-1');
    expect(client.draft).to.have.property('since', '2026-01-02');
  });

  it('take no day that is still to come, and none is needed', async () => {
    const [element, client] = await at('since', { happened: 'birth' });
    type(element, 'since', '2026-12-24');
    await drawn(element);
    press(element, 'Lanjut');
    await drawn(element);
    expect(words(element)).to.contain('Tanggal ini belum benar.');
    choose(element, 'unknown');
    await drawn(element);
    const seen = await walk(element, client, { answers: { since: 'unknown' }, until: 'plan' });
    expect(seen).to.include('triage:birth-when');
  });

  it('tell by the day on the direct way too which variant is meant', async () => {
    const [element, client] = await at('triage:birth-when', { happened: 'direct', documents: 'AKTA-LAHIR.UMUM' });
    type(element, 'since', '2025-01-02');
    await drawn(element);
    expect(words(element)).to.contain('Yang diurus: Pencatatan kelahiran melewati 60 hari');
    await walk(element, client);
    press(element, 'Kirim permintaan');
    await drawn(element);
    expect(client.requests[0]?.items[0]?.variant).to.equal('AKTA-LAHIR.TERLAMBAT');
  });

  it('look at a NIK that is typed, and stop only what cannot be one', async () => {
    const [element, client] = await at('who', { happened: 'lost' });
    type(element, 'phone', '0812-0000-1234');
    type(element, 'nik', '3275');
    await drawn(element);
    press(element, 'Lanjut');
    await drawn(element);
    expect(words(element)).to.contain('NIK terdiri dari 16 angka.');
    type(element, 'nik', '3275014101900000');
    await drawn(element);
    expect(words(element)).to.contain('biasanya bukan 0000');
    await expectAccessible(element);
    await walk(element, client);
    press(element, 'Kirim permintaan');
    await drawn(element);
    expect(client.requests[0]?.applicant.nik).to.equal('3275014101900000');
  });
});
