import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { DeskTab } from '../../locale/desk-terms.js';
import { codeOf, load } from '../shared/asking.js';
import { questionOf, unread, withPage, type TabPages } from './queue-tabs.js';

/** Reads the pages of the queue's tabs and keeps them as long as the desk is on the page. */
export class TabReader implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  #pages = new Map<DeskTab, TabPages>();
  #reading = new AbortController();

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#reading = new AbortController();
  }

  hostDisconnected(): void {
    this.#reading.abort();
    this.#pages = new Map([...this.#pages].map(([tab, pages]) => [tab, { ...pages, loading: false }]));
  }

  /** A tab as far as it was read. */
  of(tab: DeskTab): TabPages {
    return this.#pages.get(tab) ?? unread;
  }

  /** Reads the first page of a tab that nobody has read. */
  async first(tab: DeskTab): Promise<void> {
    const { next, problem } = this.of(tab);
    if (next === undefined && problem === null) await this.more(tab);
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
