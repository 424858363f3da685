import {
  openWarnings,
  statusOf,
  turnIn,
  type ItemStatus,
  type RequestsPage,
  type RequestView,
} from '@halo-pamor/contract';
import type { DeskTab } from '../../locale/desk-terms.js';
import type { RequestsQuestion } from '../shared/events.js';

/** The tabs from left to right. */
export const deskTabs: readonly DeskTab[] = [
  'mine',
  'warned',
  'filed',
  'approved',
  'waiting-centre',
  'printed',
  'ready',
  'returned',
];

/** One tab as far as it was read. `next` is null when there is no more; undefined before the first page. */
export interface TabPages {
  readonly items: readonly RequestView[];
  readonly next: string | null | undefined;
  readonly loading: boolean;
  /** Code of why the last page could not be read. */
  readonly problem: string | null;
}

/** A tab that nobody has read yet. */
export const unread: TabPages = { items: [], next: undefined, loading: false, problem: null };

/** The question that a tab puts to the gateway; the office's turn is a queue, oldest first, as are the rest. Warnings also stand on requests that are finished. */
export function questionOf(tab: DeskTab, after: string | null | undefined): RequestsQuestion {
  const page = { order: 'oldest', limit: 50, ...(after ? { after } : {}) } as const;
  if (tab === 'warned') return { ...page, warning: 'open' };
  return tab === 'mine' ? { ...page, turn: 'operator' } : { ...page, status: tab };
}

/** The tab with one more page. A request that stands in both pages is kept once, as the newer page has it. */
export function withPage(pages: TabPages, page: RequestsPage): TabPages {
  const fresh = new Set(page.items.map((view) => view.id));
  return {
    items: [...pages.items.filter((view) => !fresh.has(view.id)), ...page.items],
    next: page.next,
    loading: false,
    problem: null,
  };
}

/**
 * The tab after its first page was read anew. What stood behind that page stays, so that a list that somebody made long
 * does not fold up under their hand.
 */
export function refreshed(pages: TabPages, page: RequestsPage): TabPages {
  const end = page.next === null ? undefined : page.items.at(-1)?.submittedAt;
  const fresh = new Set(page.items.map((view) => view.id));
  const behind = pages.items.filter((view) => end !== undefined && view.submittedAt > end && !fresh.has(view.id));
  const next = behind.length > 0 ? pages.next : page.next;
  return { items: [...page.items, ...behind], next, loading: false, problem: null };
}

function belongs(tab: DeskTab, view: RequestView): boolean {
  if (tab === 'mine') return turnIn(view) === 'operator' || hasAny(view, ['filed', 'approved', 'printed']);
  if (tab === 'warned') return openWarnings(view).length > 0;
  return statusOf(view) === tab || hasAny(view, [tab]);
}

function hasAny(view: RequestView, statuses: readonly ItemStatus[]): boolean {
  return view.items.some((item) => statuses.includes(item.status));
}

/**
 * The rows of a tab: what was read, each as it stands by now, and what the feed brought since, oldest first. While more
 * pages wait, nothing is shown that belongs behind them.
 */
export function rowsOf(tab: DeskTab, pages: TabPages, known: readonly RequestView[]): RequestView[] {
  const rows = new Map(pages.items.map((view) => [view.id, view]));
  const end = pages.next ? pages.items.at(-1)?.submittedAt : undefined;
  for (const view of known) {
    const read = rows.get(view.id);
    const inside = end === undefined || view.submittedAt <= end;
    if (read ? read.version < view.version : inside) rows.set(view.id, view);
  }
  return [...rows.values()]
    .filter((view) => belongs(tab, view))
    .sort((one, other) => one.submittedAt.localeCompare(other.submittedAt) || one.id.localeCompare(other.id));
}

/** The count of a tab in words: "12", "50+" while more wait, and nothing before it was read. */
export function countOf(pages: TabPages, rows: readonly RequestView[]): string | undefined {
  if (pages.next === undefined) return undefined;
  return `${String(rows.length)}${pages.next === null ? '' : '+'}`;
}

/**
 * The request after this one, else the one before it: what opens when this one is done.
 *
 * @param order ids as they stood while this one was still among them
 * @param left ids that still wait
 */
export function nextInQueue(order: readonly string[], left: readonly string[], id: string): string | undefined {
  const at = order.indexOf(id);
  const waits = (other: string): boolean => other !== id && left.includes(other);
  return order.slice(at + 1).find(waits) ?? order.slice(0, Math.max(at, 0)).reverse().find(waits);
}
