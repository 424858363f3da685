import type { Item, PayloadInput } from '@halo-pamor/contract';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { fill } from '../../locale/fill.js';
import { button } from '../shared/button.js';
import { choices } from '../shared/choice.js';
import { entryNotices } from '../shared/entry-notices.js';
import { ask } from '../shared/events.js';
import { textField } from '../shared/field.js';
import { focusHeading } from '../shared/focus.js';
import { boxIcon, comesBackIcon } from '../shared/icons.js';
import { notice } from '../shared/notice.js';
import { itemName, servicePointName, surrenders } from '../shared/staff-words.js';
import { OfficerScreenElement } from './officer-screen.js';

type Relation = PayloadInput<'deliver-items'>['receivedBy']['relation'];
const relations: readonly Relation[] = ['self', 'family', 'neighbour', 'other'];

/**
 * Documents on their way home: fetched at the service point, then handed to somebody whose name is noted. Old documents
 * that must be given up are named first.
 *
 * @tagname halo-handover
 * @fires halo-command - `take-out` or `deliver-items`
 * @fires halo-navigate - to the report of a failed attempt
 */
export class HaloHandover extends OfficerScreenElement {
  static override properties = {
    ...OfficerScreenElement.properties,
    relation: { state: true },
    receiver: { state: true },
  };

  declare relation: Relation | undefined;
  declare receiver: string;

  constructor() {
    super();
    this.relation = undefined;
    this.receiver = '';
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('relation') && this.relation === 'self' && this.receiver === '') {
      this.receiver = this.request.applicant.name;
    }
  }

  override render(): TemplateResult {
    const { words, terms, entries } = this.stage;
    const ready = this.itemsOf('take-out');
    const out = this.itemsOf('deliver');
    return this.frame(
      { title: words.handover.title, lead: this.request.applicant.name },
      html`${entryNotices({ terms, words, entries, requestId: this.request.id, from: this, root: this.renderRoot })}
      ${ready.length > 0 ? this.#takeOut(ready) : nothing} ${out.length > 0 ? this.#deliver(out) : nothing}`,
    );
  }

  #takeOut(items: readonly Item[]): TemplateResult {
    const { words, pack } = this.stage;
    const points = [...new Set(items.map((item) => item.servicePoint).filter((point) => point !== null))];
    return html`<section class="card">
      <h3>${points.map((point) => servicePointName(pack, point)).join(', ') || words.fact.servicePoint}</h3>
      <ul>
        ${items.map((item) => html`<li>${itemName(words, item)}</li>`)}
      </ul>
      <p class="muted">${words.handover.takeOutText}</p>
      ${button({
        label: words.handover.takeOut,
        icon: boxIcon,
        kind: 'main',
        broad: true,
        busy: this.form.sending,
        press: () => void this.#takesOut(items),
      })}
    </section>`;
  }

  async #takesOut(items: readonly Item[]): Promise<void> {
    const kept = await this.send({ type: 'take-out', payload: { items: items.map((item) => item.id) } });
    // The button is gone with what it did.
    if (kept) focusHeading(this.renderRoot);
  }

  #deliver(items: readonly Item[]): TemplateResult {
    const { words, pack } = this.stage;
    const old = surrenders(pack, items);
    return html`<form
      class="stack"
      @submit=${(event: Event) => {
        event.preventDefault();
        void this.#save();
      }}
    >
      ${
        old.length === 0
          ? nothing
          : notice({
              tone: 'warn',
              title: words.handover.surrender,
              text: fill(words.handover.surrenderText, { papers: old.join(', ') }),
            })
      }
      ${this.itemsChoice(items, words.handover.items)}
      ${choices({
        name: 'relation',
        label: words.handover.relationTitle,
        one: true,
        fault: this.form.faults['relation'],
        chosen: this.relation === undefined ? [] : [this.relation],
        entries: relations.map((relation) => ({ value: relation, label: words.handover.relation[relation] })),
        change: ([chosen]) => (this.relation = relations.find((relation) => relation === chosen)),
      })}
      ${textField({
        name: 'receiver',
        label: words.handover.receivedBy,
        hint: words.handover.receivedByHint,
        fault: this.form.faults['receiver'],
        value: this.receiver,
        max: 120,
        required: true,
        change: (value) => (this.receiver = value),
      })}
      ${button({ label: words.handover.save, kind: 'main', type: 'submit', broad: true, busy: this.form.sending })}
      ${button({
        label: words.step.fail,
        icon: comesBackIcon,
        broad: true,
        press: () => ask(this, 'halo-navigate', { view: 'failed', requestId: this.request.id, replace: true }),
      })}
    </form>`;
  }

  async #save(): Promise<void> {
    const { words } = this.stage;
    const items = this.chosenOf('deliver');
    const { relation } = this;
    const name = this.receiver.trim();
    const whole = this.form.isWhole({
      items: items.length === 0 ? words.handover.itemsFault : undefined,
      relation: relation === undefined ? words.handover.relationFault : undefined,
      receiver: name === '' ? words.handover.nameFault : undefined,
    });
    if (!whole || relation === undefined) return;
    if (await this.send({ type: 'deliver-items', payload: { items, receivedBy: { name, relation } } })) this.leave();
  }
}
