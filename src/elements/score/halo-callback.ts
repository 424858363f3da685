import type { CallbackAnswer, CallbacksReply } from '@halo-pamor/contract';
import { html, LitElement, nothing, type CSSResult, type TemplateResult } from 'lit';
import { fill } from '../../locale/fill.js';
import type { ScoreTerms } from '../../locale/id-score.js';
import { load } from '../shared/asking.js';
import { button } from '../shared/button.js';
import { choices } from '../shared/choice.js';
import { CommandForm } from '../shared/command-form.js';
import { contactLinks } from '../shared/contact-links.js';
import { facts } from '../shared/facts.js';
import { formKit } from '../shared/form-kit.styles.js';
import { notice } from '../shared/notice.js';
import { placeWord } from '../shared/places-in.js';
import type { ScoreGiven } from './score-stage.js';
import { scoreStyles } from './score.styles.js';

type Drawn = CallbacksReply['callbacks'][number];
type Question = 'reached' | 'handedOver' | 'friendly' | 'money';

/**
 * A hand-over that was drawn by lot: whom to call, four questions, and what was said. What is said of money is no part of the
 * call's record: it goes by itself once the call is noted, and is only counted.
 *
 * @tagname halo-callback
 * @fires halo-command - `note-callback`
 * @fires halo-load - `told-by-phone`
 */
export class HaloCallback extends LitElement {
  static override styles: CSSResult[] = [...formKit, scoreStyles];
  static override properties = {
    given: { attribute: false },
    own: { attribute: false },
    drawn: { attribute: false },
    said: { state: true },
    done: { state: true },
    unsent: { state: true },
  };

  declare given: ScoreGiven;
  declare own: ScoreTerms;
  declare drawn: Drawn;
  declare private said: Readonly<Partial<Record<Question, string>>>;
  declare private done: boolean;
  /** The call is noted, and what was said of money could not be sent. */
  declare private unsent: boolean;
  readonly #form = new CommandForm(this);

  constructor() {
    super();
    this.said = {};
    this.done = false;
    this.unsent = false;
  }

  override render(): TemplateResult {
    const { own, drawn, given } = this;
    const { calls } = own;
    const { terms, dates, pack } = given;
    const { noted } = drawn;
    return html`<article class="card stack near" part="card" aria-label=${drawn.name}>
      <h3>${drawn.name}</h3>
      ${facts([
        [calls.got, dates.dayTime(drawn.handedOverAt)],
        [own.desk.about, drawn.items.join(', ')],
        [calls.by, drawn.officer?.name],
        [calls.place, placeWord(pack, drawn.place)],
      ])}
      ${
        noted === null
          ? nothing
          : html`<p class="muted">
              ${fill(noted.reached ? calls.noted : calls.notReached, { when: dates.dayTime(noted.at) })}
            </p>`
      }
      ${this.done ? this.#end() : nothing}
      ${
        this.done || noted?.reached === true
          ? nothing
          : html`${contactLinks(terms, { phone: drawn.phone, name: drawn.name })} ${this.#questions()}`
      }
    </article>`;
  }

  #end(): TemplateResult {
    const { calls, desk } = this.own;
    if (!this.unsent) return html`${notice({ tone: 'ok', text: desk.done, say: 'soon' })}`;
    return html`${notice({ tone: 'warn', text: calls.moneyWaits, say: 'now' })}
      <div>
        ${button({ label: calls.moneyAgain, about: this.drawn.name, kind: 'main', press: () => void this.#sendMoney() })}
      </div>`;
  }

  #questions(): TemplateResult {
    const { calls } = this.own;
    const { sending } = this.#form;
    return html`${this.#question('reached', calls.reached, { yes: calls.reachedYes, no: calls.reachedNo })}
      ${
        this.said.reached === 'yes'
          ? html`${this.#question('handedOver', calls.handedOver, calls.answer)}
            ${this.#question('friendly', calls.friendly, calls.answer)}
            ${this.#question('money', calls.money, calls.moneyAnswer, calls.moneyHint)}`
          : nothing
      }
      ${this.#form.notice(this.given.terms)}
      <div>
        ${button({ label: calls.save, about: this.drawn.name, kind: 'main', busy: sending, press: () => void this.#save() })}
      </div>`;
  }

  #question(name: Question, label: string, answers: Readonly<Record<string, string>>, hint?: string): TemplateResult {
    const chosen = this.said[name];
    return choices({
      name,
      label,
      hint,
      one: true,
      fault: this.#form.faults[name],
      chosen: chosen === undefined ? [] : [chosen],
      entries: Object.entries(answers).map(([value, text]) => ({ value, label: text })),
      change: ([value]) => (this.said = { ...this.said, ...(value !== undefined && { [name]: value }) }),
    });
  }

  async #save(): Promise<void> {
    const { reached, handedOver, friendly } = this.said;
    const { fault } = this.own.calls;
    const isReached = reached === 'yes';
    const whole = this.#form.isWhole({
      reached: reached === undefined ? fault : undefined,
      handedOver: isReached && handedOver === undefined ? fault : undefined,
    });
    if (!whole) return;
    const { request, handover } = this.drawn;
    const told = isReached ? { handedOver: answerOf(handedOver), friendly: answerOf(friendly) } : {};
    this.done = await this.#form.judged(
      { type: 'note-callback', payload: { request, handover, reached: isReached, ...told } },
      () => !this.given.connection.online,
    );
    if (this.done && isReached) await this.#sendMoney();
  }

  async #sendMoney(): Promise<void> {
    const { money } = this.said;
    if (money !== 'asked' && money !== 'not-asked') return;
    const { request, handover } = this.drawn;
    try {
      await load(this, { what: 'told-by-phone', said: { request, handover, asked: money === 'asked' } });
      this.unsent = false;
    } catch {
      this.unsent = true;
    }
  }
}

function answerOf(text: string | undefined): CallbackAnswer | null {
  return text === 'yes' || text === 'no' || text === 'unsure' ? text : null;
}
