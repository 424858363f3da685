import { html, nothing, type TemplateResult } from 'lit';
import { button } from '../shared/button.js';
import { choices } from '../shared/choice.js';
import { listField } from '../shared/field.js';
import { OfficerScreenElement } from './officer-screen.js';
import { noteOf, reasonChoice, reasonFaults, type PickedReason } from '../shared/reason-choice.js';

/**
 * An attempt that did not reach anybody: why, and whether the carrier tries again or brings the documents back.
 *
 * @tagname halo-not-delivered
 * @fires halo-command - `fail-delivery`
 */
export class HaloNotDelivered extends OfficerScreenElement {
  static override properties = {
    ...OfficerScreenElement.properties,
    picked: { state: true },
    next: { state: true },
    point: { state: true },
  };

  declare picked: PickedReason;
  declare next: 'retry' | 'back' | undefined;
  /** Service point that was picked; `undefined` proposes the one the documents came from. */
  declare point: string | undefined;

  constructor() {
    super();
    this.picked = { reason: '', note: '' };
    this.next = undefined;
    this.point = undefined;
  }

  /** The place to bring back to: as picked, or where the documents came from. */
  get #backTo(): string {
    return this.point ?? this.itemsOf('fail').find((item) => item.servicePoint !== null)?.servicePoint ?? '';
  }

  override render(): TemplateResult {
    const { words, terms, pack } = this.stage;
    const items = this.itemsOf('fail');
    return this.frame(
      { title: words.failed.title, lead: words.failed.lead },
      html`<form
        class="stack"
        @submit=${(event: Event) => {
          event.preventDefault();
          void this.#save();
        }}
      >
        ${items.length > 1 ? this.itemsChoice(items, words.failed.items) : nothing}
        ${reasonChoice({
          words,
          reasons: pack.reasons.deliveryFailReasons,
          picked: this.picked,
          faults: this.form.faults,
          change: (picked) => (this.picked = picked),
        })}
        ${choices({
          name: 'next',
          label: words.failed.next,
          one: true,
          fault: this.form.faults['next'],
          chosen: this.next === undefined ? [] : [this.next],
          entries: [
            { value: 'retry', label: words.failed.retry, text: words.failed.retryText },
            { value: 'back', label: words.failed.back, text: words.failed.backText },
          ],
          change: ([next]) => (this.next = next === 'retry' || next === 'back' ? next : undefined),
        })}
        ${
          this.next === 'back'
            ? listField({
                name: 'point',
                label: words.failed.servicePoint,
                empty: terms.choose,
                fault: this.form.faults['point'],
                value: this.#backTo,
                entries: pack.servicePoints.map((each) => ({ value: each.code, label: each.name })),
                change: (point) => (this.point = point),
              })
            : nothing
        }
        ${button({ label: words.failed.save, kind: 'main', type: 'submit', broad: true, busy: this.form.sending })}
      </form>`,
    );
  }

  async #save(): Promise<void> {
    const { words } = this.stage;
    const { next, picked } = this;
    const items = this.chosenOf('fail');
    const whole = this.form.isWhole({
      items: items.length === 0 ? words.handover.itemsFault : undefined,
      ...reasonFaults(words, picked),
      next: next === undefined ? words.failed.nextFault : undefined,
      point: next === 'back' && this.#backTo === '' ? words.failed.servicePointFault : undefined,
    });
    if (!whole || next === undefined) return;
    const back = next === 'back' ? { servicePoint: this.#backTo } : {};
    const payload = { items, reason: picked.reason, next, ...back, ...noteOf(picked) };
    if (await this.send({ type: 'fail-delivery', payload })) this.leave();
  }
}
