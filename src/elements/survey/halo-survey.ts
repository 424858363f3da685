import { marks, unsurCodes, type Mark, type Marks, type MoneyAnswer, type UnsurCode } from '@halo-pamor/contract';
import { html, LitElement, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import type { SurveyAbout } from '../../client/index.js';
import { withCityWords } from '../../locale/fill.js';
import { idSurvey, type SurveyTerms } from '../../locale/id-survey.js';
import { spoken } from '../../locale/spoken.js';
import { codeOf, load } from '../shared/asking.js';
import { button } from '../shared/button.js';
import { ask } from '../shared/events.js';
import { areaField } from '../shared/field.js';
import { focusHeading } from '../shared/focus.js';
import { formKit } from '../shared/form-kit.styles.js';
import { icon } from '../shared/icon.js';
import { approvedIcon } from '../shared/icons.js';
import { notice } from '../shared/notice.js';
import { problemSentence } from '../shared/problem-words.js';
import { screenHeader } from '../shared/screen-header.js';
import { loadingState } from '../shared/screen-states.js';
import type { RoleView } from '../shared/session-state.js';
import { faces } from './faces.js';
import { keptSurvey } from './kept-survey.js';
import { surveyStyles } from './survey.styles.js';

const WORDS_STEP = unsurCodes.length;
const MONEY_STEP = WORDS_STEP + 1;
const STEPS = MONEY_STEP + 1;
const moneyAnswers: readonly MoneyAnswer[] = ['not-asked', 'asked', 'no-answer'];

/** What came of it: nothing yet, on its way, sent, nothing to send, sent before, or a problem's code. */
type Outcome = 'asking' | 'sending' | 'sent' | 'nothing' | { readonly problem: string };

/**
 * What somebody thinks of a finished request: nine questions, each a screen of four faces of which one tap goes on, room for
 * words, and last whether money was asked for. Every one can be skipped. Nothing of it is kept on this phone but that it
 * was answered.
 *
 * @tagname halo-survey
 * @fires halo-load - `survey`
 * @fires halo-keep - that this request was answered for
 */
export class HaloSurvey extends LitElement {
  static override styles = [...formKit, surveyStyles];
  static override properties: PropertyDeclarations = {
    state: { attribute: false },
    about: { attribute: false },
    leave: { attribute: false },
    step: { state: true },
    outcome: { state: true },
  };

  declare state: Pick<RoleView, 'pack' | 'terms' | 'route'>;
  /** What is answered for; the request of the route where nothing is told. */
  declare about: SurveyAbout | undefined;
  /** Closes the survey; else it asks for the way back. */
  declare leave: (() => void) | undefined;
  declare private step: number;
  declare private outcome: Outcome;

  #marks: Marks = {};
  #said = '';
  #money: MoneyAnswer = 'no-answer';

  constructor() {
    super();
    this.step = 0;
    this.outcome = 'asking';
  }

  /** One question back; false at the first, and when all is said. */
  goBack(): boolean {
    if (this.outcome !== 'asking' || this.step === 0) return false;
    void this.#go(this.step - 1);
    return true;
  }

  override render(): TemplateResult {
    const { pack, terms } = this.state;
    const words = withCityWords(spoken(terms, 'survey', idSurvey), pack.words);
    if (this.outcome === 'sending') return loadingState(terms);
    if (this.outcome !== 'asking') return this.#end(words, this.outcome);
    const code = unsurCodes[this.step];
    if (code !== undefined) return this.#question(words, code);
    return this.step === WORDS_STEP ? this.#own(words) : this.#lastQuestion(words);
  }

  #question(words: SurveyTerms, code: UnsurCode): TemplateResult {
    const { ask: title, hint } = words.question[code];
    return this.#screen(
      title,
      hint,
      html`<div class="marks" role="group" aria-label=${title}>
          ${[...marks].reverse().map((mark) => this.#face(words, code, mark))}
        </div>
        ${button({ label: words.skip, kind: 'quiet', broad: true, press: () => this.#mark(code, undefined) })}
        <p class="muted small">${words.secret}</p>`,
    );
  }

  #face(words: SurveyTerms, code: UnsurCode, mark: Mark): TemplateResult {
    return html`<button
      class="mark"
      type="button"
      data-mark=${mark}
      aria-pressed=${this.#marks[code] === mark ? 'true' : 'false'}
      @click=${() => this.#mark(code, mark)}
    >
      ${icon(faces[mark])}<span>${words.mark[mark]}</span>
    </button>`;
  }

  #own(words: SurveyTerms): TemplateResult {
    return this.#screen(
      words.wordsTitle,
      words.wordsHint,
      html`${areaField({
        name: 'survey-words',
        label: words.wordsLabel,
        value: this.#said,
        max: 300,
        change: (said) => {
          this.#said = said;
        },
      })}
      ${button({ label: words.onward, kind: 'main', broad: true, press: () => void this.#go(MONEY_STEP) })}`,
    );
  }

  #lastQuestion(words: SurveyTerms): TemplateResult {
    return this.#screen(
      words.moneyTitle,
      words.moneyText,
      html`<div class="marks" role="group" aria-label=${words.moneyTitle}>
        ${moneyAnswers.map(
          (answer) =>
            html`<button
              class="mark"
              type="button"
              data-money=${answer}
              @click=${() => {
                this.#money = answer;
                void this.#send();
              }}
            >
              <span>${words.money[answer]}</span>
            </button>`,
        )}
      </div>`,
    );
  }

  #screen(title: string, lead: string, body: TemplateResult): TemplateResult {
    const back = (): void => {
      if (!this.goBack()) this.#leave();
    };
    const step = { at: this.step + 1, of: STEPS };
    return html`<div class="screen">
      ${screenHeader(this.state.terms, { title, lead, back, step })}
      <div class="stack">${body}</div>
    </div>`;
  }

  #end(words: SurveyTerms, outcome: 'sent' | 'nothing' | { readonly problem: string }): TemplateResult {
    const problem = typeof outcome === 'object' ? outcome.problem : null;
    const close = button({ label: words.close, kind: 'main', broad: true, press: () => this.#leave() });
    if (problem !== null && problem !== 'survey-answered') {
      const isForOthers = problem === 'survey-not-yet';
      const { terms } = this.state;
      return html`<div class="screen">
        ${screenHeader(terms, { title: words.title })}
        ${notice({
          tone: isForOthers ? 'warn' : 'danger',
          title: isForOthers ? undefined : terms.problemTitle,
          text: isForOthers ? words.byLogin : problemSentence(terms, problem),
          say: 'now',
        })}
        ${isForOthers ? nothing : button({ label: words.again, kind: 'main', broad: true, press: () => void this.#send() })}
        ${isForOthers ? close : button({ label: words.close, kind: 'quiet', broad: true, press: () => this.#leave() })}
      </div>`;
    }
    const text = problem !== null ? words.beforeText : outcome === 'sent' ? words.doneText : words.nothingText;
    return html`<div class="screen">
      ${screenHeader(this.state.terms, { title: words.doneTitle })}
      ${notice({ tone: 'ok', icon: approvedIcon, text, say: 'soon' })} ${close}
    </div>`;
  }

  #mark(code: UnsurCode, mark: Mark | undefined): void {
    const { [code]: _before, ...others } = this.#marks;
    this.#marks = mark === undefined ? others : { ...others, [code]: mark };
    void this.#go(this.step + 1);
  }

  async #go(step: number): Promise<void> {
    this.step = step;
    await this.updateComplete;
    focusHeading(this.renderRoot);
  }

  async #send(): Promise<void> {
    const said = this.#said.trim();
    const isEmpty = Object.keys(this.#marks).length === 0 && said === '' && this.#money === 'no-answer';
    this.outcome = isEmpty ? 'nothing' : 'sending';
    if (!isEmpty) {
      const answer = { marks: this.#marks, money: this.#money, ...(said === '' ? {} : { words: said }) };
      try {
        await load(this, { what: 'survey', about: this.#about(), answer });
        this.outcome = 'sent';
        this.#keep();
      } catch (error) {
        const problem = codeOf(error);
        this.outcome = { problem };
        if (problem === 'survey-answered') this.#keep();
      }
    }
    await this.updateComplete;
    focusHeading(this.renderRoot);
  }

  #about(): SurveyAbout {
    return this.about ?? { requestId: this.state.route.requestId ?? '' };
  }

  #leave(): void {
    if (this.leave) this.leave();
    else ask(this, 'halo-back', {});
  }

  #keep(): void {
    const about = this.#about();
    if ('requestId' in about) ask(this, 'halo-keep', { name: keptSurvey(about.requestId), what: true });
  }
}
