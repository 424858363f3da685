import { setViewport } from '@web/test-runner-commands';
import { expect } from '@esm-bundle/chai';
import { html, LitElement, type TemplateResult } from 'lit';
import { until } from '../../testing/until.js';
import { expectAccessible } from './accessible.fixture.js';
import { formKit } from './form-kit.styles.js';
import { cleared, registered, staged } from './staged.fixture.js';
import { tableStyles } from './table.styles.js';
import { wideTable } from './wide-table.js';

const HEADS = ['Wilayah', 'Masih terbuka', 'Terlambat', 'Menunggu pusat', 'Kunjungan', 'Surat asli'];

class Rows extends LitElement {
  static override styles = [...formKit, tableStyles];
  static override properties = { columns: { type: Number } };
  declare columns: number;

  constructor() {
    super();
    this.columns = HEADS.length;
  }

  override render(): TemplateResult {
    const heads = HEADS.slice(0, this.columns);
    return html`<div class="screen wide">
      ${wideTable(
        'Angka tiap wilayah',
        html`<table>
          <thead>
            <tr>
              ${heads.map((head) => html`<th scope="col">${head}</th>`)}
            </tr>
          </thead>
          <tbody>
            <tr>
              ${heads.map((_, n) => html`<td>${n * 1000}</td>`)}
            </tr>
          </tbody>
        </table>`,
      )}
    </div>`;
  }
}

async function table(width: number): Promise<{ readonly element: Rows; readonly region: HTMLElement }> {
  registered({ 'halo-test-rows': Rows });
  await setViewport({ width, height: 740 });
  const element = new Rows();
  await staged(element);
  const region = element.renderRoot.querySelector('[role="region"]');
  if (!(region instanceof HTMLElement)) throw new Error('no region');
  return { element, region };
}

const fades = ({ classList }: Element): string[] => ['before', 'beyond'].filter((edge) => classList.contains(edge));
const isFaded = (region: Element): boolean => getComputedStyle(region).maskImage.includes('gradient');

describe('a table that is wider than its screen', () => {
  afterEach(async () => {
    cleared();
    await setViewport({ width: 800, height: 600 });
  });

  it('fades where it goes on, on either side, and nowhere once that is reached', async () => {
    const { element, region } = await table(360);
    await until(() => fades(region).length > 0);
    expect(fades(region)).to.deep.equal(['beyond']);
    expect(isFaded(region)).to.equal(true);
    region.scrollLeft = 60;
    await until(() => fades(region).length === 2);
    region.scrollLeft = region.scrollWidth;
    await until(() => fades(region).length === 1);
    expect(fades(region)).to.deep.equal(['before']);
    await expectAccessible(element);
  });

  it('fades nowhere where all of it is seen, and follows its screen and its own size', async () => {
    const { element, region } = await table(1280);
    expect(fades(region)).to.deep.equal([]);
    expect(isFaded(region)).to.equal(false);
    await setViewport({ width: 360, height: 740 });
    await until(() => fades(region).length > 0);
    element.columns = 1;
    await until(() => fades(region).length === 0);
    element.columns = HEADS.length;
    await until(() => fades(region).length > 0);
  });

  it('has a name and is reached by keys', async () => {
    const { region } = await table(360);
    expect(region.getAttribute('aria-label')).to.equal('Angka tiap wilayah');
    expect(region.tabIndex).to.equal(0);
  });
});
