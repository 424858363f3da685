import { areaName } from '@halo-pamor/contract';
import { html, LitElement, nothing, type CSSResult, type TemplateResult } from 'lit';
import { load } from '../shared/asking.js';
import { button } from '../shared/button.js';
import { choices } from '../shared/choice.js';
import { CommandForm } from '../shared/command-form.js';
import { ask } from '../shared/events.js';
import { areaField, listField, textField } from '../shared/field.js';
import { formKit } from '../shared/form-kit.styles.js';
import { offlineBanner } from '../shared/offline-banner.js';
import { screenHeader } from '../shared/screen-header.js';
import {
  countsPeople,
  dutyFaults,
  dutyMoment,
  dutyPayload,
  newDutyDraft,
  readDutyDraft,
  type DutyDraft,
} from './duty-draft.js';
import { dutyIcon } from './duty-icons.js';
import type { DutyStage } from './duty-stage.js';
import { categoriesIn } from './duty-words.js';
import { dutyStyles } from './duty.styles.js';
import { ownPlaces } from './own-places.js';

/** The name under which a half-written note is kept. */
const DRAFT = 'duty draft';

/**
 * The form of a note: what, how many, where and when. What is typed is kept at each keystroke; saving needs no signal.
 *
 * @tagname halo-duty-note
 * @fires halo-command - `note-duty`
 * @fires halo-keep - the half-written note
 */
export class HaloDutyNote extends LitElement {
  static override styles: CSSResult[] = [...formKit, dutyStyles];
  static override properties = {
    stage: { attribute: false },
    draft: { state: true },
  };

  declare stage: DutyStage;
  declare draft: DutyDraft;
  readonly #form = new CommandForm(this);

  constructor() {
    super();
    this.draft = newDutyDraft;
  }

  protected override willUpdate(): void {
    if (this.hasUpdated) return;
    const places = ownPlaces(this.stage);
    if (places.length === 1) this.draft = { ...this.draft, place: places[0] ?? '' };
  }

  protected override firstUpdated(): void {
    void load(this, { what: 'kept', name: DRAFT })
      .then((kept) => {
        const draft = readDutyDraft(kept);
        if (draft !== undefined) this.draft = { ...draft, place: draft.place === '' ? this.draft.place : draft.place };
      })
      .catch(() => undefined);
  }

  #set(part: Partial<DutyDraft>): void {
    this.draft = { ...this.draft, ...part };
    ask(this, 'halo-keep', { name: DRAFT, what: this.draft });
  }

  override render(): TemplateResult {
    const { terms, own, pack, connection } = this.stage;
    const { draft } = this;
    const { faults } = this.#form;
    const { form } = own;
    return html`<div class="screen">
      ${screenHeader(terms, { title: form.title, back: () => this.#leave() })}
      ${offlineBanner(terms, { online: connection.online, waiting: 0 })}
      ${choices({
        name: 'category',
        label: form.category,
        one: true,
        fault: faults['category'],
        chosen: [draft.category],
        entries: categoriesIn(this.stage).map(({ code, name, plain }) => ({
          value: code,
          label: name,
          text: plain,
          icon: dutyIcon(code),
        })),
        change: ([category = '']) => this.#set({ category }),
      })}
      ${areaField({
        name: 'text',
        label: form.text,
        hint: form.textHint,
        fault: faults['text'],
        value: draft.text,
        max: 1000,
        required: true,
        change: (text) => this.#set({ text }),
      })}
      ${
        countsPeople(pack, draft.category)
          ? textField({
              name: 'people',
              label: form.people,
              fault: faults['people'],
              keyboard: 'numeric',
              max: 5,
              value: draft.people,
              change: (people) => this.#set({ people }),
            })
          : nothing
      }
      ${this.#where()} ${this.#when()}
      <p class="muted small">${form.kept} ${form.pictures}</p>
      ${this.#form.notice(terms)}
      ${button({
        label: form.save,
        kind: 'main',
        broad: true,
        busy: this.#form.sending,
        press: () => void this.#save(),
      })}
    </div>`;
  }

  #where(): TemplateResult {
    const { pack, own, terms } = this.stage;
    const { form } = own;
    const places = ownPlaces(this.stage);
    return html`<div class="two">
      ${listField({
        name: 'place',
        label: form.place,
        fault: this.#form.faults['place'],
        value: this.draft.place,
        empty: terms.choose,
        required: true,
        entries: places.map((place) => ({
          value: place,
          label: areaName(pack, place).split(', ').slice(0, 2).join(', '),
        })),
        change: (place) => this.#set({ place }),
      })}
      ${textField({
        name: 'rt',
        label: form.rt,
        hint: form.rtHint,
        fault: this.#form.faults['rt'],
        keyboard: 'numeric',
        max: 3,
        value: this.draft.rt,
        change: (rt) => this.#set({ rt }),
      })}
    </div>`;
  }

  #when(): TemplateResult {
    const { own, dates, now } = this.stage;
    const { form } = own;
    const today = dates.isoDay(now());
    const clock = dates.time(now()).replace('.', ':');
    const { draft } = this;
    return html`<div class="two">
      ${textField({
        name: 'day',
        label: form.day,
        type: 'date',
        to: today,
        value: draft.day === '' ? today : draft.day,
        change: (day) => this.#set({ day, clock: draft.clock === '' ? clock : draft.clock }),
      })}
      ${textField({
        name: 'clock',
        label: form.clock,
        type: 'time',
        fault: this.#form.faults['clock'],
        value: draft.clock === '' ? clock : draft.clock,
        change: (typed) => this.#set({ clock: typed, day: draft.day === '' ? today : draft.day }),
      })}
    </div>`;
  }

  #leave(): void {
    ask(this, this.stage.canGoBack ? 'halo-back' : 'halo-navigate', { view: 'duties' });
  }

  async #save(): Promise<void> {
    const { pack, own, now } = this.stage;
    const { draft } = this;
    const at = dutyMoment(draft, pack, now());
    const counts = countsPeople(pack, draft.category);
    if (!this.#form.isWhole(dutyFaults(draft, { at, counts, words: own.form })) || at === undefined) return;
    const requestId = await this.#form.opened({ type: 'note-duty', payload: dutyPayload(draft, at, counts) });
    if (requestId === undefined) return;
    ask(this, 'halo-keep', { name: DRAFT, what: null });
    // Pictures can be taken there.
    ask(this, 'halo-navigate', { view: 'duties-one', requestId, replace: true });
  }
}
