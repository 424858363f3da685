import { sendKeys } from '@web/test-runner-commands';
import { above, named, stopsIn } from '../shared/controls.fixture.js';

/** Two places on the page around a view, where a host has something of its own. */
export interface Around {
  readonly before: HTMLElement;
  readonly after: HTMLElement;
}

/** Puts a button before what stands on the page and one after it. */
export function around(): Around {
  const [before, after] = ['before', 'after'].map((text) =>
    Object.assign(document.createElement('button'), { textContent: text }),
  );
  if (before === undefined || after === undefined) throw new Error('no buttons');
  document.body.prepend(before);
  document.body.append(after);
  return { before, after };
}

/** What has the focus, however deep. */
function focused(): HTMLElement | null {
  let at = document.activeElement;
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  return at instanceof HTMLElement ? at : null;
}

/**
 * Goes through a view by the Tab key alone, from what stands before it to what stands after it.
 *
 * @returns what is wrong: a control that is not reached, an order that jumps back, a focus that is not seen or is covered, a trap
 */
export async function walkedByTab(view: HTMLElement, { before, after }: Around): Promise<string[]> {
  const stops = stopsIn(view.shadowRoot ?? view);
  const faults: string[] = [];
  const reached: HTMLElement[] = [];
  before.focus();
  for (let round = 0; round < stops.length * 4 + 40; round += 1) {
    await sendKeys({ press: 'Tab' });
    const at = focused();
    if (at === after) {
      const missed = stops.filter((each) => !reached.includes(each));
      return [...faults, ...missed.map((each) => `not reached: ${named(each)}`), ...orderFaults(reached)];
    }
    if (at === null || at === document.body) break;
    // The day, month and year of a date are stops of one field.
    if (reached.at(-1) === at && at.matches('input[type="date"], input[type="time"]')) continue;
    if (reached.includes(at)) break;
    reached.push(at);
    if (!isSeen(at)) faults.push(`no visible focus: ${named(at)}`);
    const over = coverOf(at);
    if (over !== null) faults.push(`covered while it has the focus: ${named(at)} by ${over}`);
  }
  const last = reached.at(-1);
  return [...faults, `a trap after: ${last === undefined ? 'nothing' : named(last)}`];
}

/** A control that stands above the one before it, and not in a column beside it. */
function orderFaults(reached: readonly HTMLElement[]): string[] {
  return reached.slice(1).flatMap((each, index) => {
    const earlier = reached[index];
    if (earlier === undefined || stays(earlier) || stays(each)) return [];
    const [was, is] = [placeOf(earlier), placeOf(each)];
    const isAbove = is.bottom <= was.top + 1 && is.left < was.right;
    return isAbove ? [`jumps back: from ${named(earlier)} to ${named(each)}`] : [];
  });
}

/** Whether it stays in sight while the rest scrolls: then where it is says nothing of the order. */
function stays(element: Element): boolean {
  for (let at: Element | null = element; at !== null; at = above(at)) {
    if (/sticky|fixed/.test(getComputedStyle(at).position)) return true;
  }
  return false;
}

function placeOf(element: HTMLElement): { top: number; bottom: number; left: number; right: number } {
  const { top, bottom, left, right } = (element.closest('label') ?? element).getBoundingClientRect();
  return { top: top + scrollY, bottom: bottom + scrollY, left, right };
}

/** Whether the control, or a card around it, shows that it has the focus. */
function isSeen(control: HTMLElement): boolean {
  for (let at: Element | null = control; at !== null; at = at.parentElement) {
    const { outlineStyle, outlineWidth } = getComputedStyle(at);
    if (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2) return true;
  }
  return false;
}

/** What lies over the middle of a control, and is neither inside nor around it. */
function coverOf(control: HTMLElement): string | null {
  const { left, right, top, bottom } = control.getBoundingClientRect();
  const x = (Math.max(left, 0) + Math.min(right, innerWidth)) / 2;
  const y = (Math.max(top, 0) + Math.min(bottom, innerHeight)) / 2;
  if (y < 0 || y > innerHeight || x < 0 || x > innerWidth) return 'the edge of the window';
  let over = document.elementFromPoint(x, y);
  while (over?.shadowRoot) {
    const deeper = over.shadowRoot.elementFromPoint(x, y);
    if (deeper === null || deeper === over) break;
    over = deeper;
  }
  if (over === null) return 'nothing that is drawn';
  const card = control.closest('label') ?? control;
  for (let at: Element | null = over; at !== null; at = above(at)) if (at === card || at === control) return null;
  for (let at: Element | null = control; at !== null; at = above(at)) if (at === over) return null;
  return named(over);
}
