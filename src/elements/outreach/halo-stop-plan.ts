import { coversAny, isPlaceOf, type StopView } from '@halo-pamor/contract';
import { html, LitElement, nothing, type CSSResult, type TemplateResult } from 'lit';
import { fill } from '../../locale/fill.js';
import { load } from '../shared/asking.js';
import { button } from '../shared/button.js';
import { choices } from '../shared/choice.js';
import { CommandForm } from '../shared/command-form.js';
import { ask } from '../shared/events.js';
import { areaField, listField, textField } from '../shared/field.js';
import { formKit } from '../shared/form-kit.styles.js';
import { offlineBanner } from '../shared/offline-banner.js';
import { screenHeader } from '../shared/screen-header.js';
import { work } from '../shared/work.styles.js';
import type { OutreachStage } from './outreach-stage.js';
import { outreachStyles } from './outreach.styles.js';
import { SUGGESTED_PLACE } from '../shared/suggested-place.js';
import { newPlan, planFaults, planOf, planPayload, type PlanDraft } from './plan-draft.js';
import { servicesOf } from './stop-services.js';
import { TeamPicker } from './team-picker.js';

/**
 * Plans a stop, or changes the plan of one: where, when, who comes, what is offered and what is taken along. It waits for
 * the gateway's word, because a team relies on it.
 *
 * @tagname halo-stop-plan
 * @fires halo-command - `plan-stop` or `change-stop`
 * @fires halo-load - the officers of a district
 */
export class HaloStopPlan extends LitElement {
  static override styles: CSSResult[] = [...formKit, work, outreachStyles];
  static override properties = {
    stage: { attribute: false },
    standing: { attribute: false },
    draft: { state: true },
  };

  declare stage: OutreachStage;
  /** The stop whose plan is changed; undefined for a new one. */
  declare standing: StopView | undefined;
  declare draft: PlanDraft;
  readonly #form = new CommandForm(this);
  readonly #team = new TeamPicker(this);

  protected override willUpdate(): void {
    if (this.hasUpdated) return;
    const { stage, standing } = this;
    this.draft = standing ? planOf(standing) : newPlan(servicesOf(stage.pack).map(({ code }) => code));
    this.#team.knows(standing?.team ?? []);
    const [only, ...others] = this.#districts;
    if (!standing && only && others.length === 0) this.#set({ district: only.code });
  }

  protected override firstUpdated(): void {
    if (this.draft.district !== '') this.#team.look(this.draft.district);
    if (!this.standing) void this.#suggested();
  }

