import type { Item, RequestView } from '@halo-pamor/contract';
import { LitElement, type CSSResult, type PropertyValues, type TemplateResult } from 'lit';
import { choices } from '../shared/choice.js';
import { CommandForm } from '../shared/command-form.js';
import type { CommandAsk } from '../shared/events.js';
import { focusHeading } from '../shared/focus.js';
import { formKit } from '../shared/form-kit.styles.js';
import { itemName } from '../shared/staff-words.js';
import { work } from '../shared/work.styles.js';
import type { DeskStage } from './desk-stage.js';
import { deskStyles } from './desk.styles.js';

/**
 * What the desk's parts about one request have in common: the request, a choice among its documents, and a command whose
 * verdict is waited for. `done` is called once the gateway accepted it; `close` when the person gives it up.
 */
export class DeskFormElement extends LitElement {
  static override styles: CSSResult[] = [...formKit, work, deskStyles];
  static override properties = {
    stage: { attribute: false },
    request: { attribute: false },
    done: { attribute: false },
    close: { attribute: false },
    left: { state: true },
  };

  declare stage: DeskStage;
  declare request: RequestView;
  declare done: () => void;
  declare close: () => void;
  /** Ids of documents that were taken out of the choice. */
  declare left: readonly string[];
  /** Faults, and the command on its way. */
  protected readonly form = new CommandForm(this);

  constructor() {
    super();
    this.left = [];
    this.done = () => undefined;
    this.close = () => undefined;
  }

  protected override willUpdate(_changed: PropertyValues): void {
    // The word of the gateway will not come now; the command is kept, and the request says so.
    if (!this.stage.connection.online) this.form.sending = false;
  }

  /**
   * Sends a command about this request. Once it was accepted, `done` is called, unless something of this request is left
   * to judge or another request was opened in the meantime.
   */
  protected async send(what: CommandAsk, left: readonly unknown[] = []): Promise<void> {
    const { id } = this.request;
    const sent = await this.form.judged({ ...what, requestId: id }, () => !this.stage.connection.online);
    if (!sent || this.request.id !== id) return;
    if (left.length === 0) this.done();
    else focusHeading(this.renderRoot);
  }

  /** The choice among documents; nothing to ask while there is only one. */
  protected itemsChoice(items: readonly Item[]): TemplateResult | undefined {
    if (items.length < 2) return undefined;
    return choices({
      name: 'items',
      label: this.stage.words.check.items,
      fault: this.form.faults['items'],
      chosen: this.chosen(items),
      entries: items.map((item) => ({ value: item.id, label: itemName(this.stage.words, item) })),
      change: (chosen) => (this.left = items.map((item) => item.id).filter((id) => !chosen.includes(id))),
    });
  }

  /** The ids of the documents that were not taken out. */
  protected chosen(items: readonly Item[]): string[] {
    return items.map((item) => item.id).filter((id) => !this.left.includes(id));
  }

  /** The fault of a choice without anything chosen. */
  protected itemsFault(items: readonly Item[]): string | undefined {
    return this.chosen(items).length === 0 ? this.stage.words.check.itemsFault : undefined;
  }
}
