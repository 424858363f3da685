import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type { Durability, OutboxCount } from '../../client/index.js';
import { fill, withCityWords } from '../../locale/fill.js';
import { idOutbox, type OutboxTerms } from '../../locale/id-outbox.js';
import { idStaff } from '../../locale/id-staff.js';
import type { StaffTerms } from '../../locale/staff-terms.js';
import { spoken } from '../../locale/spoken.js';
import { answered } from '../shared/asking.js';
import { Attempt } from '../shared/attempt.js';
import { button } from '../shared/button.js';
import { confirmDialog } from '../shared/confirm-dialog.js';
import { ask, type PhoneState } from '../shared/events.js';
import { closeIcon, approvedIcon, refreshIcon, sendIcon, uploadIcon } from '../shared/icons.js';
import { shieldIcon, shieldNoIcon } from '../shared/icons-trust.js';
import { formKit } from '../shared/form-kit.styles.js';
import { notice } from '../shared/notice.js';
import { offlineBanner } from '../shared/offline-banner.js';
import { saveFile } from '../shared/save-file.js';
import { screenHeader } from '../shared/screen-header.js';
import { emptyState, errorState, loadingState } from '../shared/screen-states.js';
import type { Entry } from '../shared/session-state.js';
import { entryCard } from './entry-card.js';
import { QUEUE_FILE, type OutboxStage } from './outbox-stage.js';
import { outboxStyles } from './outbox.styles.js';

const looks = {
  native: { tone: 'ok', icon: shieldIcon },
  persisted: { tone: 'ok', icon: shieldIcon },
  'best-effort': { tone: 'warn', icon: shieldNoIcon },
  volatile: { tone: 'danger', icon: shieldNoIcon },
} as const;

/**
 * What is on this phone and not sent: what was refused first, then what waits, how well the phone keeps it, and the way
 * out by another phone.
 *
 * @tagname halo-outbox
 * @fires halo-back
 * @fires halo-retry - for an entry that was refused
 * @fires halo-discard - after the person said so twice
 * @fires halo-carry - what is to be done with all of it
 */
export class HaloOutbox extends LitElement {
  static override styles = [...formKit, outboxStyles];
  static override properties = {
    stage: { attribute: false },
    phone: { state: true },
    left: { state: true },
    saved: { state: true },
  };

  declare stage: OutboxStage;
  declare private phone: PhoneState | undefined;
  /** What was left after the person had it sent. */
  declare private left: OutboxCount | undefined;
  declare private saved: boolean;

  #words: OutboxTerms = idOutbox;
  #staff: StaffTerms = idStaff;
  readonly #reading = new Attempt(this);
  readonly #sending = new Attempt(this);
  readonly #saving = new Attempt(this);

  constructor() {
    super();
    this.saved = false;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#read();
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (!changed.has('stage')) return;
    const { terms, pack } = this.stage;
    this.#words = withCityWords(spoken(terms, 'outbox', idOutbox), pack.words);
    this.#staff = withCityWords(spoken(terms, 'staff', idStaff), pack.words);
  }

