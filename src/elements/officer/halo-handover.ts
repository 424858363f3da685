import { handoverOf, MAX_TRIES, type Item, type Original, type PayloadInput } from '@halo-pamor/contract';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { fill } from '../../locale/fill.js';
import { button } from '../shared/button.js';
import { choices } from '../shared/choice.js';
import { entryNotices } from '../shared/entry-notices.js';
import { ask } from '../shared/events.js';
import { textField } from '../shared/field.js';
import { focusFault, focusHeading } from '../shared/focus.js';
import { boxIcon, comesBackIcon } from '../shared/icons.js';
import { lockIcon } from '../shared/icons-trust.js';
import { notice } from '../shared/notice.js';
import type { Entry } from '../shared/session-state.js';
import { sayItem, servicePointName, surrenders } from '../shared/staff-words.js';
import { emptyProof, proofFaults, proofFields, proofOf, type ProofDraft } from './handover-proof.js';
import { OfficerScreenElement } from './officer-screen.js';
import { originalName } from './original-line.js';
import { originalsHome } from './originals-home.js';

const relations = [
  'self',
  'family',
  'neighbour',
  'other',
] as const satisfies readonly PayloadInput<'deliver-items'>['receivedBy']['relation'][];
type Relation = (typeof relations)[number];

/**
 * Documents on their way home: fetched at the service point, then handed to somebody whose name is noted, against the
 * citizen's code or a signature before a witness. Old documents that must be given up are named first; lent originals go
 * home under the same proof.
 *
 * @tagname halo-handover
 * @fires halo-command - `take-out` or `deliver-items`
 * @fires halo-discard - of a wrong code, when another is tried
 * @fires halo-navigate - to the report of a failed attempt
 */
export class HaloHandover extends OfficerScreenElement {
  static override properties = {
    ...OfficerScreenElement.properties,
    relation: { state: true },
    receiver: { state: true },
    proof: { state: true },
    staying: { state: true },
  };

  declare relation: Relation | undefined;
  declare receiver: string;
  declare proof: ProofDraft;
  /** Ids of originals that were taken out of the choice: all go home until then. */
  declare staying: readonly string[];

  constructor() {
    super();
    this.relation = undefined;
    this.receiver = '';
    this.proof = emptyProof('code');
    this.staying = [];
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('request') && changed.get('request')?.id !== this.request.id) {
      this.proof = emptyProof(handoverOf(this.request) === undefined ? 'strokes' : 'code');
      this.staying = [];
    }
    if (changed.has('relation') && this.relation === 'self' && this.receiver === '') {
      this.receiver = this.request.applicant.name;
    }
  }

  override render(): TemplateResult {
    const { words, terms } = this.stage;
    const wrong = this.#wrongCodes();
    // A wrong code is told at its field.
    const entries = this.stage.entries.filter((entry) => !wrong.includes(entry));
    const ready = this.itemsOf('take-out');
    const out = this.itemsOf('deliver');
    return this.frame(
      { title: words.handover.title, lead: this.request.applicant.name },
      html`${entryNotices({ terms, words, entries, requestId: this.request.id, from: this, root: this.renderRoot })}
      ${ready.length > 0 ? this.#takeOut(ready) : nothing} ${out.length > 0 ? this.#deliver(out) : nothing}`,
    );
  }

  /** Hand-overs that the gateway refused because of their code. */
  #wrongCodes(): readonly Entry[] {
    return this.stage.entries.filter(
      (entry) =>
        entry.requestId === this.request.id &&
        entry.state === 'parked' &&
        (entry.lastProblem === 'wrong-code' || entry.lastProblem === 'code-locked'),
    );
  }

  #takeOut(items: readonly Item[]): TemplateResult {
    const { words, pack } = this.stage;
    const points = [...new Set(items.map((item) => item.servicePoint).filter((point) => point !== null))];
    return html`<section class="card" part="card">
      <h3>${points.map((point) => servicePointName(pack, point)).join(', ') || words.fact.servicePoint}</h3>
      <ul>
        ${items.map((item) => html`<li>${sayItem(words, item)}</li>`)}
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
    const { words, pack, connection } = this.stage;
    const old = surrenders(pack, items);
    const handover = handoverOf(this.request);
    if (handover?.locked === true) return this.#locked();
    const tries = fill(words.proof.wrong, { n: MAX_TRIES - (handover?.tries ?? 0) });
    const wrong = this.#wrongCodes().length > 0 ? tries : undefined;
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
      ${this.itemsChoice(items, words.handover.items)} ${this.#originalsChoice()}
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
      ${proofFields({
        words,
        draft: this.proof,
        faults: { ...this.form.faults, code: this.form.faults['code'] ?? wrong },
        hasCode: handover !== undefined,
        change: (noted) => (this.proof = { ...this.proof, ...noted }),
      })}
      ${
        connection.online || this.proof.way !== 'code'
          ? nothing
          : notice({ tone: 'calm', title: words.proof.offlineTitle, text: words.proof.offlineText })
      }
      ${button({ label: words.handover.save, kind: 'main', type: 'submit', broad: true, busy: this.form.sending })}
      ${this.#failed()}
    </form>`;
  }

  get #originals(): Original[] {
    return originalsHome(this.expected, this.stage.actor);
  }

  #originalsChoice(): unknown {
    const { words } = this.stage;
    const originals = this.#originals;
    if (originals.length === 0) return nothing;
    return choices({
      name: 'originals',
      label: words.handover.originals,
      hint: words.handover.originalsHint,
      chosen: originals.map(({ id }) => id).filter((id) => !this.staying.includes(id)),
      entries: originals.map((each) => ({
        value: each.id,
        label: originalName(this.stage, this.request, each),
        text: each.condition === 'not-noted' ? undefined : words.custody.condition[each.condition],
      })),
      change: (chosen) => (this.staying = originals.map(({ id }) => id).filter((id) => !chosen.includes(id))),
    });
  }

  #locked(): TemplateResult {
    const { proof } = this.stage.words;
    return html`<div class="stack">
      ${notice({ tone: 'danger', icon: lockIcon, title: proof.lockedTitle, text: proof.lockedText, say: 'now' })}
      ${this.#failed()}
    </div>`;
  }

  #failed(): TemplateResult {
    return button({
      label: this.stage.words.step.fail,
      icon: comesBackIcon,
      broad: true,
      press: () => ask(this, 'halo-navigate', { view: 'failed', requestId: this.request.id, replace: true }),
    });
  }

  async #save(): Promise<void> {
    const { words } = this.stage;
    const items = this.chosenOf('deliver');
    const { relation } = this;
    const name = this.receiver.trim();
    const proof = proofOf(this.proof);
    const whole = this.form.isWhole({
      items: items.length === 0 ? words.handover.itemsFault : undefined,
      relation: relation === undefined ? words.handover.relationFault : undefined,
      receiver: name === '' ? words.handover.nameFault : undefined,
      ...proofFaults(this.proof, words),
    });
    if (!whole || relation === undefined || proof === undefined) return;
    for (const { id } of this.#wrongCodes()) ask(this, 'halo-discard', { entryId: id });
    const originals = this.#originals.map(({ id }) => id).filter((id) => !this.staying.includes(id));
    const home = originals.length === 0 ? {} : { originals };
    const payload = { items, ...home, receivedBy: { name, relation }, proof };
    const what = { type: 'deliver-items', requestId: this.request.id, payload } as const;
    if (await this.form.judged(what, () => !this.stage.connection.online)) this.leave();
    else await this.updateComplete.then(() => focusFault(this.renderRoot));
  }
}
