import type { DutyView } from '@halo-pamor/contract';
import { html, LitElement, nothing, type CSSResult, type TemplateResult } from 'lit';
import { fill } from '../../locale/fill.js';
import { button } from '../shared/button.js';
import { CommandForm } from '../shared/command-form.js';
import { confirmDialog } from '../shared/confirm-dialog.js';
import { entryNotices } from '../shared/entry-notices.js';
import { ask, type CommandAsk } from '../shared/events.js';
import { facts } from '../shared/facts.js';
import { areaField, textField } from '../shared/field.js';
import { closeIcon, sendIcon } from '../shared/icons.js';
import { formKit } from '../shared/form-kit.styles.js';
import { notice } from '../shared/notice.js';
import { offlineBanner } from '../shared/offline-banner.js';
import { screenHeader } from '../shared/screen-header.js';
import { dutyPictures } from './duty-pictures.js';
import type { DutyStage } from './duty-stage.js';
import { dutyName, dutyPills, dutyPlace } from './duty-words.js';
import { dutyStyles } from './duty.styles.js';

/**
 * One duty: what was noted, where it stands, and the answer to read out. Its officer takes it back here; the desk answers
 * it or passes it on.
 *
 * @tagname halo-duty
 * @fires halo-command - `withdraw-duty`, `answer-duty` and `pass-on-duty`
 */
export class HaloDuty extends LitElement {
  static override styles: CSSResult[] = [...formKit, dutyStyles];
  static override properties = {
    stage: { attribute: false },
    duty: { attribute: false },
    answer: { state: true },
    to: { state: true },
    done: { state: true },
  };

  declare stage: DutyStage;
  declare duty: DutyView;
  /** The answer as typed; undefined until somebody types. */
  declare answer: string | undefined;
  /** The office to which it is passed on, as typed. */
  declare to: string;
  /** Something was sent from this screen. */
  declare done: boolean;
  readonly #form = new CommandForm(this);

  constructor() {
    super();
    this.answer = undefined;
    this.to = '';
    this.done = false;
  }

  override render(): TemplateResult {
    const { stage, duty } = this;
    const { terms, words, own, pack, dates, connection, canGoBack, entries, actor } = stage;
    const back = (): void => ask(this, canGoBack ? 'halo-back' : 'halo-navigate', { view: 'duties' });
    return html`<div class="screen">
      ${screenHeader(terms, { title: dutyName(stage, duty), back })}
      ${offlineBanner(terms, { online: connection.online, waiting: 0 })}
      ${entryNotices({ terms, words, entries, requestId: duty.id, from: this, root: this.renderRoot })}
      ${this.done ? notice({ tone: 'ok', text: own.desk.done, say: 'soon' }) : nothing}
      <div class="pills">${dutyPills(stage, duty)}</div>
      ${this.#answer()}
      <section class="card" part="card">
        <p class="noted">${duty.text}</p>
        ${facts([
          [own.fact.when, dates.dayTime(duty.at)],
          [own.fact.place, dutyPlace(pack, duty)],
          [own.fact.people, duty.people],
          [own.fact.officer, duty.officer?.name],
          [own.fact.passedOn, duty.passedOn?.to],
        ])}
        ${dutyPictures(stage, duty)}
      </section>
      ${this.#form.notice(terms)} ${actor.role === 'officer' ? this.#withdraw() : this.#desk()}
    </div>`;
  }

  #answer(): unknown {
    const { own, dates, actor } = this.stage;
    const { answer, answerExpected, status } = this.duty;
    if (answer !== null) {
      const by = fill(own.answer.by, { name: answer.by, when: dates.dayTime(answer.at) });
      return html`<section class="aloud" aria-label=${own.answer.title}>
        <h3>${own.answer.title}</h3>
        ${actor.role === 'officer' ? html`<p class="muted">${own.answer.read}</p>` : nothing}
        <p class="answer">${answer.text}</p>
        <p class="muted small">${by}</p>
      </section>`;
    }
    const awaits = actor.role === 'officer' && answerExpected && status !== 'withdrawn';
    return awaits ? html`<p class="muted">${own.answer.none}</p>` : nothing;
  }

  #withdraw(): unknown {
    const { status, officer } = this.duty;
    if (officer?.id !== this.stage.actor.id || status === 'answered' || status === 'withdrawn') return nothing;
    return button({
      label: this.stage.own.withdraw.do,
      icon: closeIcon,
      kind: 'quiet',
      busy: this.#form.sending,
      press: () => void this.#takeBack(),
    });
  }

  async #takeBack(): Promise<void> {
    const { withdraw } = this.stage.own;
    const sure = await confirmDialog(this.renderRoot, {
      title: withdraw.title,
      text: withdraw.text,
      yes: withdraw.do,
      no: withdraw.no,
      danger: true,
    });
    if (!sure) return;
    await this.#form.keep({ type: 'withdraw-duty', requestId: this.duty.id, payload: {} });
  }

  #desk(): unknown {
    const { own, actor } = this.stage;
    const { status, answer } = this.duty;
    if (actor.role === 'auditor' || status === 'withdrawn') return nothing;
    const { desk } = own;
    const { faults, sending } = this.#form;
    return html`<section class="card stack" part="card">
        ${areaField({
          name: 'answer',
          label: desk.answer,
          hint: desk.answerHint,
          fault: faults['answer'],
          value: this.answer ?? answer?.text ?? '',
          max: 1000,
          change: (typed) => (this.answer = typed),
        })}
        ${button({
          label: answer === null ? desk.answerSave : desk.answerAgain,
          kind: 'main',
          busy: sending,
          press: () => void this.#sendAnswer(),
        })}
      </section>
      ${
        status === 'answered'
          ? nothing
          : html`<section class="card stack" part="card">
              ${textField({
                name: 'to',
                label: desk.passOn,
                hint: desk.passOnHint,
                fault: faults['to'],
                value: this.to,
                max: 120,
                change: (to) => (this.to = to),
              })}
              ${button({ label: desk.passOnSave, icon: sendIcon, busy: sending, press: () => void this.#passOn() })}
            </section>`
      }`;
  }

  async #sendAnswer(): Promise<void> {
    const text = (this.answer ?? this.duty.answer?.text ?? '').trim();
    if (!this.#form.isWhole({ answer: text === '' ? this.stage.own.desk.answerFault : undefined })) return;
    await this.#send({ type: 'answer-duty', requestId: this.duty.id, payload: { text } });
  }

  async #passOn(): Promise<void> {
    const to = this.to.trim();
    if (!this.#form.isWhole({ to: to === '' ? this.stage.own.desk.passOnFault : undefined })) return;
    if (await this.#send({ type: 'pass-on-duty', requestId: this.duty.id, payload: { to } })) this.to = '';
  }

  async #send(what: CommandAsk): Promise<boolean> {
    this.done = false;
    this.done = await this.#form.judged(what, () => !this.stage.connection.online);
    return this.done;
  }
}
