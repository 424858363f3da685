import type { CityPack, StandardsPage } from '@halo-pamor/contract';
import { html, LitElement, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import { withCityWords } from '../../locale/fill.js';
import { id } from '../../locale/id.js';
import { idStandards, type StandardsTerms } from '../../locale/id-standards.js';
import type { Language } from '../../locale/language.js';
import { spoken } from '../../locale/spoken.js';
import { foldStyles } from '../citizen/fold.styles.js';
import type { ComplaintStage } from '../complaint/complaint-stage.js';
import { codeOf, load } from '../shared/asking.js';
import { ask } from '../shared/events.js';
import { focusHeading } from '../shared/focus.js';
import { formKit } from '../shared/form-kit.styles.js';
import { datesIn } from '../shared/language/dates-in.js';
import { packIn } from '../shared/language/pack-in.js';
import { printPage } from '../shared/print-page.js';
import { errorState, loadingState } from '../shared/screen-states.js';
import { informationPage } from './information-page.js';
import { serviceList } from './service-list.js';
import { servicePage } from './service-page.js';
import { serviceSheet, sheetStyles } from './standards-sheet.js';
import type { StandardsState } from './standards-state.js';
import { standardsStyles } from './standards.styles.js';

type Place =
  | { readonly at: 'list' }
  | { readonly at: 'service'; readonly code: string }
  | { readonly at: 'information' }
  | { readonly at: 'complaint' };

/**
 * What a city publishes about its services: units, services one at a time with what their standard says, public
 * information, and where to complain. It needs nobody to be signed in, and asks for the page by event.
 *
 * @tagname halo-standards-page
 * @fires halo-load `standards`, and `city` where somebody complains
 * @fires halo-navigate `complaint`, when `leads-back` is set
 * @fires halo-back from the first screen, when `leads-back` is set
 */
export class HaloStandardsPage extends LitElement {
  static override styles = [...formKit, foldStyles, standardsStyles];
  static override properties: PropertyDeclarations = {
    leadsBack: { attribute: 'leads-back', type: Boolean },
    language: { attribute: false },
    locale: { attribute: false },
    page: { state: true },
    problem: { state: true },
    place: { state: true },
    unit: { state: true },
    pack: { state: true },
    unreached: { state: true },
  };

  /** The first screen has a way back to the view before. */
  declare leadsBack: boolean;
  /** In which language it speaks; its words must have arrived. */
  declare language: Language;
  /** In which language the page is asked for, where its words may still be on their way; default: the one that is spoken. */
  declare locale: Language | undefined;
  declare private page: StandardsPage | undefined;
  declare private problem: string | undefined;
  declare private place: Place;
  declare private unit: string;
  declare private pack: CityPack | undefined;
  /** Why the city could not be had. */
  declare private unreached: string | undefined;

  #terms = id;
  #words: StandardsTerms = idStandards;
  #gone = new AbortController();
  /** The language in which the page was asked for last. */
  #asked: Language | undefined;

  constructor() {
    super();
    this.leadsBack = false;
    this.language = 'id';
    this.place = { at: 'list' };
    this.unit = '';
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#gone = new AbortController();
    if (this.page === undefined) void this.#load();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#gone.abort();
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (this.hasUpdated && this.#asked !== this.#wanted) {
      void this.#load();
      if (this.pack !== undefined) void this.#loadCity();
    }
    if (!changed.has('language') && !changed.has('page')) return;
    const city = this.page?.words ?? {};
    this.#terms = withCityWords(spoken(this, 'shared', id), city);
    this.#words = withCityWords(spoken(this, 'standards', idStandards), city);
  }

  /**
   * Goes back to the first screen.
   *
   * @returns false when it is there already
   */
  goBack(): boolean {
    if (this.place.at === 'list') return false;
    this.#go({ at: 'list' });
    return true;
  }

  override render(): TemplateResult {
    const { page, place, unit, problem } = this;
    if (problem !== undefined) return errorState(this.#terms, problem, () => void this.#load());
    if (page === undefined) return loadingState(this.#terms);
    const state: StandardsState = { page, words: this.#words, terms: this.#terms };
    const back = () => {
      this.goBack();
    };
    if (place.at === 'complaint') return this.#complaint();
    if (place.at === 'information') return informationPage(state, back);
    const service = place.at === 'service' ? page.services.find(({ code }) => code === place.code) : undefined;
    if (service !== undefined) {
      const print = () => {
        const title = `${service.name}, ${page.city.name}`;
        printPage(serviceSheet(state, service), { title, language: this.language, styles: sheetStyles });
      };
      return servicePage(state, service, { back, print });
    }
    return serviceList(state, {
      unit,
      choose: (code) => this.#choose(code),
      open: (code) => this.#go({ at: 'service', code }),
      information: () => this.#go({ at: 'information' }),
      complain: () =>
        this.leadsBack ? ask(this, 'halo-navigate', { view: 'complaint' }) : this.#go({ at: 'complaint' }),
      back: this.leadsBack ? () => ask(this, 'halo-back', {}) : undefined,
    });
  }

  /** Complaints of everybody; they need the city's places, which are asked for here alone. */
  #complaint(): TemplateResult {
    const { pack, unreached } = this;
    if (unreached !== undefined) return errorState(this.#terms, unreached, () => void this.#loadCity());
    if (pack === undefined) return loadingState(this.#terms);
    const stage: ComplaintStage = {
      pack: packIn(pack, this.language),
      terms: this.#terms,
      dates: datesIn(this.language, pack.timeZone),
      connection: { online: true, loaded: true, problem: null },
    };
    return html`<halo-complaint .stage=${stage} @halo-back=${this.#leave}></halo-complaint>`;
  }

  readonly #leave = (event: Event): void => {
    event.stopPropagation();
    this.goBack();
  };

  get #wanted(): Language {
    return this.locale ?? this.language;
  }

  async #loadCity(): Promise<void> {
    const { signal } = this.#gone;
    this.unreached = undefined;
    try {
      this.pack = await load(this, { what: 'city', locale: this.#wanted }, signal);
    } catch (error) {
      if (!signal.aborted && this.pack === undefined) this.unreached = codeOf(error);
    }
  }

  async #load(): Promise<void> {
    const { signal } = this.#gone;
    const locale = this.#wanted;
    this.#asked = locale;
    this.problem = undefined;
    try {
      const page = await load(this, { what: 'standards', locale }, signal);
      if (signal.aborted || locale !== this.#wanted) return;
      this.page = page;
    } catch (error) {
      // What is shown in another language is better than nothing.
      if (!signal.aborted && this.page === undefined) this.problem = codeOf(error);
    }
  }

  #choose(unit: string): void {
    this.unit = unit;
  }

  #go(place: Place): void {
    this.place = place;
    if (place.at === 'complaint' && this.pack === undefined) void this.#loadCity();
    void this.updateComplete.then(() => focusHeading(this.renderRoot));
  }
}
