import { html, type PropertyDeclarations, type TemplateResult } from 'lit';
import { button } from '../shared/button.js';
import { choices } from '../shared/choice.js';
import { confirmDialog } from '../shared/confirm-dialog.js';
import { ask } from '../shared/events.js';
import { formKit } from '../shared/form-kit.styles.js';
import { screenHeader } from '../shared/screen-header.js';
import { ChangeView } from './change-view.js';

/**
 * Calls a request off: the reason from the city's list, then a question that names the deed.
 *
 * @tagname halo-request-cancel
 * @fires halo-command `cancel-request`
 */
export class HaloRequestCancel extends ChangeView {
  static override styles = [...formKit];
  static override properties: PropertyDeclarations = { ...ChangeView.properties, reason: { state: true } };

  declare private reason: string;

  constructor() {
    super();
    this.reason = '';
  }

  override render(): TemplateResult {
    const { terms, words, pack } = this.state;
    return html`<div class="screen">
      ${screenHeader(terms, {
        title: words.track.cancelTitle,
        lead: words.track.cancelText,
        back: () => ask(this, 'halo-back', {}),
      })}
      <form class="stack" novalidate @submit=${(event: Event) => void this.#cancel(event)}>
        ${choices({
          name: 'reason',
          label: words.track.cancelReason,
          one: true,
          fault: this.faults['reason'],
          chosen: [this.reason],
          entries: pack.reasons.cancelReasons.map(({ code, name }) => ({ value: code, label: name })),
          change: ([reason = '']) => {
            this.reason = reason;
            this.faults = {};
          },
        })}
        ${this.problemNotice()}
        ${button({ label: words.track.cancel, kind: 'danger', type: 'submit', broad: true, busy: this.busy })}
        ${button({ label: words.track.cancelKeep, broad: true, press: () => ask(this, 'halo-back', {}) })}
      </form>
    </div>`;
  }

  async #cancel(event: Event): Promise<void> {
    event.preventDefault();
    const { words, route } = this.state;
    const { reason } = this;
    if (this.busy || route.requestId === undefined) return;
    if (await this.refuses(reason === '' ? { reason: words.form.chooseOne } : {})) return;
    const sure = await confirmDialog(this.renderRoot, {
      title: words.track.cancelTitle,
      text: words.track.cancelText,
      yes: words.track.cancel,
      no: words.track.cancelKeep,
      danger: true,
    });
    if (sure) await this.finish({ type: 'cancel-request', requestId: route.requestId, payload: { reason } });
  }
}
