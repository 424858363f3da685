import { expect } from '@esm-bundle/chai';
import type { CoverageImport, CoverageImportReply } from '@halo-pamor/contract';
import { withCityWords } from '../../locale/fill.js';
import { idCoverage } from '../../locale/id-coverage.js';
import { expectAccessible } from '../shared/accessible.fixture.js';
import { inventedState } from '../shared/invented-requests.fixture.js';
import { cleared, quiet, registered, staged, type Answers, type Staged } from '../shared/staged.fixture.js';
import type { CoverageStage } from './coverage-stage.js';
import { inventedRiver } from '../outreach/invented-stop.fixture.js';
import { coverageElements } from './elements.js';
import { HaloCoverageImport } from './halo-coverage-import.js';
import { HaloCoveragePage } from './halo-coverage-page.js';
import { HaloUnreached } from './halo-unreached.js';
import { inventedCoverage, inventedUnreached } from './invented-coverage.fixture.js';

const { route: _route, ...state } = inventedState('supervisor', { canGoBack: true });
const { outreach } = inventedRiver;
const pack = { ...state.pack, ...(outreach === undefined ? {} : { outreach }) };
const stage: CoverageStage = { ...state, pack, words: withCityWords(idCoverage, pack.words) };

const reply: CoverageImportReply = {
  ...{ id: '01890000-0000-7000-8000-000000000001', state: 'preview', encoding: 'utf-8', lines: 3, counts: 2 },
  ...{ replaces: 1, faultCount: 0, faults: [] },
};
const kept: CoverageImport = {
  ...{ id: reply.id, state: 'preview', by: 'Hendra Rekaan', beganAt: '2026-11-20T03:00:00.000Z', appliedAt: null },
  ...{ counts: 2, bytes: 100, documents: ['KIA'], from: '2025-12-31', until: '2025-12-31' },
};

async function importing(answers: Answers): Promise<Staged<HaloCoverageImport>> {
  const element = new HaloCoverageImport();
  element.stage = stage;
  const on = await staged(element, { 'coverage-imports': () => Promise.resolve([]), ...answers });
  const picker = on.all('input[type="file"]')[0];
  if (!(picker instanceof HTMLInputElement)) throw new TypeError('no field for a file');
  const files = new DataTransfer();
  files.items.add(new File(['dokumen,wilayah\n'], 'angka.csv', { type: 'text/csv' }));
  picker.files = files.files;
  picker.dispatchEvent(new Event('change'));
  await quiet(element);
  return on;
}

describe('the coverage', () => {
  beforeEach(() => registered(coverageElements));
  afterEach(cleared);

  it('says in words first how it stands, calls a fall a fall, and reads as a table', async () => {
    const on = await staged(new HaloCoveragePage(), { coverage: () => Promise.resolve(inventedCoverage(stage.pack)) });
    const words = on.words();
    expect(words).to.contain('98 dari 100 orang').and.contain('Turun 0,83 poin').and.contain('turun 0,83 poin');
    expect(words).to.contain('Sumber menulis meningkat.').and.contain('rekaan');
    expect(words.indexOf('98 dari 100')).to.be.lessThan(words.indexOf('Dari waktu ke waktu'));
    expect(on.all('svg.course')[0]?.getAttribute('aria-hidden')).to.equal('true');
    expect(on.all('svg .way.fall')).to.have.length(1);
    const rows = on.all('tbody tr').map((each) => each.textContent.replace(/\s+/g, ' ').trim());
    expect(rows[2]).to.contain('2021').and.contain('98,46%');
    expect(rows[4]).to.contain('Kecamatan Dua').and.contain('disembunyikan');
    await expectAccessible(on.element);
  });

  it('goes down to an area and up again', async () => {
    const asked: unknown[] = [];
    const on = await staged(new HaloCoveragePage(), {
      coverage: (query) => {
        asked.push(query.area);
        const area = { code: '32.75.01', name: 'Kecamatan Satu' };
        const above = { code: '32.75', name: 'Kota Rekaan' };
        return Promise.resolve(inventedCoverage(stage.pack, query.area === '32.75.01' ? { area, above } : {}));
      },
    });
    await on.press('Kecamatan Satu');
    await on.press('Ke Kota Rekaan');
    expect(asked).to.deep.equal([undefined, '32.75.01', '32.75']);
  });

  it('tells nothing of what is hidden', async () => {
    const [point] = inventedCoverage(stage.pack).course;
    const hidden = { ...point, percent: null, hidden: true, turn: null, kind: 'counted', when: '2025-12-31' } as const;
    const page = inventedCoverage(stage.pack, { parts: null, groups: [] });
    const course = point === undefined ? [] : [{ ...point, ...hidden }];
    const on = await staged(new HaloCoveragePage(), { coverage: () => Promise.resolve({ ...page, course }) });
    expect(on.words()).to.contain('Angka ini disembunyikan');
  });

  it('suggests a stop with its reason, and brings its place to the plan', async () => {
    const element = new HaloUnreached();
    element.stage = stage;
    const on = await staged(element, { unreached: () => Promise.resolve(inventedUnreached) });
    expect(on.words()).to.contain('120 orang belum punya KIA').and.contain('11 minggu lalu').and.contain('sedikit');
    await expectAccessible(element);
    const plan = on.all('article button')[0];
    if (plan instanceof HTMLElement) plan.click();
    expect(on.kept.get('outreach place')).to.equal('32.75.04.1002/007');
    expect(on.navigated).to.deep.equal([{ view: 'outreach-plan' }]);
  });

  it('shows what a file would change, lets it count by a word, and takes it back', async () => {
    const said: string[] = [];
    let stands: CoverageImport = kept;
    const on = await importing({
      'coverage-import': () => Promise.resolve(reply),
      'coverage-imports': () => Promise.resolve([stands]),
      'coverage-say': (word) => {
        said.push(word);
        stands = { ...kept, state: word === 'apply' ? 'applied' : 'taken-back' };
        return Promise.resolve(stands);
      },
    });
    expect(on.words()).to.contain('2 angka siap dipakai').and.contain('Menggantikan 1 angka');
    await expectAccessible(on.element);
    await on.press('Pakai angka ini');
    expect(on.words()).to.contain('Angka sudah dipakai');
    const back = on.all('li button')[0];
    if (back instanceof HTMLElement) back.click();
    await quiet(on.element);
    await on.press('Batalkan');
    expect(said).to.deep.equal(['apply', 'take-back']);
  });

  it('names each fault by its line, and says that nothing came in', async () => {
    const faults: CoverageImportReply['faults'] = [
      { line: 4, kind: 'numerator-above', found: '3 > 2' },
      { line: 1_200, kind: 'duplicate', found: '4' },
    ];
    const on = await importing({
      'coverage-import': () => Promise.resolve({ ...reply, state: 'refused', faultCount: 2, faults }),
    });
    expect(on.words()).to.contain('Tidak ada yang dimasukkan').and.contain('Baris 4').and.contain('Baris 1.200');
    expect(on.words()).to.contain('Pembilang lebih besar dari penyebut (3 > 2).').and.contain('Sama dengan baris 4.');
    await expectAccessible(on.element);
  });

  it('shows how far a large file is', async () => {
    let tell: (bytes: number) => void = () => undefined;
    const on = await importing({
      'coverage-import': (_table, progress) => {
        tell = progress;
        return new Promise(() => undefined);
      },
    });
    tell(8);
    await quiet(on.element);
    expect(on.words()).to.contain('50% sudah diperiksa');
  });
});
