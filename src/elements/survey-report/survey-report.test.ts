import { expect } from '@esm-bundle/chai';
import type { PatternsReply } from '@halo-pamor/contract';
import { idSurveyReport } from '../../locale/id-survey-report.js';
import { expectAccessible } from '../shared/accessible.fixture.js';
import { inventedState } from '../shared/invented-requests.fixture.js';
import { cleared, quiet, registered, staged, typed, type Staged } from '../shared/staged.fixture.js';
import { surveyReportElements } from './elements.js';
import { HaloPatterns } from './halo-patterns.js';
import { HaloSurveyReport } from './halo-survey-report.js';
import { inventedPatterns, inventedReport } from './invented-report.fixture.js';
import { monthsOf } from './periods.js';
import { csvOf } from '../shared/sheet/sheet.js';
import { reportSheet } from './report-sheet.js';

const { route: _route, ...given } = inventedState('supervisor', { canGoBack: true });
const manager = { ...given, actor: { ...given.actor, role: 'manager' as const } };
async function shown(element: HaloSurveyReport, report = inventedReport()): Promise<Staged<HaloSurveyReport>> {
  const on = await staged(element, { report: async () => report });
  await quiet(element);
  return on;
}

function room(of: typeof given = manager): HaloSurveyReport {
  const element = new HaloSurveyReport();
  element.given = of;
  return element;
}

describe('halo-survey-report', () => {
  beforeEach(() => registered(surveyReportElements));
  afterEach(cleared);

  it('shows the index with its grade, the sample beside the count, and bars that read', async () => {
    const on = await shown(room());
    expect(on.all('[data-index]').map((each) => each.textContent)).to.deep.equal(['68,00']);
    expect(on.words()).to.contain('Mutu C').and.contain('25').and.contain('perlu 169 dari 300');
    expect(on.all('.chart [role="img"]')[0]?.getAttribute('aria-label')).to.contain('U1 2,72');
    const letters = (selector: string) => on.all(selector).map((each) => getComputedStyle(each).fontSize);
    expect(new Set(letters('.chart .name, .chart .mean'))).to.deep.equal(new Set(letters('.screen')));
    await expectAccessible(on.element);
  });

  it('hides what is small, and what could be reckoned from it', async () => {
    const on = await shown(room());
    const cells = on.all('tbody tr').map((row) => row.textContent.replace(/\s+/g, ' '));
    expect(cells.filter((text) => text.includes(idSurveyReport.hidden))).to.have.length(2);
  });

  it('asks anew for another period, breakdown or weight', async () => {
    const on = await shown(room());
    await typed(on, 'survey-period', 'last');
    await typed(on, 'survey-by', 'month');
    await typed(on, 'survey-weights', '0.11');
    expect(on.loaded.map((of) => (of.what === 'survey-report' ? of.asked : null))).to.deep.equal([
      { from: '2026-09', to: '2026-11', by: 'service', weights: 'ninth' },
      { from: '2025-01', to: '2025-12', by: 'service', weights: 'ninth' },
      { from: '2025-01', to: '2025-12', by: 'month', weights: 'ninth' },
      { from: '2025-01', to: '2025-12', by: 'month', weights: '0.11' },
    ]);
  });

  it('gives the pack to managers and not to supervisors', async () => {
    expect((await shown(room(given))).words()).not.to.contain(idSurveyReport.pack.title);
    const on = await shown(room());
    await on.press(idSurveyReport.pack.save);
    expect(on.loaded.at(-1)).to.include({ what: 'compliance', from: '2026-09', to: '2026-11' });
  });

  it('saves a table from which every figure can be reckoned again', async () => {
    const text = await csvOf(reportSheet(inventedReport(), idSurveyReport, ({ key }) => key)).text();
    const [head, ...lines] = text.trim().split('\r\n');
    expect(head?.split(',')).to.have.length(7 + 36);
    expect(lines.find((line) => line.startsWith('KK,'))).to.match(/^KK,KK,0,0,8,75,C,0,0,8,0,/);
    expect(lines.find((line) => line.startsWith('KIA,'))).to.match(/^KIA,KIA,0,0,,,,,/);
  });
});

describe('periods', () => {
  it('are whole months, also over the turn of the year', () => {
    expect(monthsOf('quarter', '2026-01')).to.deep.equal({ from: '2025-11', to: '2026-01' });
    expect(monthsOf('month', '2026-01')).to.deep.equal({ from: '2026-01', to: '2026-01' });
    expect(monthsOf('year', '2026-03')).to.deep.equal({ from: '2026-01', to: '2026-03' });
  });
});

describe('halo-patterns', () => {
  beforeEach(() => registered(surveyReportElements));
  afterEach(cleared);

  async function patterns(of: PatternsReply): Promise<Staged<HaloPatterns>> {
    const element = new HaloPatterns();
    element.given = manager;
    const on = await staged(element, { patterns: async () => of });
    await quiet(element);
    return on;
  }

  it('says in plain words who stands out, against what, and by which rule', async () => {
    const on = await patterns(inventedPatterns);
    expect(on.words()).to.contain('Ani Rekaan').and.contain('3 dari 4 orang').and.contain('400.000');
    expect(on.words()).to.contain('bukan bukti');
    await expectAccessible(on.element);
  });

  it('says so when nobody does', async () => {
    expect((await patterns({ ...inventedPatterns, patterns: [] })).words()).to.contain(idSurveyReport.patterns.none);
  });
});
