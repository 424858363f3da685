import type { CityPack, OfficersReply } from '@halo-pamor/contract';
import { html, LitElement, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import type { CitizenHomeTerms, CitizenTerms } from '../../locale/citizen-terms.js';
import { withCityWords } from '../../locale/fill.js';
import { idCitizenHome } from '../../locale/id-citizen.js';
import { spoken } from '../../locale/spoken.js';
import { afterPaint } from '../shared/after-paint.js';
import { load } from '../shared/asking.js';
import { ask } from '../shared/events.js';
import { focusHeading } from '../shared/focus.js';
import { kit } from '../shared/kit.styles.js';
import { register } from '../shared/register.js';
import { button } from '../shared/button.js';
import { onPhoneIcon, refreshIcon } from '../shared/icons.js';
import { emptyState, errorState, loadingState } from '../shared/screen-states.js';
import { RoleElement } from '../shared/role-element.js';
import { hasWayBack } from '../shared/way-back.js';
import type { CitizenState, HomeState } from './citizen-state.js';
import { loadForm, loadLate } from './load-late.js';

/**
 * All that a citizen sees: picks the view of the route and hands it the state. It asks for officers when a view needs
 * them, and remembers what was answered.
 *
 * @tagname halo-citizen
 */
export class HaloCitizen extends RoleElement {
  static override styles = [...kit];
  static override properties: PropertyDeclarations = {
    unreached: { state: true },
  };

  /** The views behind the first could not be fetched. */
  declare private unreached: boolean;

  #homeWords: CitizenHomeTerms = idCitizenHome;
  #words: CitizenTerms | undefined;
  /** The views other than the form are there. */
  #hasLate = false;
  /** The pack whose words the words are; the pack is another one in another language. */
  #worded: CityPack | undefined;
  #fetching = false;
  #wasOnline = true;
  /** They could not be fetched at least once. */
  #hasFailed = false;
  readonly #officers = new Map<string, OfficersReply | 'asked'>();

  constructor() {
    super();
    this.unreached = false;
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('pack')) {
      this.#homeWords = withCityWords(spoken(this.terms, 'home', idCitizenHome), this.pack.words);
    }
    const { online } = this.connection;
    // What the gateway says anew came over a network; so may the views behind the first.
    if (online && (!this.#wasOnline || changed.has('views'))) this.unreached = false;
    this.#wasOnline = online;
  }

  override updated(): void {
    // After the first screen is drawn, so that it comes sooner, and before it is needed, so that it works without signal.
    if (this.#worded !== this.pack && !this.unreached) void this.#fetch();
  }

  /**
   * Goes back within the view, for the back key.
   *
   * @returns false where the way back leads to the view before
   */
  goBack(): boolean {
    const view = this.renderRoot.firstElementChild;
    return hasWayBack(view) && view.goBack();
  }

  override render(): TemplateResult {
    const { pack, actor, views, entries, connection, route, terms, dates, now, draft } = this;
    const state: HomeState = {
      pack,
      actor,
      views,
      entries,
      connection,
      route,
      terms,
      dates,
      now,
      draft,
      words: this.#homeWords,
      officersOf: (area) => this.#officersOf(area),
    };
    if (route.view === 'home') return html`<halo-home .state=${state}></halo-home>`;
    const words = this.#words;
    if (words === undefined) return this.#waiting();
    if (route.view === 'request') return html`<halo-request-form .state=${{ ...state, words }}></halo-request-form>`;
    return this.#hasLate ? this.#late({ ...state, words }) : this.#waiting();
  }

  #late(state: CitizenState): TemplateResult {
    switch (state.route.view) {
      case 'sent':
        return html`<halo-request-sent .state=${state}></halo-request-sent>`;
      case 'track':
        return html`<halo-track .state=${state}></halo-track>`;
      case 'track-one':
        return html`<halo-request-track .state=${state}></halo-request-track>`;
      case 'track-code':
        return html`<halo-track-code .state=${state}></halo-track-code>`;
      case 'cancel':
        return html`<halo-request-cancel .state=${state}></halo-request-cancel>`;
      case 'amend':
        return html`<halo-request-amend .state=${state}></halo-request-amend>`;
      case 'outbox':
        return html`<halo-outbox .stage=${state}></halo-outbox>`;
      case 'standards':
        return html`<halo-standards-page leads-back .language=${state.terms.language}></halo-standards-page>`;
      case 'complaint':
        return html`<halo-complaint .stage=${{ ...state, records: this.records }}></halo-complaint>`;
      case 'move':
        return html`<halo-visit-move .state=${state}></halo-visit-move>`;
      default:
        return html`<halo-home .state=${state}></halo-home>`;
    }
  }

  #waiting(): TemplateResult {
    const again = () => {
      this.unreached = false;
    };
    const { sent } = this.#words ?? {};
    if (this.#hasFailed && this.route.view === 'sent' && sent !== undefined) return this.#kept(sent, again);
    return this.unreached ? errorState(this.terms, 'offline', again) : loadingState(this.terms);
  }

  /** What counts of the screen after sending, while that screen itself cannot be had. */
  #kept(sent: CitizenTerms['sent'], again: () => void): TemplateResult {
    const { route, views, terms } = this;
    const isReceived = views.some(({ id }) => id === route.requestId);
    const action = html`<div class="stack near">
      ${button({ label: terms.retry, icon: refreshIcon, busy: !this.unreached, press: again })}
      ${button({ label: sent.toHome, press: () => ask(this, 'halo-back', {}) })}
    </div>`;
    return html`<div role="status">
      ${emptyState({
        icon: onPhoneIcon,
        title: isReceived ? sent.receivedTitle : sent.savedTitle,
        text: isReceived ? sent.receivedText : sent.savedText,
        action,
      })}
    </div>`;
  }

  /** Fetches the views behind the first with their words: the form, then what may follow on it. */
  async #fetch(): Promise<void> {
    if (this.#fetching) return;
    this.#fetching = true;
    try {
      const waitsForLate = !['home', 'request'].includes(this.route.view);
      const ahead = waitsForLate ? loadLate().catch(() => undefined) : undefined;
      const { formElements, lateWordsIn } = await loadForm();
      register(formElements);
      const { pack, terms } = this;
      const late = await lateWordsIn(terms);
      const isFirst = this.#words === undefined;
      this.#words = { ...this.#homeWords, ...withCityWords(late, pack.words) };
      if (isFirst) await this.#shown();
      await (ahead ?? afterPaint());
      const { lateElements } = await loadLate();
      register(lateElements);
      const isLate = !this.#hasLate;
      this.#hasLate = true;
      this.#worded = pack;
      if (isLate) await this.#shown();
      else this.requestUpdate();
    } catch {
      this.unreached = true;
      this.#hasFailed = true;
    } finally {
      this.#fetching = false;
    }
  }

  /** Draws anew; who is waiting for a view that is there now gets there. */
  async #shown(): Promise<void> {
    const before = this.renderRoot.firstElementChild;
    this.requestUpdate();
    await this.updateComplete;
    const view = this.renderRoot.firstElementChild;
    if (view === before || !this.canGoBack || !(view instanceof LitElement)) return;
    await view.updateComplete;
    focusHeading(view.renderRoot);
  }

  /** What is known of a place's officers. The first question for a place asks the provider; an unanswered one is asked anew later. */
  #officersOf(area: string): OfficersReply | undefined {
    const known = this.#officers.get(area);
    if (known !== undefined) return known === 'asked' ? undefined : known;
    this.#officers.set(area, 'asked');
    // After this render: a question is an event, and its answer renders again.
    void Promise.resolve()
      .then(() => load(this, { what: 'officers', area }))
      .then((reply) => {
        this.#officers.set(area, reply);
        this.requestUpdate();
      })
      .catch(() => this.#officers.delete(area));
    return undefined;
  }
}
