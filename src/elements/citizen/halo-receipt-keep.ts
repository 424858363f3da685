import type { RequestView } from '@halo-pamor/contract';
import { css, html, LitElement, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import type { HeldReceipt } from '../../client/index.js';
import { HaloError } from '../../errors.js';
import { fill } from '../../locale/fill.js';
import { checkSavedReceipt, type SavedCheck } from '../../trust/check-saved-receipt.js';
import { load } from '../shared/asking.js';
import { Attempt } from '../shared/attempt.js';
import { bridgeOf } from '../shared/bridge-of.js';
import { button } from '../shared/button.js';
import { fileButton, fileButtonStyles } from '../shared/file-button.js';
import { icon } from '../shared/icon.js';
import { downIcon, onPhoneIcon, printerIcon, sendIcon } from '../shared/icons.js';
import { formKit } from '../shared/form-kit.styles.js';
import { notice } from '../shared/notice.js';
import { saveFile } from '../shared/save-file.js';
import type { CitizenState } from './citizen-state.js';
import { printSheet, receiptSheet } from './receipt-sheet.js';
import { receiptText } from './receipt-words.js';

/** Larger than any receipt; whatever is larger is not read. */
const MOST_BYTES = 4_000_000;

/**
 * What the citizen can keep of the receipt: on paper, as a message, as a file, and later the check of that file.
 *
 * @tagname halo-receipt-keep
 * @fires halo-load `receipt`
 */
export class HaloReceiptKeep extends LitElement {
  static override styles = [
    ...formKit,
    fileButtonStyles,
    css`
      summary {
        display: flex;
        align-items: center;
        gap: 8px;
        min-height: var(--_target);
        color: var(--_accent);
        font-weight: 600;
        list-style: none;
        cursor: pointer;
      }
      summary::-webkit-details-marker {
        display: none;
      }
      details[open] > summary .icon {
        transform: rotate(180deg);
      }
    `,
  ];
  static override properties: PropertyDeclarations = {
    state: { attribute: false },
    request: { attribute: false },
    checked: { state: true },
    told: { state: true },
  };

  declare state: CitizenState;
  declare request: RequestView;
  declare private checked: SavedCheck | undefined;
  /** A sentence about what was just done. */
  declare private told: string | undefined;

  readonly #attempt = new Attempt(this);

  override render(): TemplateResult {
    const { keep } = this.state.words.receipt;
    const { busy } = this.#attempt;
    return html`<details>
      <summary>${icon(downIcon)}<span>${keep.title}</span></summary>
      <div class="stack near">
        <p class="muted small">${keep.lead}</p>
        ${button({ label: keep.print, icon: printerIcon, broad: true, busy, press: () => void this.#print() })}
        ${button({ label: keep.share, icon: sendIcon, broad: true, press: () => void this.#share() })}
        ${button({ label: keep.save, icon: onPhoneIcon, broad: true, busy, press: () => void this.#save() })}
        ${fileButton({
          name: 'saved-receipt',
          label: keep.check,
          hint: keep.checkHint,
          accept: '.json,application/json',
          broad: true,
          take: (file) => void this.#check(file),
          failed: (code) => void this.#try(() => Promise.reject(new HaloError(code))),
        })}
        ${this.#outcome()}
      </div>
    </details>`;
  }

  #outcome(): unknown {
    if (this.#attempt.problem !== undefined) return this.#attempt.notice(this.state.terms);
    if (this.checked !== undefined) return this.#verdict(this.checked);
    return this.told === undefined ? nothing : notice({ tone: 'calm', text: this.told, say: 'soon' });
  }

  #verdict({ of, line }: SavedCheck): TemplateResult {
    const { keep, fault } = this.state.words.receipt;
    if (of === 'no-means') return notice({ tone: 'warn', text: fault['no-means'], say: 'soon' });
    const [title, text] = [keep[of], fill(keep[`${of}Text`], { n: line })];
    if (of === 'holds') return notice({ tone: 'ok', title, text, say: 'soon' });
    const isGrave = of === 'changed' || of === 'other';
    return notice({ tone: isGrave ? 'danger' : 'warn', title, text, say: isGrave ? 'now' : 'soon' });
  }

  /** The receipt as the gateway gives it now. */
  async #read(): Promise<HeldReceipt['receipt']> {
    const { receipt } = await load(this, { what: 'receipt', requestId: this.request.id });
    return receipt;
  }

  /** The same without a word when it cannot be had, because what is asked for is of use without it. */
  #readIfCan(): Promise<HeldReceipt['receipt'] | undefined> {
    return this.#read().catch(() => undefined);
  }

  #print(): Promise<void> {
    return this.#try(async () => {
      const { state, request } = this;
      const sheet = receiptSheet(state, request, await this.#readIfCan());
      printSheet(sheet, { title: state.words.receipt.sheet.title, language: state.pack.locale });
    });
  }

  #share(): Promise<void> {
    const text = receiptText(this.state, this.request);
    const { keep, sheet } = this.state.words.receipt;
    return this.#try(async () => {
      try {
        const share = bridgeOf(this)?.share;
        if (share) {
          await share({ title: sheet.title, text });
          return;
        }
        if (Reflect.has(navigator, 'share')) {
          await navigator.share({ title: sheet.title, text });
          return;
        }
        await navigator.clipboard.writeText(text);
        this.told = keep.copied;
      } catch (error) {
        // The person closed the list of apps.
        if (error instanceof DOMException && error.name === 'AbortError') return;
        this.told = keep.notShared;
      }
    });
  }

  #save(): Promise<void> {
    return this.#try(async () => {
      const receipt = await this.#read();
      const content = new Blob([JSON.stringify(receipt, null, 1)], { type: 'application/json' });
      saveFile(content, `tanda-terima-${receipt.code}.json`);
      this.told = this.state.words.receipt.keep.saved;
    });
  }

  #check(file: File): Promise<void> {
    return this.#try(async () => {
      const text = file.size > MOST_BYTES ? '' : await file.text();
      const { request, state } = this;
      const { online, problem } = state.connection;
      const moments = (request.originals ?? []).flatMap(({ since, leg }) => [since, leg?.since ?? since]);
      this.checked = await checkSavedReceipt(text, state.pack.keys ?? [], {
        request: request.id,
        latest: moments.reduce((last, at) => (at > last ? at : last), ''),
        // Without signal it would be what this phone held before, and a newer file would seem to contradict it.
        now: online && problem === null ? await this.#readIfCan() : undefined,
      });
    });
  }

  #try(act: () => Promise<void>): Promise<void> {
    this.told = this.checked = undefined;
    return this.#attempt.run(act);
  }
}
