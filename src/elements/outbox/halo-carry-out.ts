import { html, LitElement, nothing, type TemplateResult } from 'lit';
import type { Imported, ReceiptsImported } from '../../client/index.js';
import { HaloError } from '../../errors.js';
import { fill } from '../../locale/fill.js';
import { idOutbox, type OutboxTerms } from '../../locale/id-outbox.js';
import { answered } from '../shared/asking.js';
import { Attempt } from '../shared/attempt.js';
import { button } from '../shared/button.js';
import { ask, type PhoneState } from '../shared/events.js';
import type { IconPath } from '../shared/icon.js';
import { approvedIcon, boxIcon, uploadIcon } from '../shared/icons.js';
import { inboxIcon } from '../shared/icons-work.js';
import { fileButton, fileButtonStyles } from '../shared/file-button.js';
import { formKit } from '../shared/form-kit.styles.js';
import { notice } from '../shared/notice.js';
import { saveFile } from '../shared/save-file.js';
import type { Tone } from '../shared/tone.js';
import type { OutboxStage } from './outbox-stage.js';
import { outboxStyles } from './outbox.styles.js';

/** What came of a deed, in words. */
interface Said {
  readonly tone: Tone;
  readonly text: string;
}

/**
 * The way of a queue by another phone: takes a file of somebody's queue, shows what is carried here, gives the receipts
 * for it, and takes those that came back.
 *
 * @tagname halo-carry-out
 * @fires halo-carry - what is to be done
 * @fires carried - something here is another now; read it again
 */
export class HaloCarryOut extends LitElement {
  static override styles = [...formKit, fileButtonStyles, outboxStyles];
  static override properties = {
    stage: { attribute: false },
    words: { attribute: false },
    phone: { attribute: false },
    chosen: { state: true },
    said: { state: true },
    used: { state: true },
  };

  declare stage: OutboxStage;
  declare words: OutboxTerms;
  /** Undefined while it is being read. */
  declare phone: PhoneState | undefined;
  /** The file that was chosen last, and by which button. */
  declare private chosen: { readonly by: string; readonly name: string } | undefined;
  declare private said: readonly Said[];
  /** Something was done here: what came of it is read, also where it left nothing to send. */
  declare private used: boolean;

  readonly #deed = new Attempt(this);

  constructor() {
    super();
    this.words = idOutbox;
    this.said = [];
    this.used = false;
  }

  /** An officer carries for others too; a citizen looks for this way only with something of their own to send. */
  get #isWanted(): boolean {
    const { actor, entries } = this.stage;
    if (actor.role !== 'citizen' || entries.length > 0 || this.used) return true;
    const { entries: carried, receipts } = this.phone?.carried ?? { entries: [], receipts: 0 };
    return carried.length > 0 || receipts > 0;
  }

  override render(): TemplateResult | typeof nothing {
    if (!this.#isWanted) return nothing;
    const { carry } = this.words;
    return html`<section class="card" part="card" aria-labelledby="carry">
      <h3 id="carry">${carry.title}</h3>
      <p class="muted">${carry.lead}</p>
      ${this.#deed.notice(this.stage.terms)}
      <div class="stack near" aria-live="polite">${this.said.map((said) => notice(said))}</div>
      ${this.#picker('take', carry.take, carry.takeHint, inboxIcon, (file) => this.#take(file))} ${this.#carried()}
      ${this.#picker('receipts', carry.takeReceipts, carry.takeReceiptsHint, approvedIcon, (file) =>
        this.#takeReceipts(file),
      )}
    </section>`;
  }

  #carried(): unknown {
    const { carry } = this.words;
    if (this.phone === undefined) return nothing;
    const { entries, receipts } = this.phone.carried;
    return html`${
      entries.length === 0
        ? html`<p class="muted small">${carry.hereNone}</p>`
        : notice({
            tone: 'accent',
            icon: boxIcon,
            title: fill(carry.here, { n: entries.length }),
            text: carry.hereText,
          })
    }
    ${
      receipts === 0
        ? nothing
        : notice({
            tone: 'ok',
            title: fill(carry.receipts, { n: receipts }),
            text: carry.receiptsText,
            actions: button({
              label: carry.saveReceipts,
              icon: uploadIcon,
              busy: this.#deed.busy,
              press: () => void this.#saveReceipts(),
            }),
          })
    }`;
  }

  #picker(
    name: string,
    label: string,
    hint: string,
    sign: IconPath,
    take: (file: Blob) => Promise<readonly Said[]>,
  ): TemplateResult {
    return fileButton({
      name,
      label,
      hint,
      icon: sign,
      broad: true,
      disabled: this.#deed.busy,
      chosen: this.chosen?.by === name ? this.chosen.name : undefined,
      take: (file) => {
        this.chosen = { by: name, name: file.name };
        void this.#do(() => take(file));
      },
      failed: (code) => void this.#do(() => Promise.reject(new HaloError(code))),
    });
  }

  async #do(act: () => Promise<readonly Said[]>): Promise<void> {
    this.used = true;
    this.said = [];
    await this.#deed.run(async () => {
      this.said = await act();
    });
    this.dispatchEvent(new CustomEvent('carried'));
  }

  async #take(file: Blob): Promise<readonly Said[]> {
    const { carry } = this.words;
    const { outcome, taken } = await answered<Imported>((respond) =>
      ask(this, 'halo-carry', { act: 'import', file, respond }),
    );
    const tone = { taken: 'ok', known: 'calm', foreign: 'danger', broken: 'danger' } as const;
    return [{ tone: tone[outcome], text: fill(carry[outcome], { n: taken }) }];
  }

  async #takeReceipts(file: Blob): Promise<readonly Said[]> {
    const { carry } = this.words;
    const of = await answered<ReceiptsImported>((respond) =>
      ask(this, 'halo-carry', { act: 'import-receipts', file, respond }),
    );
    if (of.outcome !== 'read') {
      return [{ tone: 'danger', text: of.outcome === 'foreign' ? carry.foreign : carry.brokenReceipts }];
    }
    const tones = { released: 'ok', refused: 'warn', unknown: 'calm', forged: 'danger' } as const;
    const kinds = ['released', 'refused', 'unknown', 'forged'] as const;
    const said = kinds.flatMap((kind) =>
      of[kind] === 0 ? [] : [{ tone: tones[kind], text: fill(carry[kind], { n: of[kind] }) }],
    );
    return said.length > 0 ? said : [{ tone: 'calm', text: carry.nothing }];
  }

  #saveReceipts(): Promise<void> {
    const { carry } = this.words;
    return this.#do(async () => {
      const file = await answered<Blob>((respond) => ask(this, 'halo-carry', { act: 'export-receipts', respond }));
      saveFile(file, 'bukti-halo-pamor.json');
      return [{ tone: 'ok', text: carry.savedReceipts }];
    });
  }
}