  /** Takes the place that somebody picked from the suggestions, once. */
  async #suggested(): Promise<void> {
    try {
      const place = await load(this, { what: 'kept', name: SUGGESTED_PLACE });
      if (typeof place !== 'string') return;
      ask(this, 'halo-keep', { name: SUGGESTED_PLACE, what: null });
      if (!isPlaceOf(this.stage.pack, place)) return;
      const district = place.slice(0, 8);
      this.#set({ district, place });
      this.#team.look(district);
    } catch {
      // Without it the place is picked here.
    }
  }

  /** Where this person may plan. */
  get #districts() {
    const { pack, actor } = this.stage;
    return pack.areas.filter(({ code }) => coversAny(actor.areas, code));
  }

  #set(part: Partial<PlanDraft>): void {
    this.draft = { ...this.draft, ...part };
  }

  override render(): TemplateResult {
    const { terms, words, connection, canGoBack } = this.stage;
    const back = (): void => ask(this, canGoBack ? 'halo-back' : 'halo-navigate', { view: 'outreach' });
    const title = this.standing ? words.plan.changeTitle : words.plan.title;
    return html`<div class="screen">
      ${screenHeader(terms, { title, back })} ${offlineBanner(terms, { online: connection.online, waiting: 0 })}
      ${this.#place()} ${this.#time()} ${this.#who()} ${this.#things()} ${this.#form.notice(terms)}
      ${button({
        label: words.plan.save,
        kind: 'main',
        broad: true,
        busy: this.#form.sending,
        press: () => void this.#save(),
      })}
    </div>`;
  }

  #place(): unknown {
    const { pack, words } = this.stage;
    const { draft } = this;
    const villages = pack.areas.find(({ code }) => code === draft.district)?.villages ?? [];
    const field = textField({
      name: 'where',
      label: words.plan.where,
      hint: words.plan.whereHint,
      value: draft.where,
      max: 120,
      change: (where) => this.#set({ where }),
    });
    if (this.standing) return field;
    const districts = this.#districts;
    return html`${
      districts.length < 2
        ? nothing
        : listField({
            name: 'district',
            label: pack.words.district,
            value: draft.district,
            empty: words.plan.pick,
            entries: districts.map(({ code, name }) => ({ value: code, label: name })),
            change: (district) => {
              this.#set({ district, place: '' });
              this.#team.look(district);
            },
          })
    }
    ${listField({
      name: 'place',
      label: pack.words.village,
      fault: this.#form.faults['place'],
      value: draft.place,
      empty: words.plan.pick,
      entries: villages.flatMap(({ code, name, rw }) =>
        rw.length === 0
          ? [{ value: code, label: name }]
          : rw.map((digits) => ({ value: `${code}/${digits}`, label: `${name}, ${pack.words.areaUnit} ${digits}` })),
      ),
      change: (place) => this.#set({ place }),
    })}
    ${field}`;
  }

  #time(): TemplateResult {
    const { plan } = this.stage.words;
    const { draft } = this;
    const { faults } = this.#form;
    return html`${textField({
        name: 'day',
        label: plan.day,
        type: 'date',
        fault: faults['day'],
        value: draft.day,
        change: (day) => this.#set({ day }),
      })}
      <div class="two">
        ${textField({ name: 'from', label: plan.from, type: 'time', value: draft.from, change: (from) => this.#set({ from }) })}
        ${textField({
          name: 'until',
          label: plan.until,
          type: 'time',
          fault: faults['until'],
          value: draft.until,
          change: (until) => this.#set({ until }),
        })}
      </div>`;
  }

  #who(): TemplateResult {
    const { stage, draft } = this;
    const { faults } = this.#form;
    return html`${choices({
      name: 'services',
      label: stage.words.plan.services,
      fault: faults['services'],
      chosen: draft.services,
      entries: servicesOf(stage.pack).map(({ code, name }) => ({ value: code, label: name })),
      change: (services) => this.#set({ services }),
    })}
    ${this.#team.render({
      stage,
      chosen: draft.team,
      fault: faults['team'],
      change: (team) => this.#set({ team }),
    })}`;
  }

  #things(): TemplateResult {
    const { pack, words } = this.stage;
    const { draft } = this;
    const number = (name: string, label: string, value: string, change: (typed: string) => void): TemplateResult =>
      textField({ name, label, keyboard: 'numeric', max: 4, value, fault: this.#form.faults[name], change });
    return html`<div class="two">
        ${number('expected', words.plan.expected, draft.expected, (expected) => this.#set({ expected }))}
        ${number('kits', words.plan.kits, draft.kits, (kits) => this.#set({ kits }))}
        ${(pack.outreach?.blanks ?? []).map(({ code, name }) =>
          number(`brought-${code}`, fill(words.plan.brought, { kind: name }), draft.brought[code] ?? '', (typed) =>
            this.#set({ brought: { ...draft.brought, [code]: typed } }),
          ),
        )}
      </div>
      ${areaField({ name: 'note', label: words.plan.note, value: draft.note, max: 500, change: (note) => this.#set({ note }) })}`;
  }

  async #save(): Promise<void> {
    const { draft, standing } = this;
    if (!this.#form.isWhole(planFaults(draft, this.stage.words))) return;
    const plan = planPayload(draft);
    const offline = (): boolean => !this.stage.connection.online;
    const kept = await this.#form.judged(
      standing
        ? { type: 'change-stop', requestId: standing.id, payload: plan }
        : { type: 'plan-stop', payload: { place: draft.place, ...plan } },
      offline,
    );
    if (!kept) return;
    if (standing) ask(this, 'halo-navigate', { view: 'outreach-stop', requestId: standing.id, replace: true });
    else ask(this, 'halo-navigate', { view: 'outreach', replace: true });
  }
}
