import { possibleCommands, type PayloadInput, type RequestView } from '@halo-pamor/contract';
import { html, LitElement, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { button } from '../shared/button.js';
import { choices } from '../shared/choice.js';
import { CommandForm } from '../shared/command-form.js';
import { confirmDialog } from '../shared/confirm-dialog.js';
import { areaField } from '../shared/field.js';
import { warningIcon } from '../shared/icons.js';
import { formKit } from '../shared/form-kit.styles.js';
import { notice } from '../shared/notice.js';
import type { CitizenState } from './citizen-state.js';

type Reason = PayloadInput<'report-badge'>['reason'];
const reasons: readonly Reason[] = ['forged', 'foreign', 'stale', 'other'];

/**
 * The report of somebody at the door who may not be who they say: what happened, a sentence, and a last question. It is
 * kept on this phone at once, so that it is sent even when the signal comes later.
 *
 * @tagname halo-badge-report
 * @fires halo-command `report-badge`
 */
export class HaloBadgeReport extends LitElement {
  static override styles = [...formKit];
  static override properties: PropertyDeclarations = {
    state: { attribute: false },
    request: { attribute: false },
    isOpen: { state: true },
    isSent: { state: true },
    reason: { state: true },
    note: { state: true },
  };

  declare state: CitizenState;
  declare request: RequestView;
  declare private isOpen: boolean;
  declare private isSent: boolean;
  declare private reason: Reason | undefined;
  declare private note: string;

  readonly #form = new CommandForm(this);

  constructor() {
    super();
    this.isOpen = false;
    this.isSent = false;
    this.note = '';
  }

  override render(): TemplateResult {
    const { report } = this.state.words.trust;
    if (this.isSent) return notice({ tone: 'ok', text: report.sent, say: 'soon' });
    if (!possibleCommands(this.request, this.state.actor).includes('report-badge')) return html`${nothing}`;
    return this.isOpen ? this.#fields() : this.#opener();
  }

  #opener(): TemplateResult {
    const { report } = this.state.words.trust;
    return button({
      label: report.open,
      icon: warningIcon,
      kind: 'danger',
      broad: true,
      press: () => (this.isOpen = true),
    });
  }

  #fields(): TemplateResult {
    const { report } = this.state.words.trust;
    return html`<form
      class="stack"
      novalidate
      @submit=${(event: Event) => {
        event.preventDefault();
        void this.#send();
      }}
    >
      ${choices({
        name: 'badge-reason',
        label: report.title,
        hint: report.lead,
        one: true,
        fault: this.#form.faults['reason'],
        chosen: this.reason === undefined ? [] : [this.reason],
        entries: reasons.map((value) => ({ value, label: report.reason[value] })),
        change: ([chosen]) => (this.reason = reasons.find((each) => each === chosen)),
      })}
      ${areaField({
        name: 'badge-note',
        label: report.note,
        value: this.note,
        max: 500,
        change: (note) => (this.note = note),
      })}
      ${this.#form.notice(this.state.terms)}
      ${button({ label: report.send, kind: 'danger', type: 'submit', broad: true, busy: this.#form.sending })}
      ${button({ label: report.back, kind: 'quiet', broad: true, press: () => (this.isOpen = false) })}
    </form>`;
  }

  async #send(): Promise<void> {
    const { report } = this.state.words.trust;
    const { reason } = this;
    if (!this.#form.isWhole({ reason: reason === undefined ? report.reasonFault : undefined })) return;
    if (reason === undefined) return;
    const sure = await confirmDialog(this.renderRoot, {
      title: report.sureTitle,
      text: report.sureText,
      yes: report.send,
      no: report.back,
      danger: true,
    });
    if (!sure) return;
    const note = this.note.trim();
    const payload = note === '' ? { reason } : { reason, note };
    this.isSent = await this.#form.keep({ type: 'report-badge', requestId: this.request.id, payload });
  }
}
