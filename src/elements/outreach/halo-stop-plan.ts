import type { OfficersReply, StopView } from '@halo-pamor/contract';
import { html, LitElement, nothing, type CSSResult, type TemplateResult } from 'lit';
import { fill } from '../../locale/fill.js';
import { codeOf, load } from '../shared/asking.js';
import { button } from '../shared/button.js';
import { choices } from '../shared/choice.js';
import { CommandForm } from '../shared/command-form.js';
import { ask } from '../shared/events.js';
import { areaField, listField, textField } from '../shared/field.js';
import { kit } from '../shared/kit.styles.js';
import { notice } from '../shared/notice.js';
import { offlineBanner } from '../shared/offline-banner.js';
import { problemSentence } from '../shared/problem-words.js';
import { screenHeader } from '../shared/screen-header.js';
import { work } from '../shared/work.styles.js';
import type { OutreachStage } from './outreach-stage.js';
import { outreachStyles } from './outreach.styles.js';
import { newPlan, planFaults, planOf, planPayload, type PlanDraft } from './plan-draft.js';
import { servicesOf } from './stop-services.js';

/**
 * Plans a stop, or changes the plan of one: where, when, who comes, what is offered and what is taken along. It waits for
 * the gateway's word, because a team relies on it.
 *
 * @tagname halo-stop-plan
 * @fires halo-command - `plan-stop` or `change-stop`
 * @fires halo-load - the officers of the district
 */
export class HaloStopPlan extends LitElement {
  static override styles: CSSResult[] = [...kit, work, outreachStyles];
  static override properties = {
    stage: { attribute: false },
    standing: { attribute: false },
    draft: { state: true },
    officers: { state: true },
    unread: { state: true },
  };

  declare stage: OutreachStage;
  /** The stop whose plan is changed; undefined for a new one. */
  declare standing: StopView | undefined;
  declare draft: PlanDraft;
  declare officers: OfficersReply['officers'] | undefined;
  /** Code of why the officers could not be read. */
  declare unread: string | undefined;
  readonly #form = new CommandForm(this);

  protected override willUpdate(): void {
    if (this.hasUpdated) return;
    this.draft = this.standing ? planOf(this.standing) : newPlan(servicesOf(this.stage.pack).map(({ code }) => code));
  }

  protected override firstUpdated(): void {
    void this.#readOfficers();
  }

  async #readOfficers(): Promise<void> {
    this.unread = undefined;
    try {
      this.officers = (await load(this, { what: 'officers', area: this.stage.pack.city.code })).officers;
    } catch (error) {
      this.unread = codeOf(error);
    }
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
    return html`${listField({
      name: 'district',
      label: pack.words.district,
      value: draft.district,
      empty: words.plan.pick,
      entries: pack.areas.map(({ code, name }) => ({ value: code, label: name })),
      change: (district) => this.#set({ district, place: '' }),
    })}
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
    const { pack, words, terms } = this.stage;
    const { draft, officers, standing } = this;
    const { faults } = this.#form;
    // Without signal those who are on the team are known at least.
    const known = officers ?? standing?.team ?? [];
    return html`${choices({
      name: 'services',
      label: words.plan.services,
      fault: faults['services'],
      chosen: draft.services,
      entries: servicesOf(pack).map(({ code, name }) => ({ value: code, label: name })),
      change: (services) => this.#set({ services }),
    })}
    ${choices({
      name: 'team',
      label: words.plan.team,
      hint: officers === undefined && this.unread === undefined ? words.plan.teamLoading : undefined,
      fault: faults['team'],
      chosen: draft.team,
      entries: known.map(({ id, name }) => ({ value: id, label: name })),
      change: (team) => this.#set({ team }),
    })}
    ${
      this.unread === undefined
        ? nothing
        : notice({
            tone: 'warn',
            text: problemSentence(terms, this.unread),
            actions: button({ label: terms.retry, press: () => void this.#readOfficers() }),
          })
    }`;
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
