import type { RequestView } from '@halo-pamor/contract';

/** What an officer can do in the model; `request` counts the officer's own requests, or is one that two share. */
export type Act =
  | { readonly kind: 'begin' }
  | { readonly kind: 'note' | 'shared-note'; readonly request: number; readonly text: string }
  | { readonly kind: 'agree' | 'move'; readonly request: number; readonly from: string; readonly to: string }
  | { readonly kind: 'start' | 'cancel'; readonly request: number }
  | { readonly kind: 'photograph'; readonly request: number; readonly page: number };

/** A request as the model knows it. */
export interface ModelRequest {
  readonly note: string | null;
  readonly visit: { readonly from: string; readonly to: string; readonly status: string } | null;
  readonly cancelled: boolean;
  readonly pages: readonly number[];
}

/** Requests that two officers share. */
export const SHARED = 2;
const MOST_REQUESTS = 6;
const MOST_PAGES = 3;

/**
 * What one officer does and what should come of it, if every act takes effect once and in the order of its writing. Nothing
 * here knows of networks, stores or the rulebook.
 */
export class Model {
  readonly requests: ModelRequest[] = [];
  /** What this officer noted with each shared request, in order. */
  readonly sharedNotes: readonly string[][] = Array.from({ length: SHARED }, () => []);
  readonly #dice: (below: number) => number;
  readonly #name: string;
  #count = 0;

  constructor(name: string, dice: (below: number) => number) {
    this.#name = name;
    this.#dice = dice;
  }

  /** Chooses something that this officer may do next. */
  choose(): Act {
    this.#count += 1;
    const text = `${this.#name} ${this.#count}`;
    if (this.requests.length === 0 || (this.requests.length < MOST_REQUESTS && this.#dice(8) === 0)) {
      return { kind: 'begin' };
    }
    if (this.#dice(6) === 0) return { kind: 'shared-note', request: this.#dice(SHARED), text };
    const request = this.#dice(this.requests.length);
    const { visit, cancelled, pages } = this.#at(request);
    if (cancelled) return { kind: 'shared-note', request: this.#dice(SHARED), text };
    const from = new Date(Math.floor(Date.now() / 1000) * 1000 + (24 * 60 + this.#count) * 60_000).toISOString();
    const to = new Date(Date.parse(from) + 3_600_000).toISOString();
    switch (this.#dice(7)) {
      case 0:
        return visit === null ? { kind: 'agree', request, from, to } : { kind: 'move', request, from, to };
      case 1:
        return visit?.status === 'agreed' ? { kind: 'start', request } : { kind: 'note', request, text };
      case 2:
        if (pages.length < MOST_PAGES) return { kind: 'photograph', request, page: pages.length + 1 };
        return { kind: 'note', request, text };
      case 3:
        // Seldom, for nothing can follow.
        return this.#dice(4) === 0 ? { kind: 'cancel', request } : { kind: 'note', request, text };
      default:
        return { kind: 'note', request, text };
    }
  }

  /** Does what was chosen. */
  apply(act: Act): void {
    switch (act.kind) {
      case 'begin':
        this.requests.push({ note: null, visit: null, cancelled: false, pages: [] });
        return;
      case 'shared-note':
        this.sharedNotes[act.request]?.push(act.text);
        return;
      case 'note': {
        this.#change(act.request, { note: act.text });
        return;
      }
      case 'agree':
      case 'move': {
        this.#change(act.request, { visit: { from: act.from, to: act.to, status: 'agreed' } });
        return;
      }
      case 'start': {
        const { visit } = this.#at(act.request);
        this.#change(act.request, { visit: visit === null ? null : { ...visit, status: 'started' } });
        return;
      }
      case 'cancel': {
        this.#change(act.request, { cancelled: true });
        return;
      }
      case 'photograph': {
        this.#change(act.request, { pages: [...this.#at(act.request).pages, act.page] });
        return;
      }
    }
  }

  #at(request: number): ModelRequest {
    const found = this.requests[request];
    if (found === undefined) throw new RangeError('no such request');
    return found;
  }

  #change(request: number, change: Partial<ModelRequest>): void {
    this.requests[request] = { ...this.#at(request), ...change };
  }
}

/** A request of the gateway, or of a phone, in the model's terms. */
export function asModel(view: RequestView): ModelRequest {
  const visit = view.visits.at(-1);
  return {
    note: view.note ?? null,
    visit: visit === undefined ? null : { from: visit.from, to: visit.to, status: visit.status },
    cancelled: view.items.every(({ status }) => status === 'cancelled'),
    pages: view.papers.flatMap(({ files = [] }) => files.map(({ page }) => page)).sort((one, other) => one - other),
  };
}
