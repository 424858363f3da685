import { filesOf, type RequestView } from '@halo-pamor/contract';
import { html, LitElement, type CSSResult, type PropertyValues, type TemplateResult } from 'lit';
import type { DeskTab, DeskTerms } from '../../locale/desk-terms.js';
import { withCityWords } from '../../locale/fill.js';
import { idDesk } from '../../locale/id-desk.js';
import { spoken } from '../../locale/spoken.js';
import { codeOf, load } from '../shared/asking.js';
import { ask } from '../shared/events.js';
import { focusHeading } from '../shared/focus.js';
import { inboxIcon } from '../shared/icons-work.js';
import { formKit } from '../shared/form-kit.styles.js';
import { offlineBanner } from '../shared/offline-banner.js';
import { emptyState, errorState, loadingState } from '../shared/screen-states.js';
import { register } from '../shared/register.js';
import { RoleElement } from '../shared/role-element.js';
import { stripStyles } from '../shared/strip.styles.js';
import { work } from '../shared/work.styles.js';
import { deskBar } from './desk-bar.js';
import type { DeskMemory, DeskStage } from './desk-stage.js';
import { deskPaneStyles } from './halo-desk.styles.js';
import { countOf, deskTabs, nextInQueue, rowsOf } from './queue-tabs.js';
import { deskRoomAt, type DeskRoom } from './rooms.js';
import { ownServicePoint } from './service-point.js';
import { TabReader } from './tab-reader.js';
import { nameOf } from '../shared/own-names.js';

/**
 * The desk of operators, and the same queue for supervisors and managers, who read it and give requests to other officers.
 * Wide pages show the queue and a request side by side, narrow ones one at a time.
 *
 * @tagname halo-desk
 * @fires halo-load - pages of the queue
 */
export class HaloDesk extends RoleElement {
  static override styles: CSSResult[] = [...formKit, work, stripStyles, deskPaneStyles];
  static override properties = {
    tab: { state: true },
    missing: { state: true },
    opened: { state: true },
    unreached: { state: true },
  };

  declare tab: DeskTab;
  /** Code of why the request that the route names could not be read. */
  declare missing: string | undefined;
  /** Names of the rooms whose elements are here. */
  declare private opened: readonly string[];
  /** The elements of the room could not be fetched. */
  declare private unreached: boolean;
  #words: DeskTerms = idDesk;
  readonly #memory: DeskMemory = { servicePoint: '' };
  readonly #reader = new TabReader(this);
  #order: readonly string[] = [];

