import { disputeReasons, type Original } from '@halo-pamor/contract';
import { html, type TemplateResult } from 'lit';
import { fill } from '../../locale/fill.js';
import { button } from '../shared/button.js';
import { choices } from '../shared/choice.js';
import { confirmDialog } from '../shared/confirm-dialog.js';
import { textField } from '../shared/field.js';
import { noteOf, reasonFaults, type PickedReason } from '../shared/reason-choice.js';
import { DeskFormElement } from './desk-form.js';
import { originalName } from './original-words.js';

/**
 * Objects to an original that was given to this desk, with a reason; asks once more, because it cannot be taken back.
 *
 * @tagname halo-dispute
 * @fires halo-command `dispute-originals`
 */
export class HaloDispute extends DeskFormElement {
  static override properties = {
    ...DeskFormElement.properties,
    original: { attribute: false },
    picked: { state: true },
  };

  declare original: Original;
  declare picked: PickedReason;

  constructor() {
    super();
    this.picked = { reason: '', note: '' };
  }

  override render(): TemplateResult {
    const { words, terms } = this.stage;
    const { originals, custody } = words;
    const paper = originalName(this.stage, this.request, this.original);
    return html`<form
      class="stack"
      @submit=${(event: Event) => {
        event.preventDefault();
        void this.#save();
      }}
    >
      <h4 tabindex="-1" data-heading>${custody.disputeTitle}</h4>
      <p class="muted">${fill(originals.disputeLead, { paper })}</p>
      ${choices({
        name: 'reason',
        label: custody.disputeTitle,
        labelUnseen: true,
        one: true,
        fault: this.form.faults['reason'],
        chosen: [this.picked.reason],
        entries: disputeReasons.map((value) => ({ value, label: custody.disputeReason[value] })),
        change: ([reason]) => (this.picked = { ...this.picked, reason: reason ?? '' }),
      })}
      ${textField({
        name: 'note',
        label: this.picked.reason === 'other' ? words.otherNote : words.note,
        fault: this.form.faults['note'],
        value: this.picked.note,
        max: 500,
        change: (note) => (this.picked = { ...this.picked, note }),
      })}
      ${this.form.notice(terms)}
      <div class="deeds">
        ${button({ label: originals.disputeSend, kind: 'danger', type: 'submit', busy: this.form.sending })}
        ${button({ label: terms.cancel, press: () => this.close() })}
      </div>
    </form>`;
  }

  async #save(): Promise<void> {
    const { words, terms } = this.stage;
    const reason = disputeReasons.find((each) => each === this.picked.reason);
    if (!this.form.isWhole({ ...reasonFaults(words, this.picked) }) || reason === undefined) return;
    const { id } = this.original;
    const isSure = await confirmDialog(this.renderRoot, {
      title: words.originals.disputeSure,
      text: fill(words.originals.disputeSureText, { paper: originalName(this.stage, this.request, this.original) }),
      yes: words.originals.disputeSend,
      no: terms.cancel,
      danger: true,
    });
    if (!isSure) return;
    await this.send({ type: 'dispute-originals', payload: { originals: [id], reason, ...noteOf(this.picked) } });
  }
}
