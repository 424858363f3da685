import { cityFirstOf, type CityFirst, type CityPack, type OfficersReply } from '@halo-pamor/contract';
import { html, LitElement, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import type { CitizenHomeTerms, CitizenTerms } from '../../locale/citizen-terms.js';
import { HaloError } from '../../errors.js';
import { withCityWords } from '../../locale/fill.js';
import { idCitizenHome } from '../../locale/id-citizen.js';
import { spoken } from '../../locale/spoken.js';
import { ownTask } from '../../own-task.js';
import { afterPaint } from '../shared/after-paint.js';
import { load } from '../shared/asking.js';
import { ask } from '../shared/events.js';
import { focusHeading, focusNow } from '../shared/focus.js';
import { kit } from '../shared/kit.styles.js';
import { nameOf } from '../shared/own-names.js';
import { register } from '../shared/register.js';
import { button } from '../shared/button.js';
import { onPhoneIcon, refreshIcon } from '../shared/icons.js';
import { emptyState, errorState, loadingState } from '../shared/screen-states.js';
import { isFirst } from '../shared/is-first.js';
import { RoleElement } from '../shared/role-element.js';
import type { CitizenState, HomeState } from './citizen-state.js';
import type { Behind } from './form-state.js';
import { loadBehind, loadForm, loadLate } from './load-late.js';

/**
 * All that a citizen sees: picks the view of the route and hands it the state. It asks for officers when a view needs
 * them, and remembers what was answered.
 *
 * @tagname halo-citizen
 */
export class HaloCitizen extends RoleElement<CityPack | CityFirst> {
  static override styles = [...kit];
  static override properties: PropertyDeclarations = {
    unreached: { state: true },
  };

  /** The views behind the first could not be fetched. */
  declare private unreached: boolean;

  #homeWords: CitizenHomeTerms = idCitizenHome;
  /** What the form's first question shows of the city. */
  #first: CityFirst | undefined;
  /** The form's first question is there. */
  #hasForm = customElements.get(nameOf('halo-request-form')) !== undefined;
  /** What comes behind the first view, with the pack whose words it speaks: in another language that is another pack. */
  #behind: Behind | undefined;
  #behindComes: Promise<void> | undefined;
  /** The views other than the form are there. */
  #hasLate = false;
  #fetching = false;
  /** Somebody wants another view than the one that nothing is waited for. */
  #hurry: () => void = () => undefined;
  /** The view that was drawn last. */
  #drawn = '';
  /** Somebody went to this view from another; the first leaves the focus to the host's page. */
  #wentHere = false;
  /** The request that the form was left with. */
  #keptNow: string | undefined;
  #wasOnline = true;
  /** They could not be fetched at least once. */
  #hasFailed = false;
  readonly #officers = new Map<string, OfficersReply | 'asked'>();

  constructor() {
    super();
    this.unreached = false;
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('route')) {
      this.#hurry();
      this.#wentHere ||= this.hasUpdated;
      const from = changed.get('route')?.view;
      if (from === 'request' && this.route.view === 'sent') this.#keptNow = this.route.requestId;
    }
    if (changed.has('pack')) {
      this.#behindComes = undefined;
      this.#first = isFirst(this.pack) ? this.pack : cityFirstOf(this.pack);
      this.#homeWords = withCityWords(spoken(this.terms, 'home', idCitizenHome), this.pack.words);
    }
    const { online } = this.connection;
    // What the gateway says anew came over a network; so may the views behind the first.
    if (online && (!this.#wasOnline || changed.has('views'))) this.unreached = false;
    this.#wasOnline = online;
  }

  /** Another view is drawn in a task of its own: the one of the tap lays out what it left, and both together are felt on a slow phone. */
  protected override scheduleUpdate(): Promise<void> | undefined {
    const draw = () => void super.scheduleUpdate();
    if (this.hasUpdated && this.#drawn !== this.route.view) {
      return ownTask().then(draw);
    }
    draw();
    return undefined;
  }

  override updated(): void {
    this.#drawn = this.route.view;
    // After the first screen is drawn, so that it comes sooner, and before it is needed, so that it works without signal.
    if ((!this.#hasLate || this.#behind?.pack !== this.pack) && !this.unreached) void this.#fetch();
  }

  override render(): TemplateResult {
    const { pack, actor, views, entries, connection, route, terms, dates, now, draft } = this;
    const given: Omit<HomeState, 'pack'> = {
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
    const behind = this.#behind;
    if (route.view === 'request' && this.#hasForm) {
      const form = {
        ...given,
        first: this.#first,
        behind,
        fetchBehind: () => this.#fetchBehind(),
        written: this.written,
        isDraftLost: this.isDraftLost,
      };
      return html`<halo-request-form .state=${form}></halo-request-form>`;
    }
    if (isFirst(pack)) return this.#waiting();
    const state: HomeState = { ...given, pack };
    if (route.view === 'home') return html`<halo-home .state=${state}></halo-home>`;
    if (behind === undefined || !this.#hasLate) return this.#waiting();
    return this.#late({ ...state, words: behind.words });
  }

  #late(state: CitizenState): TemplateResult {
    switch (state.route.view) {
      case 'sent':
        return html`<halo-request-sent
          .state=${state}
          .isKept=${this.#keptNow !== undefined && this.#keptNow === state.route.requestId}
        ></halo-request-sent>`;
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
    const { sent } = this.#behind?.words ?? {};
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

  /** Fetches what is behind the first view: what the person waits for at once, the rest after that can be seen. */
  async #fetch(): Promise<void> {
    if (this.#fetching) return;
    this.#fetching = true;
    try {
      const { view } = this.route;
      if (view === 'home') await this.#whenSeen();
      if (view === 'request') {
        await this.#fetchForm();
        // One that was kept stands somewhere on the form's course; a new one begins before that is there.
        if (this.draft === null) await this.#whenSeen();
      }
      await Promise.all([this.#fetchForm(), this.#fetchBehind(), this.#fetchLate()]);
    } catch {
      this.unreached = true;
      this.#hasFailed = true;
    } finally {
      this.#fetching = false;
    }
  }

  /** Resolves once what is shown can be seen, or another view is wanted. */
  #whenSeen(): Promise<void> {
    const hurried = new Promise<void>((resolve) => {
      this.#hurry = resolve;
    });
    return Promise.race([afterPaint(), hurried]);
  }

  async #fetchForm(): Promise<void> {
    const { formElements } = await loadForm();
    if (this.#hasForm) return;
    // Reading a file is one task and what follows on it another, here and below.
    await ownTask();
    register(formElements);
    this.#hasForm = true;
    await this.#shown();
  }

  async #fetchLate(): Promise<void> {
    const { lateElements } = await loadLate();
    if (this.#hasLate) return;
    await ownTask();
    register(lateElements);
    this.#hasLate = true;
    await this.#shown();
  }

  /** Resolves once the words of all views and the course of the form are here; rejects with `offline`. */
  #fetchBehind(): Promise<void> {
    this.#behindComes ??= this.#fetchBehindNow().catch((cause: unknown) => {
      this.#behindComes = undefined;
      throw new HaloError('offline', { cause });
    });
    return this.#behindComes;
  }

  async #fetchBehindNow(): Promise<void> {
    const whole = isFirst(this.pack) ? this.fetchPack() : this.pack;
    const [{ behindFirst }, pack] = await Promise.all([loadBehind(), whole]);
    const behind = await behindFirst(this.terms, this.#homeWords, pack);
    // Another language was chosen meanwhile.
    if (pack !== this.pack && !isFirst(this.pack)) return this.#fetchBehind();
    this.#behind = behind;
    this.unreached = false;
    await this.#shown();
  }

  /** Draws anew; who is waiting for a view that is there now gets there. */
  async #shown(): Promise<void> {
    const before = this.renderRoot.firstElementChild;
    const isElsewhere = focusNow();
    this.requestUpdate();
    await this.updateComplete;
    const view = this.renderRoot.firstElementChild;
    if (view === before || !this.#wentHere || !(view instanceof LitElement)) return;
    await view.updateComplete;
    // The focus lays the view out at once.
    await ownTask();
    if (!isElsewhere()) focusHeading(view.renderRoot);
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