  constructor() {
    super();
    this.tab = 'mine';
    this.missing = undefined;
    this.opened = [];
    this.unreached = false;
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('pack')) {
      this.#words = withCityWords(spoken(this.terms, 'desk', idDesk), this.pack.words);
      this.#memory.servicePoint ||= ownServicePoint(this.pack, this.actor);
    }
    if (changed.has('actor')) this.#reader.forget();
    if (changed.has('route') && this.route.view === 'print') this.tab = 'approved';
    if (changed.has('route') && this.route.view === 'ready') this.tab = 'printed';
  }

  protected override updated(changed: PropertyValues): void {
    if (changed.has('tab') || changed.has('actor')) void this.#read();
    if (changed.get('news') !== undefined) this.#reader.again(this.tab);
    const room = deskRoomAt(this.route);
    if (room !== undefined) {
      if (!this.unreached && !this.opened.includes(room.name)) void this.#fetchRoom(room);
      const before: unknown = changed.get('route');
      if (before !== undefined || changed.get('news') !== undefined) void this.#readRecords();
      return;
    }
    if (changed.has('route')) void this.#opened(changed.get('route') !== undefined);
    const before: unknown = changed.get('connection');
    const wasOffline = typeof before === 'object' && before !== null && 'online' in before && before.online === false;
    if (wasOffline && this.connection.online) void this.#reader.more(this.tab);
  }

  /** Waits for the parts inside too, because one of them has the heading that takes the focus. */
  protected override async getUpdateComplete(): Promise<boolean> {
    const done = await super.getUpdateComplete();
    for (const part of this.renderRoot.querySelectorAll('*')) if (part instanceof LitElement) await part.updateComplete;
    return done;
  }

  /**
   * A request was opened: its heading takes the focus, which the queue before it would keep, and it is read once more,
   * so that nobody judges what has changed since the page was read.
   */
  async #opened(later: boolean): Promise<void> {
    const { requestId } = this.route;
    this.missing = undefined;
    if (requestId === undefined) return;
    await this.updateComplete;
    const check = this.renderRoot.querySelector(nameOf('halo-check'));
    if (later && check?.shadowRoot) focusHeading(check.shadowRoot);
    try {
      await load(this, { what: 'request', requestId });
    } catch (error) {
      if (this.route.requestId === requestId) this.missing = codeOf(error);
    }
  }

  /** Reads the tab that is looked at, then, for their counts, the others one after the other. */
  async #read(): Promise<void> {
    await this.#reader.first(this.tab);
    for (const tab of deskTabs) if (this.isConnected) await this.#reader.first(tab);
  }

  get #stage(): DeskStage {
    const { pack, actor, views, records, entries, connection, canGoBack, terms, dates, now, news, viewIn } = this;
    const memory = this.#memory;
    return {
      pack,
      actor,
      views,
      records,
      entries,
      connection,
      canGoBack,
      terms,
      dates,
      now,
      news,
      viewIn,
      words: this.#words,
      memory,
    };
  }

  #rows(tab: DeskTab): RequestView[] {
    const rows = rowsOf(tab, this.#reader.of(tab), this.views);
    return this.viewIn ? rows.map(this.viewIn) : rows;
  }

  readonly #pick = (tab: DeskTab): void => {
    this.tab = tab;
  };

  override render(): TemplateResult {
    const { view } = this.route;
    const room = deskRoomAt(this.route);
    if (room !== undefined) return this.#room(room);
    if ((view === 'print' || view === 'ready') && this.actor.role === 'operator') return this.#batch(view);
    const rows = this.#rows(this.tab);
    const open = this.#open();
    const stage = this.#stage;
    const waiting = this.entries.filter((entry) => entry.state !== 'parked').length;
    return html`<div class="screen desk">
      ${offlineBanner(this.terms, { online: this.connection.online, waiting })}
      <div
        class="panes ${this.route.requestId === undefined ? '' : 'open'} ${open && filesOf(open).length > 0 ? 'pictured' : ''}"
      >
        ${deskBar(stage, {
          tab: this.tab,
          counts: this.#counts(),
          open: this.route.requestId !== undefined,
          shown: open !== undefined,
          pick: this.#pick,
          from: this,
        })}
        <halo-queue
          class="aside"
          .stage=${stage}
          .tab=${this.tab}
          .pages=${this.#reader.of(this.tab)}
          .rows=${rows}
          .current=${open?.id}
          .more=${() => void this.#reader.more(this.tab)}
        ></halo-queue>
        <div class="beside">${open ? this.#check(open, rows) : this.#notOpen()}</div>
      </div>
    </div>`;
  }

  /** The request that the route names, as it stands by now. */
  #open(): RequestView | undefined {
    const { requestId } = this.route;
    if (requestId === undefined) return undefined;
    const known = this.views.find((view) => view.id === requestId);
    if (known) return known;
    const read = deskTabs.flatMap((tab) => this.#reader.of(tab).items).find((view) => view.id === requestId);
    return read && (this.viewIn?.(read) ?? read);
  }

  #counts(): Partial<Record<DeskTab, string>> {
    const counts = deskTabs.map((tab) => [tab, countOf(this.#reader.of(tab), this.#rows(tab))] as const);
    return Object.fromEntries(counts.filter(([, count]) => count !== undefined));
  }

  #check(open: RequestView, rows: readonly RequestView[]): TemplateResult {
    const ids = rows.map((view) => view.id);
    // A request that was just judged leaves the tab; what came after it there is still next.
    if (ids.includes(open.id)) this.#order = ids;
    return html`<halo-check
      .stage=${this.#stage}
      .request=${open}
      .done=${() => this.#isDone(open.id, ids)}
      .close=${() => this.#go(undefined)}
    ></halo-check>`;
  }

  /** Leads on from a request that was judged; whoever went elsewhere before the verdict came stays where they are. */
  #isDone(requestId: string, ids: readonly string[]): void {
    if (this.route.requestId === requestId) this.#go(nextInQueue(this.#order, ids, requestId));
  }

  #go(requestId: string | undefined): void {
    if (requestId === undefined) ask(this, 'halo-navigate', { view: 'home', replace: true });
    else ask(this, 'halo-navigate', { view: 'check', requestId, replace: true });
  }

  #notOpen(): TemplateResult {
    const { queue, goneTitle, goneText } = this.#words;
    if (this.route.requestId !== undefined) {
      const gone = this.missing === 'not-found' || this.missing === 'request-unknown';
      if (gone)
        return html`<div class="card pick" part="card">
          ${emptyState({ icon: inboxIcon, title: goneTitle, text: goneText })}
        </div>`;
      return this.missing === undefined
        ? loadingState(this.terms)
        : errorState(this.terms, this.missing, () => void this.#opened(false));
    }
    return html`<div class="card pick" part="card">
      ${emptyState({ icon: inboxIcon, title: queue.pick, text: queue.pickText })}
    </div>`;
  }

  #room(room: DeskRoom): TemplateResult {
    if (this.opened.includes(room.name)) return room.screen(this.#stage, this.route);
    if (!this.unreached) return loadingState(this.terms);
    return errorState(this.terms, 'offline', () => {
      this.unreached = false;
    });
  }

  /** The desk does not follow the feed: it reads it while somebody looks at a room of records. */
  async #readRecords(): Promise<void> {
    try {
      await load(this, { what: 'records' });
    } catch {
      // What was read before is shown; the bar above says that there is no signal.
    }
  }

  async #fetchRoom(room: DeskRoom): Promise<void> {
    try {
      register(await room.load());
      this.opened = [...this.opened, room.name];
    } catch {
      this.unreached = true;
    }
  }

  #batch(job: 'print' | 'ready'): TemplateResult {
    const tab: DeskTab = job === 'print' ? 'approved' : 'printed';
    const waiting = job === 'print' ? this.#rows('waiting-centre') : [];
    const rows = this.#rows(tab);
    const more = waiting.filter((view) => !rows.some((each) => each.id === view.id));
    return html`<halo-batch
      .stage=${this.#stage}
      .job=${job}
      .pages=${this.#reader.of(tab)}
      .rows=${[...rows, ...more]}
      .more=${() => void this.#reader.more(tab)}
    ></halo-batch>`;
  }
}
