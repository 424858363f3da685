import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { fill, withCityWords } from '../../locale/fill.js';
import { idOutbox, type OutboxTerms } from '../../locale/id-outbox.js';
import { spoken } from '../../locale/spoken.js';
import { answered } from '../shared/asking.js';
import { Attempt } from '../shared/attempt.js';
import { button } from '../shared/button.js';
import { ask, type PhoneState } from '../shared/events.js';
import { refusedIcon, uploadIcon } from '../shared/icons.js';
import { inboxIcon } from '../shared/icons-work.js';
import { formKit } from '../shared/form-kit.styles.js';
import { notice } from '../shared/notice.js';
import { saveFile } from '../shared/save-file.js';
import { DAY, oldestAge } from './entry-age.js';
import { QUEUE_FILE, type OutboxStage } from './outbox-stage.js';

const WEEK = 7 * DAY;

/**
 * What a person must know of this phone wherever they are: that entries vanished with its storage, that some were refused,
 * that some wait for days; and the way to the list of them. Shows nothing when there is nothing to know.
 *
 * @tagname halo-phone-notice
 * @fires halo-carry - reads how things stand, and says that a loss was seen
 * @fires halo-navigate - to the list
 */
export class HaloPhoneNotice extends LitElement {
  static override styles = [...formKit];
  static override properties = {
    stage: { attribute: false },
    here: { type: Boolean },
    lost: { state: true },
  };

  declare stage: OutboxStage;
  /** Stands on the list itself, so needs no way to it. */
  declare here: boolean;
  declare private lost: number;

  #words: OutboxTerms = idOutbox;
  readonly #saving = new Attempt(this);
  readonly #seeing = new Attempt(this);

  constructor() {
    super();
    this.here = false;
    this.lost = 0;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#read();
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (!changed.has('stage')) return;
    const { terms, pack } = this.stage;
    this.#words = withCityWords(spoken(terms, 'outbox', idOutbox), pack.words);
  }

  protected override updated(changed: PropertyValues<this>): void {
    const before = changed.get('stage');
    // A loss is noticed when the storage is opened in earnest, which may be after this was drawn.
    if (before !== undefined && before.connection !== this.stage.connection) void this.#read();
  }

  override render(): TemplateResult | typeof nothing {
    const { entries, terms } = this.stage;
    const isCalm = oldestAge(entries, this.stage.now()) <= DAY;
    if (this.lost === 0 && (entries.length === 0 || (this.here && isCalm))) return nothing;
    const words = this.#words;
    return html`<div class="stack near">
      ${this.#lostNotice()} ${this.#ageNotice()} ${this.#saving.notice(terms)}
      ${this.here || entries.length === 0 ? nothing : this.#way(words)}
    </div>`;
  }

  #lostNotice(): unknown {
    if (this.lost === 0) return nothing;
    const words = this.#words;
    return notice({
      tone: 'danger',
      title: fill(words.lostTitle, { n: this.lost }),
      text: words.lostText,
      say: 'now',
      actions: button({ label: words.lostSeen, busy: this.#seeing.busy, press: () => void this.#seen() }),
    });
  }

  #ageNotice(): unknown {
    const { entries, now } = this.stage;
    const words = this.#words;
    const age = oldestAge(entries, now());
    if (age <= DAY) return nothing;
    if (age <= WEEK) return notice({ tone: 'warn', title: words.dayTitle, text: words.dayText });
    const save = button({
      label: words.save,
      icon: uploadIcon,
      busy: this.#saving.busy,
      press: () => void this.#save(),
    });
    return notice({ tone: 'danger', title: words.weekTitle, text: words.weekText, actions: save });
  }

  #way(words: OutboxTerms): TemplateResult {
    const parked = this.stage.entries.filter(({ state }) => state === 'parked').length;
    const way = button({
      label: words.open,
      icon: inboxIcon,
      press: () => ask(this, 'halo-navigate', { view: 'outbox' }),
    });
    if (parked === 0) return html`<div>${way}</div>`;
    const title = fill(words.parkedTitle, { n: parked });
    return notice({ tone: 'danger', icon: refusedIcon, title, text: words.parkedText, actions: way });
  }

  /** What could not be read is not shown: without it the home is as it was. */
  async #read(): Promise<void> {
    try {
      const { lost } = await answered<PhoneState>((respond) => ask(this, 'halo-carry', { act: 'state', respond }));
      this.lost = lost;
    } catch {
      this.lost = 0;
    }
  }

  async #seen(): Promise<void> {
    await this.#seeing.run(async () => {
      await answered((respond) => ask(this, 'halo-carry', { act: 'accept-loss', respond }));
      this.lost = 0;
    });
  }

  async #save(): Promise<void> {
    await this.#saving.run(async () => {
      saveFile(await answered<Blob>((respond) => ask(this, 'halo-carry', { act: 'export', respond })), QUEUE_FILE);
    });
  }
}
