import { html, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { repeat } from 'lit/directives/repeat.js';
import { inOrder, type Stretch } from './in-order.js';
import { lookSoon, lookTogether } from './look-together.js';
import { RowHeights } from './row-heights.js';

/** The rows of a list, of which only those in sight are drawn. */
export interface LongRows {
  /** What screen readers call the list. */
  readonly label: string;
  readonly length: number;
  /** What tells a row from the others, wherever it stands. */
  readonly key: (at: number) => string;
  /** All that a row shows comes from these: while they are the same, it is not drawn anew. */
  readonly from: (at: number) => unknown[];
  readonly draw: (at: number) => TemplateResult;
  /** How high a row is taken to be, in CSS pixels, until one was measured. */
  readonly guess: number;
  /**
   * Whether it stands where its screen begins: so many rows as fill a window are drawn before anybody has looked what is in
   * sight, and the page is laid out once less.
   */
  readonly isFirst?: boolean | undefined;
}

/** What the arrow keys go to in a row. */
const MAIN = 'button, a[href]';
/** How far beyond the window's edges rows are needed, and how far they are drawn when some are missing; in windows. */
const NEEDED = 0.15;
const DRAWN = 0.5;

/**
 * A list of thousands, in which only the rows in sight stand in the page. The row that has the focus stays with its
 * neighbours wherever one scrolls, so that neither the focus nor the way of the Tab key is lost; up, down, Home and End lead to
 * every row, and each says its place and of how many. For print all are drawn. The rows stand in the tree around the list, whose
 * styles dress them. The browser's own search finds what is drawn alone, so that a search of its own belongs beside it.
 *
 * @tagname halo-long-list
 */
export class HaloLongList extends LitElement {
  static override properties = { rows: { attribute: false } };

  declare rows: LongRows;
  #heights = new RowHeights(0, 1);
  #isMeasured = false;
  #drawn: Stretch = [0, 0];
  /** The row with the focus, or that is about to have it, and what in it has it. */
  #focused: { readonly key: string; readonly at: number; readonly on: HTMLElement | undefined } | undefined;
  #isPrinting = false;
  /** What the last drawing drew. */
  #shown: readonly Stretch[] = [];
  readonly #stops: (() => void)[] = [];

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#stops.push(lookTogether(this.#look));
    this.#hear(window, 'scroll', lookSoon);
    // A scroll stays within the shadow tree in which it happens, and any of those around may hold what scrolls.
    for (let root = this.getRootNode(); root instanceof ShadowRoot; root = root.host.getRootNode()) {
      this.#hear(root, 'scroll', lookSoon);
    }
    this.#hear(window, 'resize', lookSoon);
    this.#hear(window, 'beforeprint', () => this.#print(true));
    this.#hear(window, 'afterprint', () => this.#print(false));
    this.#hear(this, 'focusin', (event) => this.#hold(event));
    this.#hear(this, 'keydown', (event) => this.#step(event));
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    for (const stop of this.#stops.splice(0)) stop();
  }

  #hear(target: EventTarget, name: string, act: (event: Event) => void): void {
    target.addEventListener(name, act, { capture: true });
    this.#stops.push(() => target.removeEventListener(name, act, { capture: true }));
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('rows')) this.#take(changed.get('rows'));
    this.#shown = this.#stretches();
  }

  #take(before: LongRows | undefined): void {
    const { length, guess, key, isFirst } = this.rows;
    const old = this.#heights;
    this.#heights = new RowHeights(length, this.#isMeasured ? old.guess : guess);
    // Rows that stand where they stood keep what was measured of them.
    const same = Math.min(length, before?.length ?? 0);
    for (let at = 0; at < same && before?.key(at) === key(at); at += 1) this.#heights.measured(at, old.known(at));
    if (this.#focused !== undefined) this.#focused = this.#found(this.#focused);
    if (before === undefined && isFirst === true) this.#drawn = [0, Math.ceil(innerHeight / guess)];
    this.#drawn = [Math.min(this.#drawn[0], length), Math.min(this.#drawn[1], length)];
  }

  override render(): unknown {
    const { key, from, draw, length } = this.rows;
    const row = (at: number): TemplateResult =>
      html`<div class="row" role="listitem" aria-posinset=${at + 1} aria-setsize=${length} data-at=${at}>
        ${guard(from(at), () => draw(at))}
      </div>`;
    const gap = html`<div class="gap"></div>`;
    const parts = this.#shown.flatMap(([first, end], nth) => [
      { key: `gap ${nth}`, part: () => gap },
      ...Array.from({ length: end - first }, (_none, n) => ({ key: key(first + n), part: () => row(first + n) })),
    ]);
    return html`${repeat(
      [...parts, { key: 'gap', part: () => gap }],
      (each) => each.key,
      (each) => each.part(),
    )}`;
  }

  protected override updated(): void {
    // A list that is elsewhere has no rows, and is none until it comes into sight.
    if (this.#shown.length > 0) {
      this.setAttribute('role', 'list');
      this.setAttribute('aria-label', this.rows.label);
    } else for (const name of ['role', 'aria-label']) this.removeAttribute(name);
    this.#fillGaps();
    const on = this.#focused?.on;
    // A row that changed places lost the focus on the way.
    if (on?.isConnected === true && !this.matches(':focus-within') && hasNoFocus()) on.focus({ preventScroll: true });
    lookSoon();
  }

  /** Rows that are drawn, in the order in which they stand. */
  #stretches(): Stretch[] {
    const { length } = this.rows;
    if (this.#isPrinting) return [[0, length]];
    const at = this.#focused?.at;
    const around: Stretch = at === undefined ? [0, 0] : [Math.max(at - 1, 0), Math.min(at + 2, length)];
    return inOrder([this.#drawn, around]);
  }

  /** The rows between the edges of the window, and so many windows beyond them; none when the list is elsewhere. */
  #inSight(beyond: number): Stretch {
    const { top } = this.getBoundingClientRect();
    const [from, to] = [-top - beyond * innerHeight, innerHeight * (1 + beyond) - top];
    const heights = this.#heights;
    if (heights.length === 0 || to < 0 || from > heights.top(heights.length)) return [0, 0];
    return [heights.at(from), heights.at(to) + 1];
  }

  /** Measures what was drawn and says whether other rows are in sight. Reads the page and writes nothing to it. */
  readonly #look = (): void => {
    if (this.#isPrinting || !this.isConnected || !this.hasUpdated) return;
    if (this.#measure()) this.requestUpdate();
    if (this.#focused?.on !== undefined && !this.matches(':focus-within')) this.#focused = undefined;
    const [from, to] = this.#inSight(NEEDED);
    const [first, end] = this.#drawn;
    if (from === to ? first === end : first <= from && to <= end) return;
    this.#drawn = from === to ? [0, 0] : this.#inSight(DRAWN);
    this.requestUpdate();
  };

  /** True when what nobody has measured is guessed anew; else what was found changes nothing that is not drawn. */
  #measure(): boolean {
    const found: number[] = [];
    for (const row of this.#all('.row')) {
      const next = row.nextElementSibling;
      if (next === null) continue;
      const height = next.getBoundingClientRect().top - row.getBoundingClientRect().top;
      this.#heights.measured(Number(row.dataset['at']), height);
      found.push(height);
    }
    if (this.#isMeasured || found.length === 0) return false;
    this.#isMeasured = true;
    this.#heights.guess = found.reduce((sum, height) => sum + height, 0) / found.length;
    return true;
  }

  /** Heights are set on the elements, for a strict content policy allows no style in the text of a page. */
  #fillGaps(): void {
    const [stretches, heights] = [this.#shown, this.#heights];
    for (const [nth, gap] of this.#all('.gap').entries()) {
      const from = stretches[nth - 1]?.[1] ?? 0;
      const to = stretches[nth]?.[0] ?? heights.length;
      const height = `${heights.top(to) - heights.top(from)}px`;
      if (gap.style.height !== height) gap.style.height = height;
    }
  }

  #all(selector: '.row' | '.gap'): HTMLElement[] {
    return [...this.children].filter((each): each is HTMLElement => each.matches(selector));
  }

  #print(all: boolean): void {
    this.#isPrinting = all;
    this.requestUpdate();
  }

  #hold(event: Event): void {
    const on = event.target instanceof HTMLElement ? event.target : undefined;
    const at = placeOf(on);
    if (at !== undefined) this.#focused = { key: this.rows.key(at), at, on };
  }

  /** Where the row with the focus stands now; the one that has taken its place when it is gone. */
  #found({ key, at, on }: { readonly key: string; readonly at: number; readonly on: HTMLElement | undefined }) {
    const { rows } = this;
    if (rows.length === 0) return undefined;
    const places = Array.from({ length: rows.length }, (_none, place) => place);
    const place = at < rows.length && rows.key(at) === key ? at : places.find((each) => rows.key(each) === key);
    if (place !== undefined) return { key, at: place, on };
    const heir = Math.min(at, rows.length - 1);
    if (this.matches(':focus-within')) void this.#go(heir);
    return { key: rows.key(heir), at: heir, on: undefined };
  }

  /** Up and down, first and last, as in any list. */
  #step(event: Event): void {
    if (!(event instanceof KeyboardEvent) || event.ctrlKey || event.altKey || event.metaKey) return;
    const row = event.target instanceof Element ? event.target.closest<HTMLElement>('.row') : null;
    const at = placeOf(row);
    if (at === undefined || row?.querySelector(MAIN) !== event.target) return;
    const last = this.rows.length - 1;
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: last }[event.key];
    if (to === undefined || to < 0 || to > last) return;
    event.preventDefault();
    void this.#go(to);
  }

  async #go(at: number): Promise<void> {
    this.#focused = { key: this.rows.key(at), at, on: undefined };
    this.requestUpdate();
    await this.updateComplete;
    this.#all('.row')
      .find((row) => placeOf(row) === at)
      ?.querySelector<HTMLElement>(MAIN)
      ?.focus();
  }
}

function placeOf(within: Element | null | undefined): number | undefined {
  const row = within?.closest<HTMLElement>('.row');
  return row === null || row === undefined ? undefined : Number(row.dataset['at']);
}

/** Whether the focus is nowhere: not in another part of the page, where somebody has put it meanwhile. */
function hasNoFocus(): boolean {
  return document.activeElement === null || document.activeElement === document.body;
}
