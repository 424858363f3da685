import { areaName, type ComplaintView } from '@halo-pamor/contract';
import { html, LitElement, nothing, type CSSResult, type TemplateResult } from 'lit';
import { withCityWords } from '../../locale/fill.js';
import { idComplaint } from '../../locale/id-complaint.js';
import { idComplaintDesk } from '../../locale/id-complaint-desk.js';
import { spoken } from '../../locale/spoken.js';
import { codeOf, load } from '../shared/asking.js';
import { button, linkButton } from '../shared/button.js';
import { CommandForm } from '../shared/command-form.js';
import { ask, type CommandAsk } from '../shared/events.js';
import { facts } from '../shared/facts.js';
import { areaField, textField } from '../shared/field.js';
import { formKit } from '../shared/form-kit.styles.js';
import { chatIcon, nextIcon, sendIcon } from '../shared/icons.js';
import { notice } from '../shared/notice.js';
import { offlineBanner } from '../shared/offline-banner.js';
import { screenHeader } from '../shared/screen-header.js';
import { emptyState, errorState, loadingState } from '../shared/screen-states.js';
import type { RoleView, Route } from '../shared/session-state.js';
import { saveSheet } from '../shared/sheet/save-sheet.js';
import type { Sheet } from '../shared/sheet/sheet.js';
import { tile } from '../shared/tile.js';
import { complaintClock, complaintCourse, complaintPill, topicOf } from './complaint-course.js';
import { topicIcon } from './complaint-icons.js';
import { complaintsSheet } from './complaints-sheet.js';
import { complaintStyles } from './complaint.styles.js';
import { laporText } from './lapor-text.js';

/** What the room is given by the desk. */
export type ComplaintsGiven = Readonly<Omit<RoleView, 'route'>>;

/**
 * The desk's room of complaints: those that have to be answered first, and one with what can be done about it. Supervisors and
 * managers answer, pass on and hand over; the auditor reads.
 *
 * @tagname halo-complaints
 * @fires halo-load `complaints`
 * @fires halo-command `answer-complaint`, `escalate-complaint`, `hand-over-complaint`
 */
export class HaloComplaints extends LitElement {
  static override styles: CSSResult[] = [...formKit, complaintStyles];
  static override properties = {
    given: { attribute: false },
    route: { attribute: false },
    items: { state: true },
    next: { state: true },
    problem: { state: true },
    text: { state: true },
    number: { state: true },
    done: { state: true },
    copied: { state: true },
  };

  declare given: ComplaintsGiven;
  declare route: Route;
  declare private items: readonly ComplaintView[] | undefined;
  declare private next: string | null;
  declare private problem: string | undefined;
  declare private text: string;
  declare private number: string;
  declare private done: boolean;
  declare private copied: boolean;
  readonly #form = new CommandForm(this);

  constructor() {
    super();
    this.next = null;
    this.text = '';
    this.number = '';
    this.done = false;
    this.copied = false;
  }

  protected override firstUpdated(): void {
    void this.#load();
  }

  override render(): TemplateResult {
    const { requestId } = this.route;
    return requestId === undefined ? this.#list() : this.#one(requestId);
  }

