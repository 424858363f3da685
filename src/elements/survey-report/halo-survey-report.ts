import {
  areaName,
  SEVERAL_SERVICES,
  surveyBreakdowns,
  surveyGrades,
  surveyWeights,
  type SurveyBreakdown,
  type SurveyReport,
  type SurveyRow,
  type SurveyWeights,
} from '@halo-pamor/contract';
import { html, LitElement, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import { fill, withCityWords } from '../../locale/fill.js';
import { idSurveyReport, type SurveyReportTerms } from '../../locale/id-survey-report.js';
import { spoken } from '../../locale/spoken.js';
import { codeOf, load } from '../shared/asking.js';
import { button } from '../shared/button.js';
import { ask } from '../shared/events.js';
import { listField } from '../shared/field.js';
import { formKit } from '../shared/form-kit.styles.js';
import { notice } from '../shared/notice.js';
import { problemSentence } from '../shared/problem-words.js';
import { saveFile } from '../shared/save-file.js';
import { screenHeader } from '../shared/screen-header.js';
import { errorState, loadingState } from '../shared/screen-states.js';
import type { RoleView } from '../shared/session-state.js';
import { saveSheet } from '../shared/sheet/save-sheet.js';
import { monthIn, monthsOf, periods, type Period } from './periods.js';
import { reportSheet } from './report-sheet.js';
import { countsTable, reportTable } from './report-table.js';
import { tableStyles } from '../shared/table.styles.js';
import { foldStyles } from '../citizen/fold.styles.js';
import { surveyReportStyles } from './survey-report.styles.js';
import { unsurBars } from './unsur-bars.js';

/** What the report is given by the desk. */
export type SurveyReportGiven = Readonly<Omit<RoleView, 'route'>>;

/**
 * How people were satisfied: the index with its grade, the sample beside the count, the elements as bars, the parts as a
 * table with the counts behind them. Managers and auditors also save the pack for an assessor here.
 *
 * @tagname halo-survey-report
 * @fires halo-load - `survey-report` and `compliance`
 */
export class HaloSurveyReport extends LitElement {
  static override styles = [...formKit, tableStyles, foldStyles, surveyReportStyles];
  static override properties: PropertyDeclarations = {
    given: { attribute: false },
    period: { state: true },
    by: { state: true },
    weights: { state: true },
    report: { state: true },
    problem: { state: true },
    packing: { state: true },
    packProblem: { state: true },
  };

  declare given: SurveyReportGiven;
  declare private period: Period;
  declare private by: SurveyBreakdown;
  declare private weights: SurveyWeights;
  declare private report: SurveyReport | undefined;
  /** Why the report could not be read. */
  declare private problem: string | undefined;
  declare private packing: boolean;
  declare private packProblem: string | undefined;
  #asked = '';

  constructor() {
    super();
    this.period = 'quarter';
    this.by = 'service';
    this.weights = 'ninth';
    this.packing = false;
  }

  protected override updated(_changed: PropertyValues): void {
    const asked = [this.period, this.by, this.weights].join();
    if (this.#asked === asked) return;
    this.#asked = asked;
    void this.#read(asked);
  }

  override render(): TemplateResult {
    const { terms, canGoBack, pack } = this.given;
    const words = withCityWords(spoken(terms, 'surveyReport', idSurveyReport), pack.words);
    const home = (): void => ask(this, canGoBack ? 'halo-back' : 'halo-navigate', { view: 'home' });
    const { report, problem } = this;
    return html`<div class="screen wide">
      ${screenHeader(terms, { title: words.title, lead: words.lead, back: home })} ${this.#choices(words)}
      ${
        problem !== undefined
          ? errorState(terms, problem, () => void this.#read(this.#asked))
          : report === undefined
            ? loadingState(terms)
            : this.#shown(words, report)
      }
      ${this.#pack(words)}
    </div>`;
  }

  #choices(words: SurveyReportTerms): TemplateResult {
    return html`<div class="asked">
      ${this.#list('period', words.period, periods, words.periods, this.period, (period) => (this.period = period))}
      ${this.#list('by', words.by, surveyBreakdowns, words.breakdown, this.by, (by) => (this.by = by))}
      ${this.#list('weights', words.weights, surveyWeights, words.weight, this.weights, (weights) => (this.weights = weights))}
    </div>`;
  }

  #list<T extends string>(
    name: string,
    label: string,
    values: readonly T[],
    labels: Readonly<Record<T, string>>,
    value: T,
    change: (value: T) => void,
  ): TemplateResult {
    return listField({
      ...{ name: `survey-${name}`, label, value, empty: label, required: true },
      entries: values.map((each) => ({ value: each, label: labels[each] })),
      change: (chosen) => {
        const found = values.find((each) => each === chosen);
        if (found !== undefined) change(found);
      },
    });
  }

  #shown(words: SurveyReportTerms, report: SurveyReport): TemplateResult {
    const { total } = report;
    const nameOf = (row: SurveyRow): string => this.#nameOf(words, report, row);
    return html`<section class="card stack near" part="card" aria-label=${words.title}>
        ${this.#index(words, report)}
        <p>
          <b class="number">${total.answers === null ? words.hidden : total.answers.toLocaleString(words.figures)}</b>
          ${words.answers}.
          ${fill((total.answers ?? 0) >= total.needed && total.needed > 0 ? words.enough : words.notEnough, {
            needed: total.needed.toLocaleString(words.figures),
            served: total.served.toLocaleString(words.figures),
          })}
          ${total.coded ? fill(words.coded, { n: total.coded }) : nothing}
        </p>
        <p class="muted small">${words.sample} ${fill(words.hiddenText, { n: report.smallest })}</p>
      </section>
      ${unsurBars(total, words)} ${countsTable(total, words)}
      <section class="stack near">
        <h3>${words.breakdown[report.by]}</h3>
        ${reportTable(report, words, nameOf)} ${saveSheet(this.given.terms, () => reportSheet(report, words, nameOf))}
      </section>
      ${
        report.words.length === 0
          ? nothing
          : html`<section class="stack near">
              <h3>${words.words}</h3>
              <p class="muted small">${words.wordsText}</p>
              <ul class="said">
                ${report.words.map((said) => html`<li>${said}</li>`)}
              </ul>
            </section>`
      }`;
  }

  #index(words: SurveyReportTerms, { total, smallest }: SurveyReport): TemplateResult {
    if (total.index === null) {
      return html`<h3>${words.noIndex}</h3>
        <p>${fill(words.noIndexText, { n: smallest })}</p>`;
    }
    const grade = surveyGrades.find(({ code }) => code === total.grade);
    const inWords = grade ? fill(words.grade, { code: grade.code, name: grade.name }) : words.below;
    return html`<p>
      <b class="big" data-index>${total.index.toLocaleString(words.figures, { minimumFractionDigits: 2 })}</b>
      ${words.index} (${inWords})
    </p>`;
  }

  #pack(words: SurveyReportTerms): unknown {
    const { actor, terms } = this.given;
    if (actor.role === 'supervisor') return nothing;
    return html`<section class="card stack near" part="card">
      <h3>${words.pack.title}</h3>
      <p>${words.pack.text}</p>
      ${
        this.packProblem === undefined
          ? nothing
          : notice({ tone: 'danger', text: problemSentence(terms, this.packProblem), say: 'now' })
      }
      <div>${button({ label: words.pack.save, busy: this.packing, press: () => void this.#save() })}</div>
    </section>`;
  }

  #nameOf(words: SurveyReportTerms, { by, total }: SurveyReport, row: SurveyRow): string {
    const { pack } = this.given;
    if (row === total) return words.table.whole;
    if (by === 'area') return areaName(pack, row.key);
    if (by === 'month') return row.key;
    if (row.key === SEVERAL_SERVICES) return words.table.several;
    return pack.services.find(({ code }) => code === row.key)?.plain ?? row.key;
  }

  #months(): { readonly from: string; readonly to: string } {
    const { now, pack } = this.given;
    return monthsOf(this.period, monthIn(now(), pack.utcOffset));
  }

  async #read(asked: string): Promise<void> {
    this.problem = undefined;
    try {
      const { by, weights } = this;
      const report = await load(this, { what: 'survey-report', asked: { ...this.#months(), by, weights } });
      if (asked === this.#asked) this.report = report;
    } catch (error) {
      if (asked === this.#asked) this.problem = codeOf(error);
    }
  }

  async #save(): Promise<void> {
    this.packing = true;
    this.packProblem = undefined;
    try {
      const months = this.#months();
      const { code } = this.given.pack.city;
      saveFile(
        await load(this, { what: 'compliance', ...months }),
        `halo-pamor-${code}-${months.from}-${months.to}.zip`,
      );
    } catch (error) {
      this.packProblem = codeOf(error);
    } finally {
      this.packing = false;
    }
  }
}
