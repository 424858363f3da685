import { controlsIn, everyElement, named, target } from './controls.fixture.js';

/** The least size of a target by WCAG 2.2, 2.5.8. */
const LEAST = 24;
/** What we want of a button, whose words somebody taps with a shaking hand. */
const BUTTON = 44;

/** What is wrong with the controls of a view that axe does not look at: too small to hit, in a forced order, a fault that is not said. */
export function controlFaults(root: ParentNode): string[] {
  const controls = controlsIn(root);
  return [
    ...controls.filter((each) => each.tabIndex > 0).map((each) => `forces the order of the Tab key: ${named(each)}`),
    ...controls.filter(isTooSmall).map((each) => `too small to hit: ${named(each)} ${sizeOf(each)}`),
    ...controls.filter(hidesItsFault).map((each) => `is wrong without saying what: ${named(each)}`),
    ...[...everyElement(root)].filter(isLooseFault).map((each) => `belongs to no field: ${named(each)}`),
  ];
}

function isTooSmall(control: HTMLElement): boolean {
  // A field of a file is pressed by the button that it draws; a scroller and a heading are no targets; links in a sentence are excepted.
  if (control.tabIndex < 0 || control.matches('[tabindex]:not(button, a, input, [role])')) return false;
  if (control instanceof HTMLAnchorElement && getComputedStyle(control).display === 'inline') return false;
  const { width, height } = target(control).getBoundingClientRect();
  const least = control.matches('.button, .tile, .filter, .queue-row, .mark, label.choice input') ? BUTTON : LEAST;
  return width < least - 0.5 || height < least - 0.5;
}

function sizeOf(control: HTMLElement): string {
  const { width, height } = target(control).getBoundingClientRect();
  return `${width.toFixed(0)} x ${height.toFixed(0)}`;
}

function hidesItsFault(control: HTMLElement): boolean {
  if (control.getAttribute('aria-invalid') !== 'true') return false;
  return !describing(control).some((line) => line.textContent.trim() !== '');
}

/** A sentence of what is wrong that no field or group of fields points at. */
function isLooseFault(element: HTMLElement): boolean {
  if (!element.matches('.fault[id]') || element.matches('[role="alert"]') || element.closest('[role="alert"]') !== null)
    return false;
  const root = element.getRootNode();
  if (!(root instanceof ShadowRoot)) return false;
  return ![...root.querySelectorAll('[aria-describedby]')].some((each) => describing(each).includes(element));
}

function describing(element: Element): Element[] {
  const root = element.getRootNode();
  if (!(root instanceof ShadowRoot || root instanceof Document)) return [];
  const ids = `${element.getAttribute('aria-describedby') ?? ''} ${element.getAttribute('aria-errormessage') ?? ''}`;
  return ids.split(/\s+/).flatMap((id) => (id === '' ? [] : (root.getElementById(id) ?? [])));
}
