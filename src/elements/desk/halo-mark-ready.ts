import { itemsFor } from '@halo-pamor/contract';
import { html, type TemplateResult } from 'lit';
import { button } from '../shared/button.js';
import { DeskFormElement } from './desk-form.js';
import { servicePointField } from './service-point.js';

/**
 * Says at which service point printed documents lie.
 *
 * @tagname halo-mark-ready
 * @fires halo-command - `mark-ready`
 */
export class HaloMarkReady extends DeskFormElement {
  override render(): TemplateResult {
    const { words, terms } = this.stage;
    return html`<form
      class="card"
      part="card"
      @submit=${(event: Event) => {
        event.preventDefault();
        void this.#save();
      }}
    >
      <h3>${words.ready.title}</h3>
      <p class="muted">${words.ready.lead}</p>
      ${this.itemsChoice(itemsFor(this.request, 'mark-ready'))}
      ${servicePointField(this.stage, this.form.faults['point'], () => this.requestUpdate())} ${this.form.notice(terms)}
      <div class="deeds">
        ${button({ label: words.ready.save, kind: 'main', type: 'submit', busy: this.form.sending })}
      </div>
    </form>`;
  }

  async #save(): Promise<void> {
    const { words, memory } = this.stage;
    const items = itemsFor(this.request, 'mark-ready');
    const whole = this.form.isWhole({
      items: this.itemsFault(items),
      point: memory.servicePoint === '' ? words.ready.servicePointFault : undefined,
    });
    if (!whole) return;
    await this.send({ type: 'mark-ready', payload: { items: this.chosen(items), servicePoint: memory.servicePoint } });
  }
}
