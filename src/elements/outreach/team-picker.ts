import { districtOf, findArea, type CityPack, type OfficersReply } from '@halo-pamor/contract';
import { html, nothing, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { codeOf, load } from '../shared/asking.js';
import { button } from '../shared/button.js';
import { choices } from '../shared/choice.js';
import { listField, textField } from '../shared/field.js';
import { notice } from '../shared/notice.js';
import { problemSentence } from '../shared/problem-words.js';
import type { OutreachStage } from './outreach-stage.js';
import { sameName } from './roster/same-name.js';
import { stopPlace } from './stop-words.js';

type Officer = OfficersReply['officers'][number];

/** From so many officers on, a field to search for a name stands above them. */
const MANY = 12;

/**
 * Who comes along. Officers are read by district, as the gateway gives them; those who were chosen stay on the list when
 * another district is looked at, because a team may come from several.
 */
export class TeamPicker implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  #district = '';
  #search = '';
  /** Undefined while they are being read. */
  #officers: readonly Officer[] | undefined = [];
  /** Code of why they could not be read. */
  #unread: string | undefined;
  /** Name and place of everybody who was seen, by id. */
  readonly #seen = new Map<string, { readonly name: string; readonly areas: readonly string[] }>();

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#search = '';
  }

  /** Those who are on a team already: they are known without any signal. */
  knows(team: readonly { readonly id: string; readonly name: string }[]): void {
    for (const { id, name } of team) this.#seen.set(id, { name, areas: [] });
  }

  /** Looks at the officers of a district. */
  look(district: string): void {
    this.#district = district;
    this.#search = '';
    void this.#read();
  }

  async #read(): Promise<void> {
    const district = this.#district;
    this.#unread = undefined;
    this.#officers = district === '' ? [] : undefined;
    this.#host.requestUpdate();
    if (district === '') return;
    try {
      const { officers } = await load(this.#host, { what: 'officers', area: district });
      if (district !== this.#district) return;
      this.#officers = officers;
      for (const { id, name, areas } of officers) this.#seen.set(id, { name, areas });
    } catch (error) {
      if (district !== this.#district) return;
      this.#officers = [];
      this.#unread = codeOf(error);
    }
    this.#host.requestUpdate();
  }

  /** The district, the names and what went wrong. */
  render(of: {
    readonly stage: OutreachStage;
    readonly chosen: readonly string[];
    readonly fault: string | undefined;
    readonly change: (team: readonly string[]) => void;
  }): TemplateResult {
    const { words, terms, pack } = of.stage;
    const { plan } = words;
    const officers = this.#officers ?? [];
    return html`${listField({
      name: 'team-district',
      label: plan.teamDistrict,
      value: this.#district,
      empty: plan.pick,
      entries: pack.areas.map(({ code, name }) => ({ value: code, label: name })),
      change: (district) => this.look(district),
    })}
    ${
      officers.length > MANY
        ? textField({
            name: 'team-search',
            label: plan.teamSearch,
            type: 'search',
            value: this.#search,
            change: (search) => {
              this.#search = search;
              this.#host.requestUpdate();
            },
          })
        : nothing
    }
    ${choices({
      name: 'team',
      label: plan.team,
      hint: this.#officers === undefined ? plan.teamLoading : this.#district === '' ? plan.teamHint : undefined,
      fault: of.fault,
      chosen: of.chosen,
      entries: this.#listed(of.chosen, officers).map((id) => {
        const { name = id, areas = [] } = this.#seen.get(id) ?? {};
        return { value: id, label: name, text: areasWords(pack, areas) };
      }),
      change: of.change,
    })}
    ${
      this.#unread === undefined
        ? nothing
        : notice({
            tone: 'warn',
            text: problemSentence(terms, this.#unread),
            actions: button({ label: terms.retry, press: () => void this.#read() }),
          })
    }`;
  }

  /** Who was chosen elsewhere, then the officers of the district as far as the search goes. */
  #listed(chosen: readonly string[], officers: readonly Officer[]): string[] {
    const here = new Set(officers.map(({ id }) => id));
    const key = sameName(this.#search);
    const found = officers.filter(({ id, name }) => chosen.includes(id) || sameName(name).includes(key));
    return [...chosen.filter((id) => !here.has(id)), ...found.map(({ id }) => id)];
  }
}

/** Where an officer serves: the one place, or else the district. */
function areasWords(pack: CityPack, areas: readonly string[]): string {
  const [first, ...more] = areas;
  if (first === undefined) return '';
  if (more.length === 0) return stopPlace(pack, first);
  const { name = '' } = findArea(pack, districtOf(first) ?? first).district ?? {};
  return `${pack.words.district} ${name}`;
}
