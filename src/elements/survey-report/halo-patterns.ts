import { areaName, type PatternsReply } from '@halo-pamor/contract';
import { html, LitElement, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import { fill, withCityWords } from '../../locale/fill.js';
import { idSurveyReport, type SurveyReportTerms } from '../../locale/id-survey-report.js';
import { spoken } from '../../locale/spoken.js';
import { codeOf, load } from '../shared/asking.js';
import { ask } from '../shared/events.js';
import { formKit } from '../shared/form-kit.styles.js';
import { approvedIcon } from '../shared/icons.js';
import { screenHeader } from '../shared/screen-header.js';
import { emptyState, errorState, loadingState } from '../shared/screen-states.js';
import type { SurveyReportGiven } from './halo-survey-report.js';
import { surveyReportStyles } from './survey-report.styles.js';

type Pattern = PatternsReply['patterns'][number];

/**
 * Who stands out in what people say of money, for the auditor alone: how many said so, how it is elsewhere, how rarely
 * chance does that, and the rule by which somebody stands here.
 *
 * @tagname halo-patterns
 * @fires halo-load - `patterns`
 */
export class HaloPatterns extends LitElement {
  static override styles = [...formKit, surveyReportStyles];
  static override properties: PropertyDeclarations = {
    given: { attribute: false },
    reply: { state: true },
    problem: { state: true },
  };

  declare given: SurveyReportGiven;
  declare private reply: PatternsReply | undefined;
  /** Why they could not be read. */
  declare private problem: string | undefined;

  protected override firstUpdated(_changed: PropertyValues): void {
    void this.#read();
  }

  override render(): TemplateResult {
    const { terms, canGoBack, pack } = this.given;
    const words = withCityWords(spoken(terms, 'surveyReport', idSurveyReport), pack.words);
    const home = (): void => ask(this, canGoBack ? 'halo-back' : 'halo-navigate', { view: 'home' });
    const { reply, problem } = this;
    return html`<div class="screen wide">
      ${screenHeader(terms, { title: words.patterns.title, lead: words.patterns.lead, back: home })}
      ${
        problem !== undefined
          ? errorState(terms, problem, () => void this.#read())
          : reply === undefined
            ? loadingState(terms)
            : this.#shown(words, reply)
      }
    </div>`;
  }

  #shown(words: SurveyReportTerms, { patterns, whole, rule, from, to }: PatternsReply): TemplateResult {
    const { patterns: said } = words;
    return html`<p class="muted">
        ${fill(said.span, { from, to })}. ${whole === null ? nothing : fill(said.whole, whole)}
      </p>
      ${
        patterns.length === 0
          ? emptyState({ icon: approvedIcon, title: said.none, text: said.noneText })
          : html`<ul class="stack near">
              ${patterns.map((pattern) => html`<li class="card stack near" part="card">${this.#pattern(words, pattern)}</li>`)}
            </ul>`
      }
      <p class="muted">${fill(said.rule, { smallest: rule.smallest, months: rule.months, times: rule.times })}</p>`;
  }

  #pattern(words: SurveyReportTerms, pattern: Pattern): TemplateResult {
    const { patterns: said } = words;
    const { officer, areas, asked, answered, elsewhere, chance } = pattern;
    const { pack } = this.given;
    return html`<h3>${officer.name ?? officer.id}</h3>
      <p class="muted">${areas.map((area) => areaName(pack, area)).join('; ')}</p>
      <p><b>${fill(said.asked, { asked, answered })}</b></p>
      <p>
        ${fill(said.elsewhere, { percent: (elsewhere * 100).toLocaleString(words.figures, { maximumFractionDigits: 1 }) })}
        ${fill(said.chance, { times: rarity(chance).toLocaleString(words.figures) })}
      </p>`;
  }

  async #read(): Promise<void> {
    this.problem = undefined;
    try {
      this.reply = await load(this, { what: 'patterns' });
    } catch (error) {
      this.problem = codeOf(error);
    }
  }
}

/** Once in how many times, rounded down to one leading digit, and no more than a million. */
function rarity(chance: number): number {
  const times = Math.min(1 / Math.max(chance, Number.MIN_VALUE), 1_000_000);
  const unit = 10 ** Math.floor(Math.log10(times));
  return Math.floor(times / unit) * unit;
}
