import { openWarnings, statusOf, type RequestView } from '@halo-pamor/contract';
import { html, LitElement, nothing, type CSSResult, type TemplateResult } from 'lit';
import type { DeskTab } from '../../locale/desk-terms.js';
import { button } from '../shared/button.js';
import { ask } from '../shared/events.js';
import { textField } from '../shared/field.js';
import { icon } from '../shared/icon.js';
import { inboxIcon } from '../shared/icons-work.js';
import { boxIcon, onPhoneIcon, printerIcon, warningIcon } from '../shared/icons.js';
import { formKit } from '../shared/form-kit.styles.js';
import { LONG, longList, longListStyles } from '../shared/long-list/long-list.js';
import { isFound } from '../shared/request-search.js';
import { emptyState, errorState, loadingState } from '../shared/screen-states.js';
import { promiseLine } from '../shared/promise-line.js';
import { sayItems, shortPlace } from '../shared/staff-words.js';
import { statusPill } from '../shared/status-pill.js';
import { work } from '../shared/work.styles.js';
import type { DeskStage } from './desk-stage.js';
import { queueStyles } from './halo-queue.styles.js';
import { warningWords } from './warning-words.js';
import type { TabPages } from './queue-tabs.js';

/**
 * The queue of the desk: one tab at a time, those that wait longest first. Arrow keys go from row to row.
 *
 * @tagname halo-queue
 * @fires halo-navigate - to a request, or to the lists for many at once
 */
export class HaloQueue extends LitElement {
  static override styles: CSSResult[] = [...formKit, work, longListStyles, queueStyles];
  static override properties = {
    stage: { attribute: false },
    tab: { attribute: false },
    pages: { attribute: false },
    rows: { attribute: false },
    current: { attribute: false },
    more: { attribute: false },
    search: { state: true },
  };

  declare stage: DeskStage;
  declare tab: DeskTab;
  declare pages: TabPages;
  declare rows: readonly RequestView[];
  /** The request that is open beside the queue. */
  declare current: string | undefined;
  /** Called for one more page. */
  declare more: () => void;
  declare search: string;

  constructor() {
    super();
    this.search = '';
  }

  readonly #find = (words: string): void => {
    this.search = words;
  };

  override render(): TemplateResult {
    const { words, actor } = this.stage;
    return html`<div class="stack">
      ${textField({
        name: 'search',
        label: words.queue.search,
        type: 'search',
        value: this.search,
        change: this.#find,
      })}
      ${actor.role === 'operator' ? this.#lists() : nothing} ${this.#list()}
    </div>`;
  }

  /** The ways to many at once, where the tab has any. */
  #lists(): unknown {
    const { words } = this.stage;
    const prints = this.tab === 'approved' || this.tab === 'waiting-centre';
    if (prints) {
      return button({
        label: words.queue.openPrint,
        icon: printerIcon,
        broad: true,
        press: () => ask(this, 'halo-navigate', { view: 'print' }),
      });
    }
    return this.tab === 'printed'
      ? button({
          label: words.queue.openReady,
          icon: boxIcon,
          broad: true,
          press: () => ask(this, 'halo-navigate', { view: 'ready' }),
        })
      : nothing;
  }

  #list(): unknown {
    const { words, terms } = this.stage;
    const { pages } = this;
    const found = this.rows.filter((view) => isFound(view, this.search));
    const failed = pages.problem === null ? nothing : errorState(terms, pages.problem, () => this.more());
    if (found.length === 0) {
      if (pages.problem !== null) return failed;
      if (pages.next === undefined) return loadingState(terms);
      const empty = this.tab === 'warned' ? words.queue.warnedEmpty : words.queue.emptyText;
      const text = this.search === '' ? empty : words.queue.notFound;
      if (pages.next === null) return emptyState({ icon: inboxIcon, title: words.queue.empty, text });
    }
    return html`${found.length > LONG ? this.#long(found) : this.#short(found)} ${failed}
    ${
      pages.next && pages.problem === null
        ? button({ label: words.queue.more, broad: true, busy: pages.loading, press: () => this.more() })
        : nothing
    }`;
  }

  #short(found: readonly RequestView[]): TemplateResult {
    return html`<div class="queue" role="list" @keydown=${(event: KeyboardEvent) => this.#step(event)}>
      ${found.map((view) => html`<div role="listitem">${this.#row(view)}</div>`)}
    </div>`;
  }

  #long(found: readonly RequestView[]): TemplateResult {
    const { words, terms, pack, entries, now } = this.stage;
    // What a row says of a moment, it says anew when a minute has gone.
    const minute = Math.floor(now().getTime() / 60_000);
    return longList({
      dress: 'queue',
      label: words.queue.tab[this.tab],
      length: found.length,
      key: (at) => found[at]?.id ?? '',
      from: (at) => [found[at], found[at]?.id === this.current, this.tab, words, terms, pack, entries, minute],
      draw: (at) => {
        const view = found[at];
        if (view === undefined) throw new RangeError(`no request at ${at}`);
        return this.#row(view);
      },
      guess: 160,
      isFirst: true,
    });
  }

  #row(view: RequestView): TemplateResult {
    const { terms, dates, pack } = this.stage;
    return html`<button
      type="button"
      class="queue-row"
      aria-current=${view.id === this.current ? 'true' : nothing}
      @click=${() =>
        ask(this, 'halo-navigate', { view: 'check', requestId: view.id, replace: this.current !== undefined })}
    >
      <span class="line"
        ><b>${view.applicant.name}</b><span class="muted small">${dates.shortDay(view.submittedAt)}</span></span
      >
      <span>${sayItems(view.items)}</span>
      <span class="muted small">${shortPlace(pack, view)}</span>
      ${promiseLine(this.stage, view)} ${this.tab === 'warned' ? this.#warnings(view) : nothing}
      <span class="line">${statusPill(terms, statusOf(view))}${this.#here(view)}</span>
    </button>`;
  }

  #warnings(view: RequestView): TemplateResult[] {
    return openWarnings(view).map(
      (warning) =>
        html`<span class="here danger">${icon(warningIcon)}${warningWords(this.stage, view, warning).title}</span>`,
    );
  }

  #here(view: RequestView): unknown {
    const { words, entries } = this.stage;
    const mine = entries.filter((entry) => entry.requestId === view.id);
    if (mine.length === 0) return nothing;
    return mine.some((entry) => entry.state === 'parked')
      ? html`<span class="here danger">${icon(warningIcon)}${words.queue.refusedShort}</span>`
      : html`<span class="here">${icon(onPhoneIcon)}${words.queue.hereShort}</span>`;
  }

  /** Up and down, first and last, as in any list. */
  #step(event: KeyboardEvent): void {
    const rows = [...this.renderRoot.querySelectorAll<HTMLElement>('.queue-row')];
    const at = rows.findIndex((row) => row.matches(':focus'));
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: rows.length - 1 }[event.key];
    const row = to === undefined ? undefined : rows[to];
    if (row === undefined) return;
    event.preventDefault();
    row.focus();
  }
}