  get #words() {
    const { terms, pack } = this.given;
    return {
      own: withCityWords(spoken(terms, 'complaint', idComplaint), pack.words),
      desk: withCityWords(spoken(terms, 'complaintDesk', idComplaintDesk), pack.words),
    };
  }

  #list(): TemplateResult {
    const { terms, connection, canGoBack } = this.given;
    const { desk } = this.#words;
    const back = (): void => ask(this, canGoBack ? 'halo-back' : 'halo-navigate', { view: 'home' });
    return html`<div class="screen">
      ${screenHeader(terms, { title: desk.title, lead: desk.lead, back })}
      ${offlineBanner(terms, { online: connection.online, waiting: 0 })} ${this.#rows()}
      ${
        this.next === null
          ? nothing
          : button({ label: desk.more, press: () => void this.#load(this.next ?? undefined) })
      }
      ${(this.items ?? []).length === 0 ? nothing : saveSheet(terms, () => this.#sheet())}
    </div>`;
  }

  #sheet(): Sheet {
    const { terms, dates, pack } = this.given;
    const { own, desk } = this.#words;
    return complaintsSheet({ terms, own, pack, dates, title: desk.title }, this.items ?? []);
  }

  #rows(): unknown {
    const { terms, dates } = this.given;
    const { own, desk } = this.#words;
    if (this.problem !== undefined) return errorState(terms, this.problem, () => void this.#load());
    if (this.items === undefined) return loadingState(terms);
    if (this.items.length === 0) return emptyState({ icon: chatIcon, title: desk.empty, text: desk.emptyText });
    return html`<div class="stack near">
      ${this.items.map((complaint) =>
        tile({
          title: own.topic[topicOf(complaint)][0],
          icon: topicIcon[topicOf(complaint)],
          text: html`${complaintPill(own, complaint.status)}
            <span class="told">${complaintClock({ own, dates }, complaint) ?? nothing}</span>
            <span class="told">${complaint.text === '' ? own.system : complaint.text.slice(0, 160)}</span>`,
          press: () => ask(this, 'halo-navigate', { view: 'complaints-one', requestId: complaint.id }),
        }),
      )}
    </div>`;
  }

  #one(id: string): TemplateResult {
    const { terms, records, dates, pack, actor, connection } = this.given;
    const { own, desk } = this.#words;
    const back = (): void => ask(this, 'halo-navigate', { view: 'complaints', replace: true });
    const known = [...records, ...(this.items ?? [])].filter((each) => each.id === id && each.kind === 'complaint');
    const found = known.sort((one, other) => other.version - one.version)[0];
    if (found?.kind !== 'complaint') {
      return html`<div class="screen">
        ${screenHeader(terms, { title: desk.title, back })}
        ${connection.loaded ? emptyState({ icon: chatIcon, title: own.gone }) : loadingState(terms)}
      </div>`;
    }
    const { person, officer, place, by, service } = found;
    return html`<div class="screen">
      ${screenHeader(terms, { title: own.topic[topicOf(found)][0], back })}
      ${offlineBanner(terms, { online: connection.online, waiting: 0 })}
      ${this.done ? notice({ tone: 'ok', text: desk.done, say: 'soon' }) : nothing}
      ${complaintCourse({ own, dates }, found)}
      <section class="card" part="card">
        ${facts([
          [desk.fact.by, person?.name ?? desk.from[by]],
          [desk.fact.phone, person?.phone],
          [desk.fact.place, areaName(pack, place)],
          [desk.fact.officer, officer?.name],
          [desk.fact.service, service],
        ])}
      </section>
      ${this.#form.notice(terms)} ${actor.role === 'auditor' || found.status === 'closed' ? nothing : this.#acts(found)}
    </div>`;
  }

  #acts(complaint: ComplaintView): TemplateResult {
    const { actor } = this.given;
    const { desk } = this.#words;
    const { id, level, status } = complaint;
    if (actor.role === 'supervisor' && level === 'city') return notice({ tone: 'calm', text: desk.withDinas });
    const busy = this.#form.sending;
    return html`<section class="card stack" part="card">
        ${areaField({
          name: 'answer',
          label: desk.answer,
          hint: desk.answerHint,
          fault: this.#form.faults['answer'],
          value: this.text,
          max: 2000,
          change: this.#typeText,
        })}
        ${button({ label: desk.answerSend, icon: chatIcon, kind: 'main', busy, press: () => void this.#answer(id) })}
        ${
          level === 'district' && status === 'open'
            ? button({
                label: desk.escalate,
                icon: sendIcon,
                busy,
                press: () => void this.#send({ type: 'escalate-complaint', requestId: id, payload: {} }),
              })
            : nothing
        }
      </section>
      ${this.#lapor(complaint)}`;
  }

  #lapor(complaint: ComplaintView): TemplateResult {
    const { pack, dates } = this.given;
    const { own, desk } = this.#words;
    const { lapor } = desk;
    const { text, taken } = laporText(complaint, { own, desk, pack, dates });
    return html`<section class="card stack" part="card" aria-labelledby="lapor">
      <h3 id="lapor">${lapor.title}</h3>
      <p>${lapor.text}</p>
      <p class="ready" data-ready>${text}</p>
      ${taken ? notice({ tone: 'ok', text: lapor.taken }) : nothing}
      <div class="bar">
        ${button({ label: this.copied ? lapor.copied : lapor.copy, press: () => void this.#copy(text) })}
        ${linkButton({ label: lapor.open, href: 'https://www.lapor.go.id', icon: nextIcon, outside: true })}
      </div>
      ${textField({
        name: 'number',
        label: lapor.number,
        fault: this.#form.faults['number'],
        value: this.number,
        max: 40,
        change: this.#typeNumber,
      })}
      ${button({ label: lapor.note, busy: this.#form.sending, press: () => void this.#handOver(complaint.id) })}
    </section>`;
  }

  readonly #typeText = (text: string): void => {
    this.text = text;
  };

  readonly #typeNumber = (number: string): void => {
    this.number = number;
  };

  async #copy(text: string): Promise<void> {
    this.copied = await navigator.clipboard.writeText(text).then(
      () => true,
      () => false,
    );
  }

  async #answer(requestId: string): Promise<void> {
    const text = this.text.trim();
    if (!this.#form.isWhole({ answer: text === '' ? this.#words.desk.answerFault : undefined })) return;
    if (await this.#send({ type: 'answer-complaint', requestId, payload: { text } })) this.text = '';
  }

  async #handOver(requestId: string): Promise<void> {
    const number = this.number.trim();
    const isCode = number === '' || /^[A-Za-z0-9][A-Za-z0-9.-]*$/.test(number);
    if (!this.#form.isWhole({ number: isCode ? undefined : this.#words.desk.lapor.numberFault })) return;
    const payload = number === '' ? {} : { number };
    await this.#send({ type: 'hand-over-complaint', requestId, payload });
  }

  async #send(what: CommandAsk): Promise<boolean> {
    this.done = false;
    this.done = await this.#form.judged(what, () => !this.given.connection.online);
    return this.done;
  }

  async #load(after?: string): Promise<void> {
    this.problem = undefined;
    try {
      const page = await load(this, { what: 'complaints', after });
      this.items = [...(after === undefined ? [] : (this.items ?? [])), ...page.items];
      this.next = page.next;
    } catch (error) {
      this.problem = codeOf(error);
    }
  }
}
