import type { CoveragePage, CoveragePoint } from '@halo-pamor/contract';
import { html, LitElement, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import { fill, withCityWords } from '../../locale/fill.js';
import { id } from '../../locale/id.js';
import { idCoverage, type CoverageTerms } from '../../locale/id-coverage.js';
import type { Language } from '../../locale/language.js';
import { spoken } from '../../locale/spoken.js';
import { codeOf, load } from '../shared/asking.js';
import { button } from '../shared/button.js';
import { ask } from '../shared/events.js';
import { listField } from '../shared/field.js';
import { formKit } from '../shared/form-kit.styles.js';
import { backIcon, hourglassIcon } from '../shared/icons.js';
import { notice } from '../shared/notice.js';
import { screenHeader } from '../shared/screen-header.js';
import { emptyState, errorState, loadingState } from '../shared/screen-states.js';
import { courseChart } from './course-chart.js';
import { tableStyles } from '../shared/table.styles.js';
import { coverageStyles } from './coverage.styles.js';
import { percentWord, plainNumber, whenWord } from './numbers.js';
import { partsTables } from './parts-table.js';

/**
 * Who owns a document in a city: in one sentence, over the years, and by areas and groups. It needs nobody to be signed in,
 * and asks for its page by event.
 *
 * @tagname halo-coverage-page
 * @fires halo-load `coverage`
 * @fires halo-back from the first screen, when `leads-back` is set
 */
export class HaloCoveragePage extends LitElement {
  static override styles = [...formKit, tableStyles, coverageStyles];
  static override properties: PropertyDeclarations = {
    leadsBack: { attribute: 'leads-back', type: Boolean },
    language: { attribute: false },
    page: { state: true },
    problem: { state: true },
  };

  /** The first screen has a way back to the view before. */
  declare leadsBack: boolean;
  /** In which language it speaks; its words must have arrived. */
  declare language: Language;
  declare private page: CoveragePage | undefined;
  declare private problem: string | undefined;
  #asked: { readonly document?: string; readonly area?: string } = {};
  #terms = id;
  #words: CoverageTerms = idCoverage;
  #gone = new AbortController();

  constructor() {
    super();
    this.leadsBack = false;
    this.language = 'id';
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#gone = new AbortController();
    if (this.page === undefined) void this.#load(this.#asked);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#gone.abort();
  }

  /**
   * Goes up to the area above.
   *
   * @returns false when it is the whole city already
   */
  goBack(): boolean {
    const above = this.page?.above;
    if (!above) return false;
    void this.#load({ ...this.#asked, area: above.code });
    return true;
  }

  async #load(asked: { readonly document?: string; readonly area?: string }): Promise<void> {
    const { signal } = this.#gone;
    const moved = this.page !== undefined && asked.area !== this.#asked.area;
    this.#asked = asked;
    this.problem = undefined;
    try {
      const page = await load(this, { what: 'coverage', query: asked }, signal);
      if (signal.aborted || this.#asked !== asked) return;
      this.page = page;
      await this.updateComplete;
      if (moved) this.renderRoot.querySelector<HTMLElement>('[data-where]')?.focus();
    } catch (error) {
      if (!signal.aborted) this.problem = codeOf(error);
    }
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (!changed.has('language') && !changed.has('page')) return;
    const city = this.page?.words ?? {};
    this.#terms = withCityWords(spoken(this, 'shared', id), city);
    this.#words = withCityWords(spoken(this, 'coverage', idCoverage), city);
  }

  override render(): TemplateResult {
    const { page, problem } = this;
    if (problem !== undefined) return errorState(this.#terms, problem, () => void this.#load(this.#asked));
    if (page === undefined) return loadingState(this.#terms);
    const words = this.#words;
    return html`<div class="screen wide">
      ${screenHeader(this.#terms, {
        title: fill(words.title, { name: page.city.name }),
        lead: words.lead,
        back: this.leadsBack ? () => ask(this, 'halo-back', {}) : undefined,
      })}
      ${page.invented ? notice({ tone: 'calm', text: words.invented }) : nothing}
      ${listField({
        name: 'document',
        label: words.document,
        value: page.document.code,
        entries: page.documents.map(({ code, name }) => ({ value: code, label: name })),
        empty: words.pick,
        change: (document) => {
          if (document !== '') void this.#load({ ...this.#asked, document });
        },
      })}
      <p class="muted">${fill(words.who, { who: page.document.who })}</p>
      ${this.#where(page)} ${this.#now(page)} ${page.course.length === 0 ? nothing : courseChart(words, page.course)}
      ${partsTables(this.#terms, words, page, (area) => void this.#load({ ...this.#asked, area }))}
    </div>`;
  }

  #where({ area, above }: CoveragePage): TemplateResult {
    return html`<div class="bar">
      <h3 tabindex="-1" data-where>${area.name}</h3>
      ${
        above === null
          ? nothing
          : button({
              label: fill(this.#words.up, { name: above.name }),
              icon: backIcon,
              kind: 'quiet',
              press: () => void this.goBack(),
            })
      }
    </div>`;
  }

  /** How it stands, in words first. */
  #now(page: CoveragePage): TemplateResult {
    const words = this.#words;
    const point = page.course.at(-1);
    if (point === undefined) {
      return emptyState({ icon: hourglassIcon, title: words.nothing, text: words.nothingText });
    }
    if (point.percent === null) {
      return notice({ tone: 'calm', title: words.veiled, text: words.veiledText });
    }
    const when = whenWord(point.when, words.noYear, words);
    const about = { document: page.document.name, area: page.area.name, when };
    const { numerator, denominator } = point;
    const percent = percentWord(point.percent, words);
    return html`<section class="card stack near now" part="card">
        <p>
          <b class="large">${fill(words.now, { n: Math.floor(point.percent) })}</b>
          ${fill(point.kind === 'told' ? words.nowTold : words.nowText, about)}
        </p>
        <p class="muted">
          ${
            numerator === null || denominator === null
              ? fill(words.toldOnly, { percent })
              : fill(words.counted, {
                  numerator: plainNumber(numerator, words),
                  denominator: plainNumber(denominator, words),
                  percent,
                })
          }
        </p>
      </section>
      ${point.turn === 'fall' ? this.#fall(page.course, point, percent) : nothing}`;
  }

  #fall(course: readonly CoveragePoint[], point: CoveragePoint, percent: string): TemplateResult {
    const words = this.#words;
    const before = course.findLast((each) => each !== point && each.kind === point.kind && each.percent !== null);
    return notice({
      tone: 'warn',
      title: fill(words.fallTitle, { by: percentWord(Math.abs(point.by ?? 0), words) }),
      text: fill(words.fallText, {
        before: percentWord(before?.percent ?? 0, words),
        since: whenWord(before?.when ?? '', words.noYear, words),
        percent,
        when: whenWord(point.when, words.noYear, words),
      }),
    });
  }
}
