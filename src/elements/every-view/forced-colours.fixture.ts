import { everyElement, named } from '../shared/controls.fixture.js';

const STATES = ['aria-pressed', 'aria-current', 'aria-selected', 'aria-checked'] as const;

/**
 * What cannot be seen any more where a system forces its own few colours on a page: it takes backgrounds and shadows away.
 *
 * @returns controls without an edge, and states that look like their opposite
 */
export function forcedColourFaults(root: ParentNode): string[] {
  const seen = [...everyElement(root)].filter((each) => each.checkVisibility() && each.offsetWidth > 0);
  return [
    ...seen.filter(hasLostItsEdge).map((each) => `no edge: ${named(each)}`),
    ...seen.filter(hasLostItsState).map((each) => `looks like its opposite: ${named(each)}`),
    ...seen.filter(hasVanished).map((each) => `is drawn by its background alone: ${named(each)}`),
  ];
}

function hasLostItsEdge(element: HTMLElement): boolean {
  if (!element.matches('button, .button, input:not([type="file"]), select, textarea')) return false;
  const { borderTopWidth, borderTopStyle, borderBottomWidth, textDecorationLine } = getComputedStyle(element);
  // A row is edged by its list, and what opens a card by the card.
  if (element.matches('.queue-row, .open')) return false;
  const hasBorder =
    borderTopStyle !== 'none' && Number.parseFloat(borderTopWidth) + Number.parseFloat(borderBottomWidth) > 0;
  return !hasBorder && !textDecorationLine.includes('underline');
}

function hasLostItsState(element: HTMLElement): boolean {
  const state = STATES.find((name) => {
    const value = element.getAttribute(name);
    return value !== null && value !== 'false';
  });
  if (state === undefined || element.getAttribute(state) === 'step') return false;
  const { parentElement } = element;
  const kin = [
    ...(parentElement?.children ?? []),
    ...[...(parentElement?.parentElement?.children ?? [])].flatMap((each) => [...each.children]),
  ];
  const other = kin.find(
    (each) =>
      each.localName === element.localName &&
      each !== element &&
      each.getAttribute(state) !== element.getAttribute(state),
  );
  return other instanceof HTMLElement && looks(other) === looks(element);
}

/** By what something chosen, or wrong, may look different. */
const TOLD_BY = [
  'borderStyle',
  'borderWidth',
  'outlineStyle',
  'outlineWidth',
  'fontWeight',
  'backgroundColor',
  'color',
  'textDecorationLine',
] as const;

function looks(element: HTMLElement): string {
  const style = getComputedStyle(element);
  return TOLD_BY.map((name) => style[name]).join();
}

/** A bar whose part that is done, or whose rail, has the colour of the page. */
function hasVanished(element: HTMLElement): boolean {
  if (!(element instanceof HTMLProgressElement)) return false;
  return getComputedStyle(element).backgroundColor === pageColour();
}

function pageColour(): string {
  const probe = document.body.appendChild(document.createElement('p'));
  probe.style.color = 'Canvas';
  const { color } = getComputedStyle(probe);
  probe.remove();
  return color;
}
