import { areaName, statusOf, type RequestView } from '@halo-pamor/contract';
import { html, LitElement, nothing, type CSSResult, type PropertyValues, type TemplateResult } from 'lit';
import { fill } from '../../locale/fill.js';
import type { MonitorTerms } from '../../locale/id-monitor.js';
import { codeOf, load } from '../shared/asking.js';
import { button } from '../shared/button.js';
import { ask } from '../shared/events.js';
import { formKit } from '../shared/form-kit.styles.js';
import { closeIcon } from '../shared/icons.js';
import { errorState, loadingState } from '../shared/screen-states.js';
import { saveSheet } from '../shared/sheet/save-sheet.js';
import type { Sheet } from '../shared/sheet/sheet.js';
import { itemNames, sayItems, shortPlace } from '../shared/staff-words.js';
import { statusPill } from '../shared/status-pill.js';
import type { NumberOf } from './figure-button.js';
import type { MonitorGiven } from './halo-monitor.js';

/**
 * The requests behind a number of the board, those that wait longest first. Each opens.
 *
 * @tagname halo-board-rows
 * @fires halo-load - pages of requests
 */
export class HaloBoardRows extends LitElement {
  static override styles: CSSResult[] = [...formKit];
  static override properties = {
    given: { attribute: false },
    words: { attribute: false },
    of: { attribute: false },
    close: { attribute: false },
    rows: { state: true },
    next: { state: true },
    problem: { state: true },
  };

  declare given: MonitorGiven;
  declare words: MonitorTerms;
  declare of: NumberOf;
  /** Puts the list away. */
  declare close: () => void;
  declare private rows: readonly RequestView[] | undefined;
  declare private next: string | null;
  declare private problem: string | undefined;

  constructor() {
    super();
    this.rows = undefined;
    this.next = null;
    this.problem = undefined;
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (!changed.has('of')) return;
    this.rows = undefined;
    this.next = null;
    void this.#more();
  }

  protected override updated(changed: PropertyValues): void {
    if (changed.has('of')) this.renderRoot.querySelector<HTMLElement>('h3')?.focus();
  }

  async #more(): Promise<void> {
    const { of, next } = this;
    this.problem = undefined;
    try {
      const query = { ...of, limit: 50, ...(next === null ? {} : { after: next }) };
      const page = await load(this, { what: 'requests', query });
      if (this.of !== of) return;
      this.rows = [...(this.rows ?? []), ...page.items];
      this.next = page.next;
    } catch (error) {
      if (this.of === of) this.problem = codeOf(error);
    }
  }

  override render(): TemplateResult {
    const { given, words, of, rows, problem } = this;
    const name = areaName(given.pack, of.area);
    const title = fill(words.rows.title, { figure: words.figure[of.figure], name });
    return html`<section class="card stack near" part="card" aria-label=${title}>
      <h3 tabindex="-1">${title}</h3>
      ${
        rows === undefined && problem === undefined
          ? loadingState(given.terms)
          : html`<ul class="stack near">
              ${(rows ?? []).map((view) => html`<li>${this.#row(view)}</li>`)}
            </ul>`
      }
      ${problem === undefined ? nothing : errorState(given.terms, problem, () => void this.#more())}
      ${this.next === null ? nothing : button({ label: words.rows.more, broad: true, press: () => void this.#more() })}
      ${rows === undefined ? nothing : saveSheet(given.terms, () => this.#sheet(title, rows))}
      <div>
        ${button({ label: words.place.close, about: title, icon: closeIcon, kind: 'quiet', press: this.close })}
      </div>
    </section>`;
  }

  #row(view: RequestView): TemplateResult {
    const { terms, pack, dates, viewIn } = this.given;
    const { items } = viewIn?.(view) ?? view;
    return html`<button
      type="button"
      class="tile"
      @click=${() => ask(this, 'halo-navigate', { view: 'check', requestId: view.id })}
    >
      ${statusPill(terms, statusOf(view))}
      <span
        ><b>${sayItems(items)}</b
        ><span
          >${shortPlace(pack, view)} · ${fill(this.words.rows.since, { when: dates.dayTime(view.submittedAt) })}</span
        ></span
      >
    </button>`;
  }

  /** Without names and numbers of people: what is saved leaves the gateway's hands. */
  #sheet(title: string, rows: readonly RequestView[]): Sheet {
    const { words, given } = this;
    const { rows: own } = words;
    return {
      file: own.file,
      name: title,
      head: [own.code, words.table.area, own.services, own.status, own.submitted],
      rows: rows.map((view) => [
        view.code,
        shortPlace(given.pack, view),
        itemNames(view.items),
        given.terms.status[statusOf(view)],
        view.submittedAt,
      ]),
    };
  }
}
