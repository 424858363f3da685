import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { DeskTab } from '../../locale/desk-terms.js';
import { codeOf, load } from '../shared/asking.js';
import { questionOf, refreshed, unread, withPage, type TabPages } from './queue-tabs.js';

/** How long news may gather before the queue is read anew. */
const PAUSE_MS = 1500;

/** Reads the pages of the queue's tabs and keeps them as long as the desk is on the page. */
export class TabReader implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  #pages = new Map<DeskTab, TabPages>();
  #reading = new AbortController();
  readonly #stale = new Set<DeskTab>();
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#reading = new AbortController();
  }

  hostDisconnected(): void {
    this.#reading.abort();
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#pages = new Map([...this.#pages].map(([tab, pages]) => [tab, { ...pages, loading: false }]));
  }

  /** A tab as far as it was read. */
  of(tab: DeskTab): TabPages {
    return this.#pages.get(tab) ?? unread;
  }

  /** Reads the first page of a tab that nobody has read, or that has changed since. */
  async first(tab: DeskTab): Promise<void> {
    const { next, problem } = this.of(tab);
    if (next === undefined && problem === null) await this.more(tab);
    else if (this.#stale.has(tab)) await this.refresh(tab);
  }

  /**
   * Something changed in scope: reads the tab that is looked at anew in a moment, once for a burst of news, and then the
   * others, whose counts stand beside it.
   */
  again(tab: DeskTab): void {
    // News that never pause must not put it off for ever, so a moment that has begun is not begun anew.
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      void this.#renew(tab);
    }, PAUSE_MS);
  }

  async #renew(first: DeskTab): Promise<void> {
    const { signal } = this.#reading;
    for (const tab of this.#pages.keys()) this.#stale.add(tab);
    for (const tab of [first, ...this.#stale]) if (this.#stale.has(tab) && !signal.aborted) await this.refresh(tab);
  }

  /** Reads the first page of a tab anew; what is shown stays until the answer is here, and when there is none. */
  async refresh(tab: DeskTab): Promise<void> {
    const { signal } = this.#reading;
    try {
      const page = await load(this.#host, { what: 'requests', query: questionOf(tab, undefined) }, signal);
      if (!signal.aborted) this.#put(tab, refreshed(this.of(tab), page));
      this.#stale.delete(tab);
    } catch {
      this.#stale.add(tab);
    }
  }

  /** Forgets what was read, so that every tab is read anew when it is looked at. */
  forget(): void {
    this.#reading.abort();
    this.#reading = new AbortController();
    this.#pages = new Map();
  }

  /** Reads the next page of a tab; what went wrong is kept as its `problem`. */
  async more(tab: DeskTab): Promise<void> {
    const before = this.of(tab);
    if (before.loading || before.next === null) return;
    this.#put(tab, { ...before, loading: true, problem: null });
    const { signal } = this.#reading;
    try {
      const page = await load(this.#host, { what: 'requests', query: questionOf(tab, before.next) }, signal);
      if (!signal.aborted) this.#put(tab, withPage(this.of(tab), page));
    } catch (error) {
      if (!signal.aborted) this.#put(tab, { ...this.of(tab), loading: false, problem: codeOf(error) });
    }
  }

  #put(tab: DeskTab, pages: TabPages): void {
    this.#pages.set(tab, pages);
    this.#host.requestUpdate();
  }
}
