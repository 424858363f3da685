import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { afterPaint } from './after-paint.js';

/** What a person did at a question before the tag that asks it was there. */
export interface Beforehand {
  /** Value of the answer; empty where none was given. */
  readonly chosen: string;
  /** The button that was pressed and still waits for what it leads to. */
  readonly pressed: 'next' | 'back' | undefined;
  /** What had the focus: the value of an answer, or a button. */
  readonly focused: string | undefined;
}

/** Marks the root of what stands there beforehand. */
const WRITTEN = 'data-written';

/**
 * The form's first question as it stood in the tag before: the page itself brought it, as a declarative shadow root that
 * `halo-pamor/first-question` wrote, or `start.js` drew it. It can be seen and answered before any script is there. It stands until the tag shows something of its own, which goes on from
 * what was answered.
 */
export class WrittenQuestion implements ReactiveController {
  readonly #host: HTMLElement;
  /** Whether the tag has nothing of its own to show yet. */
  readonly #isOpening: () => boolean;
  #nodes: readonly ChildNode[] = [];
  /** Sheets that it alone wears. */
  #sheets: readonly CSSStyleSheet[] = [];
  #given: Beforehand | undefined;

  constructor(host: HTMLElement & ReactiveControllerHost, isOpening: () => boolean) {
    this.#host = host;
    this.#isOpening = isOpening;
    const root = host.shadowRoot;
    if (!root?.querySelector(`[${WRITTEN}]`)) return;
    this.#nodes = [...root.childNodes];
    // The list itself is the root's own, which changes with it.
    this.#sheets = [...root.adoptedStyleSheets];
    // Lit draws in front of the first node that it finds, so that one has to stay.
    root.prepend(new Comment());
    host.addController(this);
  }

  /** Whether it is what a person sees. */
  get stands(): boolean {
    return this.#nodes.length > 0;
  }

  /** Calls back once it can be seen, if the tag is on the page then; at once where that is so, or there is none. */
  whenSeen(act: () => unknown): void {
    const isPainted = performance.getEntriesByType('paint').length > 0;
    if (!this.stands || isPainted) act();
    else
      void afterPaint().then(() => {
        if (this.#host.isConnected) act();
      });
  }

  /** The tag has put its own sheets in the place of all others, once: it may be taken off the page and come back. */
  hostConnected(): void {
    const root = this.#host.shadowRoot;
    if (root === null || !this.stands) return;
    const own = root.adoptedStyleSheets;
    const lost = this.#sheets.filter((sheet) => !own.includes(sheet));
    if (lost.length === 0) return;
    this.#sheets = lost;
    root.adoptedStyleSheets = [...own, ...lost];
  }

  /** Makes room for what the tag shows, and remembers what was done at it. */
  hostUpdate(): void {
    const root = this.#host.shadowRoot;
    if (root === null || !this.stands || this.#isOpening()) return;
    const { activeElement } = root;
    const chosen = root.querySelector<HTMLInputElement>('input:checked')?.value ?? '';
    const pressed = (['next', 'back'] as const).find((id) => isOpen(root.getElementById(id)));
    const focused = activeElement?.getAttribute('popovertarget') ?? activeElement?.getAttribute('value') ?? undefined;
    this.#given = { chosen, pressed, focused };
    for (const node of this.#nodes) node.remove();
    root.adoptedStyleSheets = root.adoptedStyleSheets.filter((sheet) => !this.#sheets.includes(sheet));
    this.#nodes = [];
  }

  /** What was done at it, for whoever asks first. */
  take(): Beforehand | undefined {
    const given = this.#given;
    this.#given = undefined;
    return given;
  }
}

/** A button without a script can open a popover alone: that one is open says that its button was pressed. */
function isOpen(element: Element | null): boolean {
  return 'popover' in HTMLElement.prototype && element?.matches(':popover-open') === true;
}
