import { coversAny, districtOf, type OfficersReply } from '@halo-pamor/contract';
import { html, LitElement, nothing, type CSSResult, type TemplateResult } from 'lit';
import { fill } from '../../locale/fill.js';
import { codeOf, load } from '../shared/asking.js';
import { button } from '../shared/button.js';
import { choices } from '../shared/choice.js';
import { CommandForm } from '../shared/command-form.js';
import { ask } from '../shared/events.js';
import { listField, textField } from '../shared/field.js';
import { formKit } from '../shared/form-kit.styles.js';
import { notice } from '../shared/notice.js';
import { offlineBanner } from '../shared/offline-banner.js';
import { placesIn, placeWord } from '../shared/places-in.js';
import { problemSentence } from '../shared/problem-words.js';
import { screenHeader } from '../shared/screen-header.js';
import { askedReasons, coverFaults, coverPayload, type CoverDraft } from './cover-draft.js';
import type { CoverStage } from './cover-stage.js';

type Officer = OfficersReply['officers'][number];

/**
 * Plans who stands in: the officer for themselves, from a day to a day; the desk for an officer of its area, from now,
 * for a time or for good. It says in one sentence what will happen.
 *
 * @tagname halo-cover-plan
 * @fires halo-load - the officers of the district
 * @fires halo-command - `plan-cover`
 */
export class HaloCoverPlan extends LitElement {
  static override styles: CSSResult[] = [...formKit];
  static override properties = {
    stage: { attribute: false },
    draft: { state: true },
    district: { state: true },
    officers: { state: true },
    unread: { state: true },
  };

  declare stage: CoverStage;
  declare draft: CoverDraft;
  /** Code of the district whose officers are shown. */
  declare district: string;
  declare officers: readonly Officer[];
  /** Code of why the officers could not be read. */
  declare unread: string | undefined;
  readonly #form = new CommandForm(this);

  protected override willUpdate(): void {
    if (this.hasUpdated) return;
    const { actor, dates, now } = this.stage;
    this.officers = [];
    this.unread = undefined;
    this.district = this.#isOfficer ? (districtOf(actor.areas[0] ?? '') ?? '') : (this.#districts[0]?.code ?? '');
    this.draft = {
      reason: undefined,
      officer: this.#isOfficer ? actor.id : '',
      areas: this.#isOfficer ? this.#own.slice(0, 20) : [],
      standIn: '',
      from: dates.isoDay(now()),
      until: '',
      forGood: false,
    };
  }

  protected override firstUpdated(): void {
    void this.#read();
  }

