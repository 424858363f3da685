import type { CallbacksReply, CityPack, ContestView } from '@halo-pamor/contract';
import { html, LitElement, type CSSResult, type PropertyValues, type TemplateResult } from 'lit';
import { fill, withCityWords } from '../../locale/fill.js';
import { idScore, type ScoreTerms } from '../../locale/id-score.js';
import { spoken } from '../../locale/spoken.js';
import { codeOf, load } from '../shared/asking.js';
import { ask } from '../shared/events.js';
import type { ViewName } from '../shared/views/view-name.js';
import { formKit } from '../shared/form-kit.styles.js';
import { approvedIcon, phoneIcon } from '../shared/icons.js';
import { offlineBanner } from '../shared/offline-banner.js';
import { screenHeader } from '../shared/screen-header.js';
import { emptyState, errorState, loadingState } from '../shared/screen-states.js';
import type { Route } from '../shared/session-state.js';
import { work } from '../shared/work.styles.js';
import type { ScoreGiven } from './score-stage.js';
import { scoreStyles } from './score.styles.js';

/**
 * What supervisors and managers do so that officers are treated fairly: they answer what is contested (`fairness`), and call
 * citizens about hand-overs that were drawn by lot (`fairness-calls`).
 *
 * @tagname halo-fairness
 * @fires halo-load - `callbacks`
 */
export class HaloFairness extends LitElement {
  static override styles: CSSResult[] = [...formKit, work, scoreStyles];
  static override properties = {
    given: { attribute: false },
    route: { attribute: false },
    drawn: { state: true },
    problem: { state: true },
  };

  declare given: ScoreGiven;
  declare route: Route;
  declare private drawn: CallbacksReply | undefined;
  declare private problem: string | undefined;
  #own: ScoreTerms = idScore;
  #city: CityPack['words'] | undefined;

  constructor() {
    super();
    this.drawn = undefined;
    this.problem = undefined;
  }

  get #isCalls(): boolean {
    return this.route.view === 'fairness-calls';
  }

  protected override willUpdate(): void {
    const { words } = this.given.pack;
    if (words === this.#city) return;
    this.#city = words;
    this.#own = withCityWords(spoken(this.given.terms, 'score', idScore), words);
  }

  protected override updated(changed: PropertyValues): void {
    if (changed.has('route') && this.#isCalls && this.drawn === undefined) void this.#read();
  }

  async #read(): Promise<void> {
    try {
      this.drawn = await load(this, { what: 'callbacks' });
      this.problem = undefined;
    } catch (error) {
      this.problem = codeOf(error);
    }
  }

  override render(): TemplateResult {
    const { terms, connection, canGoBack } = this.given;
    const { desk } = this.#own;
    const home = (): void => ask(this, canGoBack ? 'halo-back' : 'halo-navigate', { view: 'home' });
    return html`<div class="screen">
      ${screenHeader(terms, { title: desk.title, lead: desk.lead, back: home })}
      ${offlineBanner(terms, { online: connection.online, waiting: 0 })}
      <div class="filters" role="group" aria-label=${desk.tabs}>
        ${this.#tab('fairness', desk.contests)}${this.#tab('fairness-calls', desk.calls)}
      </div>
      ${this.#isCalls ? this.#calls() : this.#contests()}
    </div>`;
  }

  #tab(view: ViewName, label: string): TemplateResult {
    return html`<button
      type="button"
      class="filter"
      aria-pressed=${view === this.route.view ? 'true' : 'false'}
      @click=${() => ask(this, 'halo-navigate', { view, replace: true })}
    >
      ${label}
    </button>`;
  }

  #contests(): unknown {
    const own = this.#own;
    const { records, connection, terms } = this.given;
    const found = records.flatMap((record) => (record.kind === 'contest' ? [record] : [])).sort(openFirst);
    if (found.length === 0 && !connection.loaded) return loadingState(terms);
    if (found.length === 0) {
      return emptyState({ icon: approvedIcon, title: own.desk.none, text: own.desk.noneText });
    }
    return html`<div class="stack">
      ${found.map(
        (contest) => html`<halo-contest .given=${this.given} .own=${own} .contest=${contest}></halo-contest>`,
      )}
    </div>`;
  }

  #calls(): unknown {
    const own = this.#own;
    const { drawn, problem } = this;
    if (drawn === undefined) {
      return problem === undefined
        ? loadingState(this.given.terms)
        : errorState(this.given.terms, problem, () => void this.#read());
    }
    return html`<p class="muted">${fill(own.calls.lead, { n: drawn.aDay })}</p>
      ${
        drawn.callbacks.length === 0
          ? emptyState({ icon: phoneIcon, title: own.calls.none, text: own.calls.noneText })
          : html`<div class="stack">
              ${drawn.callbacks.map(
                (each) => html`<halo-callback .given=${this.given} .own=${own} .drawn=${each}></halo-callback>`,
              )}
            </div>`
      }`;
  }
}

/** What waits for an answer first, the oldest of it on top; then what was answered last. */
function openFirst(one: ContestView, other: ContestView): number {
  if (one.status === 'open' && other.status === 'open') return one.contestedAt < other.contestedAt ? -1 : 1;
  if (one.status === 'open' || other.status === 'open') return one.status === 'open' ? -1 : 1;
  return one.changedAt < other.changedAt ? 1 : -1;
}
