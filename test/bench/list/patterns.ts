/** What the list by hand copies: the plugin's own markup and styles as text, from a page on which nothing is measured. */
import type { HaloDayList } from '../../../src/elements/officer/halo-day-list.js';

/** The box of a task in one group, and how far it is from its top to that of the next, in CSS pixels. */
export interface BoxPattern {
  readonly group: string;
  readonly markup: string;
  readonly height: number;
}

/** The screen with its lists left empty, a box of each group, and the style sheets. */
export interface Patterns {
  readonly screen: string;
  readonly boxes: readonly BoxPattern[];
  readonly styles: readonly string[];
}

/** Where a box says what, in a card and in a row. */
const TEXTS = {
  when: '.when',
  name: '.open, b',
  place: '.who > .muted',
  items: '.who > p:not(.muted), .queue-row .small',
  promise: '.here > span',
  step: '.next > span',
} as const;

/** What a box says of its own task. */
export type BoxText = keyof typeof TEXTS;

const isNamed = (name: string): name is BoxText => name in TEXTS;

/** The text that is put in anew, by what it says. */
export function* textsIn(box: ParentNode): Iterable<readonly [BoxText, Element]> {
  for (const element of box.querySelectorAll<HTMLElement>('[data-text]')) {
    const name = element.dataset['text'];
    if (name !== undefined && isNamed(name)) yield [name, element];
  }
}

/** Reads the patterns from a day list that draws every one of its tasks. */
export function patternsOf(list: HaloDayList): Patterns {
  const drawn = list.renderRoot.querySelector('.screen');
  const screen = drawn?.cloneNode(true);
  if (drawn === null || !(screen instanceof Element)) throw changed();
  const boxes = [...drawn.querySelectorAll('section.group')].map(boxOf);
  for (const rows of screen.querySelectorAll('.group > ul, .group > .queue')) {
    const empty = document.createElement('div');
    empty.className = rows.matches('.queue') ? 'rows queue' : 'rows';
    rows.replaceWith(empty);
  }
  screen.querySelector('.groups')?.classList.add('long');
  const styles = [...(list.shadowRoot?.adoptedStyleSheets ?? [])].map((sheet) =>
    [...sheet.cssRules].map((rule) => rule.cssText).join('\n'),
  );
  if (boxes.length === 0 || styles.length === 0) throw changed();
  return { screen: withoutMarks(screen).outerHTML, boxes, styles };
}

function boxOf(section: Element): BoxPattern {
  const [first, second] = section.querySelectorAll('.task, .queue-row');
  const box = first?.cloneNode(true);
  if (first === undefined || second === undefined || !(box instanceof Element)) throw changed();
  // What the styles dress is the row, not the box alone.
  const around = document.createElement('div');
  around.append(withoutMarks(box));
  for (const [name, selector] of Object.entries(TEXTS)) {
    around.querySelector(selector)?.setAttribute('data-text', name);
  }
  return {
    group: section.querySelector('h3')?.id ?? '',
    markup: around.innerHTML,
    height: second.getBoundingClientRect().top - first.getBoundingClientRect().top,
  };
}

/** The same without what lit leaves between the elements. */
function withoutMarks(element: Element): Element {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_COMMENT);
  const marks: Node[] = [];
  while (walker.nextNode() !== null) marks.push(walker.currentNode);
  for (const mark of marks) mark.parentNode?.removeChild(mark);
  element.normalize();
  return element;
}

function changed(): Error {
  return new Error('the plugin draws otherwise by now');
}