  get #isOfficer(): boolean {
    return this.stage.actor.role === 'officer';
  }

  get #own(): string[] {
    return placesIn(this.stage.pack, this.stage.actor.areas);
  }

  get #districts() {
    const { pack, actor } = this.stage;
    return pack.areas.filter(({ code }) => coversAny(actor.areas, code));
  }

  async #read(): Promise<void> {
    const { district } = this;
    this.unread = undefined;
    try {
      const { officers } = await load(this, { what: 'officers', area: district });
      if (this.district === district) this.officers = officers;
    } catch (error) {
      this.unread = codeOf(error);
    }
  }

  #set(part: Partial<CoverDraft>): void {
    this.draft = { ...this.draft, ...part };
  }

  override render(): TemplateResult {
    const { terms, own, connection, canGoBack } = this.stage;
    const { form } = own;
    const back = (): void => ask(this, canGoBack ? 'halo-back' : 'halo-navigate', { view: 'cover' });
    return html`<div class="screen">
      ${screenHeader(terms, { title: this.#isOfficer ? own.mine.begin : own.desk.begin, back })}
      ${offlineBanner(terms, { online: connection.online, waiting: 0 })}
      ${
        this.unread === undefined
          ? nothing
          : notice({
              tone: 'warn',
              text: problemSentence(terms, this.unread),
              actions: button({ label: terms.retry, press: () => void this.#read() }),
            })
      }
      ${this.#isOfficer ? nothing : this.#whose()} ${this.#areas()} ${this.#standIn()}
      ${this.#isOfficer ? nothing : this.#kind()} ${this.draft.forGood ? nothing : this.#reason()} ${this.#days()}
      ${this.#told()} ${this.#form.notice(terms)}
      ${button({
        label: this.#isOfficer ? form.save : form.saveDesk,
        kind: 'main',
        broad: true,
        busy: this.#form.sending,
        press: () => void this.#save(),
      })}
    </div>`;
  }

  #whose(): TemplateResult {
    const { own, terms, pack } = this.stage;
    const { form } = own;
    const districts = this.#districts;
    return html`${
      districts.length < 2
        ? nothing
        : listField({
            name: 'district',
            label: pack.words.district,
            value: this.district,
            empty: terms.choose,
            entries: districts.map(({ code, name }) => ({ value: code, label: name })),
            change: (district) => {
              this.district = district;
              this.officers = [];
              this.#set({ officer: '', standIn: '', areas: [] });
              void this.#read();
            },
          })
    }
    ${this.#pick('officer', form.officer, this.officers, (officer) =>
      this.#set({ officer, areas: placesIn(pack, this.#areasOf(officer)).slice(0, 20) }),
    )}`;
  }

  #areasOf(id: string): readonly string[] {
    return this.officers.find((officer) => officer.id === id)?.areas ?? [];
  }

  #pick(
    name: 'officer' | 'standIn',
    label: string,
    officers: readonly Officer[],
    change: (id: string) => void,
  ): TemplateResult {
    const { own, terms, pack } = this.stage;
    return listField({
      name,
      label,
      hint: name === 'standIn' ? own.form.standInHint : undefined,
      fault: this.#form.faults[name],
      value: this.draft[name],
      empty: officers.length === 0 ? own.form.none : terms.choose,
      required: true,
      entries: officers.map(({ id, name: who, areas }) => {
        const [first = ''] = areas;
        return { value: id, label: `${who} (${placeWord(pack, first)})` };
      }),
      change,
    });
  }

  #areas(): unknown {
    const { own, pack } = this.stage;
    const places = placesIn(pack, this.#isOfficer ? this.stage.actor.areas : this.#areasOf(this.draft.officer));
    if (places.length === 0) return nothing;
    return choices({
      name: 'areas',
      label: own.form.areas,
      fault: this.#form.faults['areas'],
      chosen: this.draft.areas,
      entries: places.map((place) => ({ value: place, label: placeWord(pack, place) })),
      change: (areas) => this.#set({ areas }),
    });
  }

  #standIn(): TemplateResult {
    const others = this.officers.filter(({ id }) => id !== this.draft.officer);
    return this.#pick('standIn', this.stage.own.form.standIn, others, (standIn) => this.#set({ standIn }));
  }

  #kind(): TemplateResult {
    const { form } = this.stage.own;
    return choices({
      name: 'kind',
      label: form.kind,
      one: true,
      chosen: [this.draft.forGood ? 'good' : 'now'],
      entries: Object.entries(form.kinds).map(([value, of]) => ({ value, ...of })),
      change: ([kind]) => this.#set({ forGood: kind === 'good' }),
    });
  }

  #reason(): TemplateResult {
    const { own } = this.stage;
    return choices({
      name: 'reason',
      label: this.#isOfficer ? own.form.reason : own.form.reasonDesk,
      one: true,
      fault: this.#form.faults['reason'],
      chosen: this.draft.reason === undefined ? [] : [this.draft.reason],
      entries: askedReasons.map((value) => ({ value, label: own.reason[value] })),
      change: ([picked]) => this.#set({ reason: askedReasons.find((each) => each === picked) }),
    });
  }

  #days(): unknown {
    const { form } = this.stage.own;
    const day = (name: 'from' | 'until', label: string, hint?: string): TemplateResult =>
      textField({
        name,
        label,
        hint,
        type: 'date',
        fault: this.#form.faults[name],
        from: this.stage.dates.isoDay(this.stage.now()),
        value: this.draft[name],
        change: (value) => this.#set({ [name]: value }),
      });
    return html`${this.#isOfficer ? day('from', form.from) : nothing}
    ${this.draft.forGood ? nothing : day('until', form.until, form.untilHint)}`;
  }

  /** What will happen, in one sentence; nothing while it is not known. */
  #told(): unknown {
    const { own, pack, dates, now, actor } = this.stage;
    const { draft, officers } = this;
    const { form } = own;
    const nameOf = (id: string): string | undefined => officers.find((officer) => officer.id === id)?.name;
    const standIn = nameOf(draft.standIn);
    const officer = this.#isOfficer ? actor.name : nameOf(draft.officer);
    if (standIn === undefined || officer === undefined || draft.areas.length === 0) return nothing;
    const written = (day: string): string => dates.day(`${day}T04:00:00Z`);
    const until = draft.until === '' ? form.until0 : fill(form.until1, { day: written(draft.until) });
    const later = draft.from !== '' && draft.from !== dates.isoDay(now());
    const when = later ? `${fill(form.from1, { day: written(draft.from) })} ${until}` : until;
    const told = this.#isOfficer ? form.told.asked : draft.forGood ? form.told.good : form.told.now;
    const places = draft.areas.map((place) => placeWord(pack, place)).join('; ');
    return notice({
      tone: 'accent',
      title: form.toldTitle,
      text: fill(told, { standIn, away: officer, places, when }),
      say: 'soon',
    });
  }

  async #save(): Promise<void> {
    const { own, pack, dates, now } = this.stage;
    const today = dates.isoDay(now());
    if (!this.#form.isWhole(coverFaults(this.draft, own.form, today))) return;
    const payload = coverPayload(this.draft, { pack, now: now(), today });
    if (!(await this.#form.keep({ type: 'plan-cover', payload }))) return;
    ask(this, this.stage.canGoBack ? 'halo-back' : 'halo-navigate', { view: 'cover' });
  }
}
