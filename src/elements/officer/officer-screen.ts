import { visitAtDoor, type Item, type RequestView } from '@halo-pamor/contract';
import { html, LitElement, nothing, type CSSResult, type TemplateResult } from 'lit';
import type { OfficerStep } from '../../locale/officer-terms.js';
import { button } from '../shared/button.js';
import { choices } from '../shared/choice.js';
import { CommandForm } from '../shared/command-form.js';
import { conditionChoiceStyles } from '../shared/condition-choice.styles.js';
import { ask, type CommandAsk } from '../shared/events.js';
import { expectedView } from '../shared/expected-view.js';
import { shieldIcon } from '../shared/icons-trust.js';
import { formKit } from '../shared/form-kit.styles.js';
import { offlineBanner } from '../shared/offline-banner.js';
import { paperLineStyles } from '../shared/paper-line.styles.js';
import { screenHeader } from '../shared/screen-header.js';
import { itemName } from '../shared/staff-words.js';
import { work } from '../shared/work.styles.js';
import type { OfficerStage } from './officer-stage.js';
import { itemsOfStep } from './officer-steps.js';
import { officerStyles } from './officer.styles.js';

/**
 * What the screens about one request have in common: the request, the documents a step is about, the way back, and a
 * command that is kept on this phone before the screen is left. What was refused later is shown on the request.
 */
export class OfficerScreenElement extends LitElement {
  static override styles: CSSResult[] = [...formKit, work, paperLineStyles, officerStyles, conditionChoiceStyles];
  static override properties = {
    stage: { attribute: false },
    request: { attribute: false },
    left: { state: true },
  };

  declare stage: OfficerStage;
  declare request: RequestView;
  /** Ids of documents that were taken out of the choice: all are chosen until then. */
  declare left: readonly string[];
  /** Faults, and the command on its way. */
  protected readonly form = new CommandForm(this);

  constructor() {
    super();
    this.left = [];
  }

  /** The request with what waits on this phone, for knowing which steps come next. */
  protected get expected(): RequestView {
    return expectedView(this.request, this.stage.entries, this.stage);
  }

  /** The documents that a step is about, with what waits on this phone taken as done. */
  protected itemsOf(step: OfficerStep): Item[] {
    return itemsOfStep(this.expected, step);
  }

  /** The ids of those that are chosen. */
  protected chosenOf(step: OfficerStep): string[] {
    return this.itemsOf(step)
      .map((item) => item.id)
      .filter((id) => !this.left.includes(id));
  }

  /** The choice among documents. */
  protected itemsChoice(items: readonly Item[], label: string): TemplateResult {
    return choices({
      name: 'items',
      label,
      fault: this.form.faults['items'],
      chosen: items.map((item) => item.id).filter((id) => !this.left.includes(id)),
      entries: items.map((item) => ({ value: item.id, label: itemName(this.stage.words, item) })),
      change: (chosen) => (this.left = items.map((item) => item.id).filter((id) => !chosen.includes(id))),
    });
  }

  /** The way to the badge, while the officer stands at the door. */
  protected badgeButton(): unknown {
    const { now, pack } = this.stage;
    if (!visitAtDoor(this.expected, now(), pack.utcOffset)) return nothing;
    return button({
      label: this.stage.words.badge.show,
      icon: shieldIcon,
      broad: true,
      press: () => ask(this, 'halo-navigate', { view: 'badge', requestId: this.request.id }),
    });
  }

  /** Leaves the screen, to where the person came from. */
  protected leave(): void {
    if (this.stage.canGoBack) ask(this, 'halo-back', {});
    else ask(this, 'halo-navigate', { view: 'request', requestId: this.request.id, replace: true });
  }

  /** Asks for a command about this request; true once it is kept on this phone. */
  protected send(what: CommandAsk): Promise<boolean> {
    return this.form.keep({ ...what, requestId: this.request.id });
  }

  /** The frame of the screen around its form. */
  protected frame(of: { readonly title: string; readonly lead?: unknown }, body: unknown): TemplateResult {
    const { terms, connection, entries } = this.stage;
    const waiting = entries.filter((entry) => entry.state !== 'parked').length;
    return html`<div class="screen">
      ${screenHeader(terms, { ...of, back: () => this.leave() })}
      ${connection.online ? nothing : offlineBanner(terms, { online: false, waiting })} ${body}
      ${this.form.notice(terms)}
    </div>`;
  }
}
