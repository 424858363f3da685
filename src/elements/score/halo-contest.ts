import type { ContestView, ScoreFigure } from '@halo-pamor/contract';
import { html, LitElement, nothing, type CSSResult, type TemplateResult } from 'lit';
import { fill } from '../../locale/fill.js';
import type { ScoreTerms } from '../../locale/id-score.js';
import { button } from '../shared/button.js';
import { choices } from '../shared/choice.js';
import { CommandForm } from '../shared/command-form.js';
import { ask } from '../shared/events.js';
import { areaField } from '../shared/field.js';
import { formKit } from '../shared/form-kit.styles.js';
import { nextIcon } from '../shared/icons.js';
import { notice } from '../shared/notice.js';
import type { ScoreGiven } from './score-stage.js';
import { scoreStyles } from './score.styles.js';

/**
 * What an officer contests, and the answer of whoever may give one.
 *
 * @tagname halo-contest
 * @fires halo-command - `answer-contest`
 */
export class HaloContest extends LitElement {
  static override styles: CSSResult[] = [...formKit, scoreStyles];
  static override properties = {
    given: { attribute: false },
    own: { attribute: false },
    contest: { attribute: false },
    upheld: { state: true },
    text: { state: true },
    done: { state: true },
  };

  declare given: ScoreGiven;
  declare own: ScoreTerms;
  declare contest: ContestView;
  declare private upheld: 'yes' | 'no' | undefined;
  declare private text: string;
  declare private done: boolean;
  readonly #form = new CommandForm(this);

  constructor() {
    super();
    this.upheld = undefined;
    this.text = '';
    this.done = false;
  }

  override render(): TemplateResult {
    const { own, contest, given } = this;
    const { officer, text, status, answer, entry, answerBy } = contest;
    const [figure = '', request] = entry.split(':');
    const isLate = status === 'open' && given.now().toISOString() > answerBy;
    return html`<article class="card stack near" part="card" aria-label=${officer.name}>
      <div class="row-head">
        <b>${fill(own.contest.said, { name: officer.name })}</b>
        <span class="pill tint ${status === 'open' ? 'warn' : 'calm'}">${own.status[status]}</span>
      </div>
      <p class="muted">${own.desk.about}: ${isFigure(own, figure) ? own.figure[figure] : figure}</p>
      <p class="said">${text}</p>
      ${
        answer === null
          ? html`<p class="muted small">
              ${fill(isLate ? own.contest.late : own.contest.until, { when: given.dates.dayTime(answerBy) })}
            </p>`
          : html`<p><b>${own.contest.answer}, ${answer.by.name}:</b></p>
              <p class="said">${answer.text}</p>`
      }
      ${
        figure === 'callbacks' || request === undefined
          ? nothing
          : html`<div>
              ${button({
                label: own.rows.open,
                about: officer.name,
                icon: nextIcon,
                kind: 'quiet',
                press: () => ask(this, 'halo-navigate', { view: 'check', requestId: request }),
              })}
            </div>`
      }
      ${this.done ? notice({ tone: 'ok', text: own.desk.done, say: 'soon' }) : nothing} ${this.#answer()}
    </article>`;
  }

  #answer(): unknown {
    const { own, contest, given } = this;
    const { desk } = own;
    if (contest.status !== 'open' || this.done) return nothing;
    if (contest.judgedBy?.id === given.actor.id) return html`<p>${desk.judged}</p>`;
    const { name } = contest.officer;
    const { faults, sending } = this.#form;
    return html`${choices({
        name: 'upheld',
        label: fill(desk.upheld, { name }),
        one: true,
        fault: faults['upheld'],
        chosen: this.upheld === undefined ? [] : [this.upheld],
        entries: [
          { value: 'yes', label: desk.yes, text: desk.yesText },
          { value: 'no', label: desk.no, text: desk.noText },
        ],
        change: ([value]) => (this.upheld = value === 'yes' ? 'yes' : 'no'),
      })}
      ${areaField({
        name: 'answer',
        label: fill(desk.answer, { name }),
        fault: faults['answer'],
        value: this.text,
        max: 1000,
        required: true,
        change: (text) => (this.text = text),
      })}
      ${this.#form.notice(given.terms)}
      <div>${button({ label: desk.send, kind: 'main', busy: sending, press: () => void this.#send() })}</div>`;
  }

  async #send(): Promise<void> {
    const { desk } = this.own;
    const text = this.text.trim();
    const whole = this.#form.isWhole({
      upheld: this.upheld === undefined ? desk.upheldFault : undefined,
      answer: text === '' ? desk.answerFault : undefined,
    });
    if (!whole) return;
    this.done = await this.#form.judged(
      { type: 'answer-contest', requestId: this.contest.id, payload: { upheld: this.upheld === 'yes', text } },
      () => !this.given.connection.online,
    );
  }
}

function isFigure(own: ScoreTerms, text: string): text is ScoreFigure {
  return Object.hasOwn(own.figure, text);
}
