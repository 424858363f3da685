import { acceptedBy, openWarnings, type Original, type RequestView, type Warning } from '@halo-pamor/contract';
import {
  css,
  html,
  LitElement,
  nothing,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import { fill } from '../../locale/fill.js';
import { checkReceipt, type ReceiptCheck } from '../../trust/check-receipt.js';
import { command, load } from '../shared/asking.js';
import { Attempt } from '../shared/attempt.js';
import { button } from '../shared/button.js';
import { confirmDialog } from '../shared/confirm-dialog.js';
import { disc } from '../shared/icon.js';
import { paperIcon } from '../shared/icons.js';
import { formKit } from '../shared/form-kit.styles.js';
import { notice } from '../shared/notice.js';
import type { CitizenState } from './citizen-state.js';
import { originalLooks, originalName, originalPlace } from './receipt-words.js';

/**
 * The receipt for original papers: each in plain words, how it looked, who has it now and since when, and when it should be
 * back. What was given back is accepted here, and the whole is checked on this phone against the key of the city.
 *
 * @tagname halo-receipt
 * @fires halo-load `receipt`
 * @fires halo-command `accept-originals`, `dispute-originals`
 */
export class HaloReceipt extends LitElement {
  static override styles = [
    ...formKit,
    css`
      li + li {
        border-top: 1px solid var(--_line);
        padding-top: var(--_space);
      }
    `,
  ];
  static override properties: PropertyDeclarations = {
    state: { attribute: false },
    request: { attribute: false },
    checked: { state: true },
  };

  declare state: CitizenState;
  declare request: RequestView;
  declare private checked: ReceiptCheck | undefined;

  readonly #attempt = new Attempt(this);
  /** The originals for which this phone has read the receipt. */
  #held = '';

  constructor() {
    super();
    this.checked = undefined;
  }

  /** Reads the receipt as soon as there is something new on it, so that this phone holds it when the signal is gone. */
  protected override updated(changed: PropertyValues<this>): void {
    if (!changed.has('request')) return;
    const { id, originals = [] } = this.request;
    const stand = JSON.stringify([id, originals]);
    if (originals.length === 0 || stand === this.#held || !this.state.connection.online) return;
    this.#held = stand;
    void load(this, { what: 'receipt', requestId: id }).catch(() => {
      this.#held = '';
    });
  }

  override render(): TemplateResult {
    const { words, terms } = this.state;
    const { originals = [] } = this.request;
    if (originals.length === 0) return html`${nothing}`;
    return html`<section class="card stack" part="card" aria-labelledby="receipt-title">
      <div class="by-icon">
        ${disc(paperIcon)}
        <h3 id="receipt-title">${words.receipt.title}</h3>
      </div>
      <p>${words.receipt.lead}</p>
      <ul class="rows">
        ${originals.map((original) => this.#original(original))}
      </ul>
      ${this.#attempt.notice(terms)} ${this.#verdict()}
      ${button({
        label: this.#attempt.busy ? words.receipt.checking : words.receipt.check,
        broad: true,
        busy: this.#attempt.busy,
        press: () => void this.#check(),
      })}
      <halo-receipt-keep .state=${this.state} .request=${this.request}></halo-receipt-keep>
      <p class="muted small">${terms.freeNotice}</p>
    </section>`;
  }

  #original(original: Original): TemplateResult {
    const { words, actor } = this.state;
    const { receipt } = words;
    const isMine = acceptedBy(this.request, actor).some(({ id }) => id === original.id);
    return html`<li class="stack near" data-original=${original.id}>
      <b>${originalName(this.state, this.request, original)}</b>
      <p>${originalPlace(this.state, original)}</p>
      <p class="muted">${originalLooks(this.state, original)}</p>
      ${openWarnings(this.request)
        .filter((warning) => warning.original === original.id)
        .map((warning) => notice({ tone: 'warn', text: this.#warned(warning) }))}
      ${
        isMine
          ? html`<p><b>${receipt.given}</b></p>
              ${button({
                label: receipt.accept,
                kind: 'main',
                broad: true,
                busy: this.#attempt.busy,
                press: () => void this.#accept(original),
              })}
              ${button({
                label: receipt.dispute,
                broad: true,
                busy: this.#attempt.busy,
                press: () =>
                  void this.#send({
                    type: 'dispute-originals',
                    payload: { originals: [original.id], reason: 'missing' },
                  }),
              })}`
          : nothing
      }
    </li>`;
  }

  #warned({ kind }: Warning): string {
    const { receipt } = this.state.words;
    if (kind === 'original-overdue') return receipt.overdue;
    return kind === 'leg-open' ? receipt.unanswered : receipt.disputed;
  }

  #verdict(): unknown {
    const { checked } = this;
    const { receipt } = this.state.words;
    if (checked === undefined) return nothing;
    if (checked.ok) {
      return notice({
        tone: 'ok',
        title: receipt.holds,
        text: fill(receipt.holdsText, { n: checked.lines }),
        say: 'soon',
      });
    }
    const { fault, line } = checked;
    if (fault === 'no-means') return notice({ tone: 'warn', text: receipt.fault[fault], say: 'soon' });
    const why = receipt.fault[fault === 'cut-off' || fault === 'rewritten' ? 'missing' : 'line'];
    const text = line === 0 ? receipt.failsText : `${fill(why, { n: line })} ${receipt.failsText}`;
    return notice({ tone: 'danger', title: receipt.fails, text, say: 'now' });
  }

  async #accept({ id, name, condition }: Original): Promise<void> {
    const { receipt } = this.state.words;
    const isSure = await confirmDialog(this.renderRoot, {
      title: receipt.acceptTitle,
      text: fill(receipt.acceptText, { name }),
      yes: receipt.accept,
      no: receipt.notYet,
    });
    if (isSure) await this.#send({ type: 'accept-originals', payload: { originals: [{ id, condition }] } });
  }

  #send(of: Parameters<typeof command>[1]): Promise<void> {
    return this.#attempt.run(async () => {
      await command(this, { ...of, requestId: this.request.id });
    });
  }

  #check(): Promise<void> {
    return this.#attempt.run(async () => {
      this.checked = undefined;
      const { receipt, earlier } = await load(this, { what: 'receipt', requestId: this.request.id });
      this.checked = await checkReceipt(receipt, this.state.pack.keys ?? [], { earlier });
    });
  }
}
