import { itemsFor } from '@halo-pamor/contract';
import { html, type TemplateResult } from 'lit';
import { button } from '../shared/button.js';
import { noteOf, reasonChoice, type PickedReason } from '../shared/reason-choice.js';
import { DeskFormElement } from './desk-form.js';

/**
 * Says that the centre keeps documents waiting, with the cause that the citizen reads.
 *
 * @tagname halo-await-centre
 * @fires halo-command - `await-centre`
 */
export class HaloAwaitCentre extends DeskFormElement {
  static override properties = { ...DeskFormElement.properties, picked: { state: true } };

  declare picked: PickedReason;

  constructor() {
    super();
    this.picked = { reason: '', note: '' };
  }

  override render(): TemplateResult {
    const { words, terms, pack } = this.stage;
    return html`<form
      class="card"
      part="card"
      @submit=${(event: Event) => {
        event.preventDefault();
        void this.#save();
      }}
    >
      <h3 tabindex="-1" data-heading>${words.centre.title}</h3>
      <p class="muted">${words.centre.lead}</p>
      ${this.itemsChoice(itemsFor(this.request, 'await-centre'))}
      ${reasonChoice({
        words,
        label: words.centre.cause,
        reasons: pack.reasons.centreCauses,
        picked: this.picked,
        faults: this.form.faults,
        change: (picked) => (this.picked = picked),
      })}
      ${this.form.notice(terms)}
      <div class="deeds">
        ${button({ label: words.centre.save, kind: 'main', type: 'submit', busy: this.form.sending })}
        ${button({ label: terms.cancel, press: () => this.close() })}
      </div>
    </form>`;
  }

  async #save(): Promise<void> {
    const { words } = this.stage;
    const items = itemsFor(this.request, 'await-centre');
    const whole = this.form.isWhole({
      items: this.itemsFault(items),
      reason: this.picked.reason === '' ? words.centre.causeFault : undefined,
    });
    if (!whole) return;
    const payload = { items: this.chosen(items), cause: this.picked.reason, ...noteOf(this.picked) };
    await this.send({ type: 'await-centre', payload });
  }
}
