import { html, nothing, type TemplateResult } from 'lit';
import { button } from '../shared/button.js';
import { confirmDialog } from '../shared/confirm-dialog.js';
import { OfficerScreenElement } from './officer-screen.js';
import { noteOf, reasonChoice, reasonFaults, type PickedReason } from '../shared/reason-choice.js';

/**
 * Calls documents off on behalf of the citizen, with the city's reason; asks once more, because it cannot be undone.
 *
 * @tagname halo-call-off
 * @fires halo-command - `cancel-request`
 */
export class HaloCallOff extends OfficerScreenElement {
  static override properties = { ...OfficerScreenElement.properties, picked: { state: true } };

  declare picked: PickedReason;

  constructor() {
    super();
    this.picked = { reason: '', note: '' };
  }

  override render(): TemplateResult {
    const { words, pack } = this.stage;
    const items = this.itemsOf('cancel');
    return this.frame(
      { title: words.cancel.title, lead: words.cancel.lead },
      html`<form
        class="stack"
        @submit=${(event: Event) => {
          event.preventDefault();
          void this.#save();
        }}
      >
        ${items.length > 1 ? this.itemsChoice(items, words.cancel.items) : nothing}
        ${reasonChoice({
          words,
          reasons: pack.reasons.cancelReasons,
          picked: this.picked,
          faults: this.form.faults,
          change: (picked) => (this.picked = picked),
        })}
        ${button({ label: words.cancel.yes, kind: 'danger', type: 'submit', broad: true, busy: this.form.sending })}
        ${button({ label: words.cancel.no, broad: true, press: () => this.leave() })}
      </form>`,
    );
  }

  async #save(): Promise<void> {
    const { words } = this.stage;
    const items = this.chosenOf('cancel');
    const whole = this.form.isWhole({
      items: items.length === 0 ? words.handover.itemsFault : undefined,
      ...reasonFaults(words, this.picked),
    });
    if (!whole) return;
    const sure = await confirmDialog(this.renderRoot, {
      title: words.cancel.sureTitle,
      text: words.cancel.sureText,
      yes: words.cancel.yes,
      no: words.cancel.no,
      danger: true,
    });
    if (!sure) return;
    const payload = { items, reason: this.picked.reason, ...noteOf(this.picked) };
    if (await this.send({ type: 'cancel-request', payload })) this.leave();
  }
}