  protected override updated(changed: PropertyValues): void {
    // News of the queue come as another stage; what is carried here may have moved with it.
    const before: unknown = changed.get('stage');
    if (before !== undefined && this.phone !== undefined && !this.#reading.busy) void this.#follow();
  }

  override render(): TemplateResult {
    const { stage } = this;
    const { terms, connection } = stage;
    const words = this.#words;
    return html`<div class="screen wide">
      ${screenHeader(terms, { title: words.title, lead: words.lead, back: () => ask(this, 'halo-back', {}) })}
      <halo-phone-notice class="phone-notice" .stage=${stage} ?here=${true}></halo-phone-notice>
      ${connection.online ? nothing : offlineBanner(terms, { online: false, waiting: 0 })}
      <div class="stack sides">
        <div class="stack">${this.#entries()}</div>
        <div class="stack">
          ${this.#keeps()}
          <halo-carry-out
            .stage=${stage}
            .words=${words}
            .phone=${this.phone}
            @carried=${() => void this.#read()}
          ></halo-carry-out>
        </div>
      </div>
    </div>`;
  }

  #entries(): TemplateResult {
    const { entries } = this.stage;
    const words = this.#words;
    const parked = entries.filter(({ state }) => state === 'parked');
    const waiting = entries.filter(({ state }) => state !== 'parked');
    const result = html`${this.#sendButton(waiting.length)} ${this.#result()} ${this.#sending.notice(this.stage.terms)}`;
    if (entries.length === 0) {
      return html`${result}${emptyState({ icon: approvedIcon, title: words.empty, text: words.emptyText })}`;
    }
    // Both ways out stand above the list, which may be as long as a day.
    return html`${result}
      ${button({
        label: words.saveAll,
        icon: uploadIcon,
        broad: true,
        busy: this.#saving.busy,
        press: () => void this.#save(),
      })}
      ${this.#saving.notice(this.stage.terms)}
      <div aria-live="polite">
        ${this.saved ? notice({ tone: 'ok', title: words.saved, text: words.savedText }) : nothing}
      </div>
      ${
        parked.length === 0
          ? nothing
          : html`<section class="stack near" aria-labelledby="refused">
              <h3 id="refused">${words.refused}</h3>
              <p class="muted">${words.refusedText}</p>
              <ul class="stack near">
                ${parked.map((entry) => this.#card(entry, this.#ways(entry)))}
              </ul>
            </section>`
      }
      ${
        waiting.length === 0
          ? nothing
          : html`<section class="stack near" aria-labelledby="waiting">
              <h3 id="waiting">${words.waiting} (${waiting.length})</h3>
              <ul class="stack near">
                ${waiting.map((entry) => this.#card(entry))}
              </ul>
            </section>`
      }`;
  }

  #sendButton(waiting: number): unknown {
    if (waiting === 0) return nothing;
    return button({
      label: this.#words.send,
      icon: sendIcon,
      kind: 'main',
      broad: true,
      busy: this.#sending.busy,
      press: () => void this.#send(),
    });
  }

  #card(entry: Entry, actions?: unknown): TemplateResult {
    return entryCard({ stage: this.stage, words: this.#words, staff: this.#staff, entry, actions });
  }

  #ways(entry: Entry): TemplateResult {
    const words = this.#words;
    return html`${button({
      label: words.retry,
      icon: refreshIcon,
      broad: true,
      press: () => ask(this, 'halo-retry', { entryId: entry.id }),
    })}
    ${button({
      label: words.save,
      icon: uploadIcon,
      broad: true,
      busy: this.#saving.busy,
      press: () => void this.#save(),
    })}
    ${button({
      label: words.discard,
      icon: closeIcon,
      kind: 'quiet',
      broad: true,
      press: () => void this.#discard(entry),
    })}`;
  }

  #result(): unknown {
    const { left } = this;
    if (left === undefined) return nothing;
    const words = this.#words;
    if (left.waiting === 0) return notice({ tone: 'ok', text: words.sentAll, say: 'soon' });
    const text = this.stage.connection.online ? fill(words.sentSome, { n: left.waiting }) : words.sentNone;
    return notice({ tone: 'warn', text, say: 'soon' });
  }

  #keeps(): TemplateResult | typeof nothing {
    const words = this.#words;
    const { terms } = this.stage;
    const { phone } = this;
    const { problem } = this.#reading;
    if (problem !== undefined) return errorState(terms, problem, () => void this.#read());
    if (phone === undefined) return loadingState(terms);
    const durability: Durability = phone.durability;
    // How badly a phone keeps things frightens for nothing where there is nothing to keep.
    if (this.stage.entries.length === 0 && looks[durability].tone !== 'ok') return nothing;
    return notice({
      ...looks[durability],
      title: words.keeps,
      text: words.durability[durability],
    });
  }

  async #read(): Promise<void> {
    await this.#reading.run(async () => {
      this.phone = await this.#state();
    });
  }

  /** Reads again without a word; what cannot be read stays as it was shown. */
  async #follow(): Promise<void> {
    try {
      this.phone = await this.#state();
    } catch {
      // Told by the read that somebody asks for.
    }
  }

  #state(): Promise<PhoneState> {
    return answered<PhoneState>((respond) => ask(this, 'halo-carry', { act: 'state', respond }));
  }

  async #send(): Promise<void> {
    this.left = undefined;
    await this.#sending.run(async () => {
      this.left = await answered<OutboxCount>((respond) => ask(this, 'halo-carry', { act: 'send', respond }));
    });
    await this.#read();
  }

  async #save(): Promise<void> {
    this.saved = false;
    await this.#saving.run(async () => {
      const file = await answered<Blob>((respond) => ask(this, 'halo-carry', { act: 'export', respond }));
      saveFile(file, QUEUE_FILE);
      this.saved = true;
    });
  }

  async #discard(entry: Entry): Promise<void> {
    const words = this.#words;
    const sure = await confirmDialog(this.renderRoot, {
      title: fill(words.discardTitle, { deed: this.#staff.deed[entry.type] }),
      text: html`<div class="stack">
        <p>${words.discardText}</p>
        ${button({ label: words.save, icon: uploadIcon, broad: true, press: () => void this.#save() })}
      </div>`,
      yes: words.discard,
      no: this.stage.terms.cancel,
      danger: true,
    });
    if (sure) ask(this, 'halo-discard', { entryId: entry.id });
  }
}
