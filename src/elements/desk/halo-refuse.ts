import { itemsFor } from '@halo-pamor/contract';
import { html, type TemplateResult } from 'lit';
import { button } from '../shared/button.js';
import { confirmDialog } from '../shared/confirm-dialog.js';
import { noteOf, reasonChoice, reasonFaults, type PickedReason } from '../shared/reason-choice.js';
import { reasonOf } from '../shared/staff-words.js';
import { DeskFormElement } from './desk-form.js';
import { citizenReads } from './paper-judge.js';

/**
 * Refuses documents with a reason of the city; asks once more, because it cannot be undone.
 *
 * @tagname halo-refuse
 * @fires halo-command - `refuse-items`
 */
export class HaloRefuse extends DeskFormElement {
  static override properties = { ...DeskFormElement.properties, picked: { state: true } };

  declare picked: PickedReason;

  constructor() {
    super();
    this.picked = { reason: '', note: '' };
  }

  override render(): TemplateResult {
    const { words, terms, pack } = this.stage;
    const reason = reasonOf(pack.reasons.refuseReasons, this.picked.reason);
    return html`<form
      class="card"
      part="card"
      @submit=${(event: Event) => {
        event.preventDefault();
        void this.#save();
      }}
    >
      <h3 tabindex="-1" data-heading>${words.check.refuse}</h3>
      <p class="muted">${words.check.refuseLead}</p>
      ${this.itemsChoice(itemsFor(this.request, 'refuse-items'))}
      ${reasonChoice({
        words,
        reasons: pack.reasons.refuseReasons,
        picked: this.picked,
        faults: this.form.faults,
        change: (picked) => (this.picked = picked),
      })}
      ${reason ? citizenReads(words, [reason.plain, this.picked.note]) : undefined} ${this.form.notice(terms)}
      <div class="deeds">
        ${button({ label: words.check.refuse, kind: 'danger', type: 'submit', busy: this.form.sending })}
        ${button({ label: words.check.refuseKeep, press: () => this.close() })}
      </div>
    </form>`;
  }

  async #save(): Promise<void> {
    const { words } = this.stage;
    const items = itemsFor(this.request, 'refuse-items');
    if (!this.form.isWhole({ items: this.itemsFault(items), ...reasonFaults(words, this.picked) })) return;
    const sure = await confirmDialog(this.renderRoot, {
      title: words.check.refuseTitle,
      text: words.check.refuseText,
      yes: words.check.refuse,
      no: words.check.refuseKeep,
      danger: true,
    });
    if (!sure) return;
    const payload = { items: this.chosen(items), reason: this.picked.reason, ...noteOf(this.picked) };
    await this.send({ type: 'refuse-items', payload });
  }
}
