const CONTROLS = 'a[href], button, input:not([type="hidden"]), select, textarea, summary, [tabindex]';

/** Everything below, shadow roots and what stands in slots included, in the order in which it is read. */
export function* everyElement(root: ParentNode): Generator<HTMLElement> {
  for (const each of root.children) {
    if (each instanceof HTMLSlotElement && each.assignedElements().length > 0) {
      for (const slotted of each.assignedElements()) yield* withBelow(slotted);
    } else yield* withBelow(each);
  }
}

function* withBelow(element: Element): Generator<HTMLElement> {
  if (element instanceof HTMLElement) yield element;
  yield* everyElement(element.shadowRoot ?? element);
}

/** The dialog that stands over everything else, if one does. */
function openDialog(root: ParentNode): HTMLElement | undefined {
  return [...everyElement(root)].find((each) => each instanceof HTMLDialogElement && each.open);
}

/** What can be operated and is seen: behind an open dialog nothing can. */
export function controlsIn(root: ParentNode): HTMLElement[] {
  return [...everyElement(openDialog(root) ?? root)].filter(
    (each) => each.matches(CONTROLS) && !each.matches(':disabled') && isShown(each) && !isInert(each),
  );
}

/** What the Tab key stops at, in the order in which it is read: of radio buttons the one that is chosen, else the first. */
export function stopsIn(root: ParentNode): HTMLElement[] {
  const groups = new Map<string, HTMLElement>();
  return controlsIn(root).filter((each) => {
    if (each.tabIndex < 0) return false;
    if (!(each instanceof HTMLInputElement) || each.type !== 'radio') return true;
    const group = radiosLike(each);
    const chosen = group.find((radio) => radio.checked) ?? group[0];
    if (groups.has(each.name) && chosen !== each) return false;
    groups.set(each.name, each);
    return chosen === each;
  });
}

function radiosLike(radio: HTMLInputElement): HTMLInputElement[] {
  const root = radio.getRootNode();
  if (!(root instanceof ShadowRoot || root instanceof Document)) return [radio];
  return [...root.querySelectorAll<HTMLInputElement>('input[type="radio"]')].filter(
    ({ name, form, disabled }) => name === radio.name && form === radio.form && !disabled,
  );
}

function isShown(element: HTMLElement): boolean {
  return element.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true }) && element.offsetWidth > 0;
}

function isInert(element: HTMLElement): boolean {
  for (let at: Element | null = element; at !== null; at = above(at))
    if (at instanceof HTMLElement && at.inert) return true;
  return false;
}

/** The element around another, across the border of a shadow root. */
export function above(element: Element): Element | null {
  if (element.parentElement !== null) return element.parentElement;
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? root.host : null;
}

/** What a control is called in a message of a test. */
export function named(element: Element): string {
  const text = (element.getAttribute('aria-label') ?? element.textContent).trim().replace(/\s+/g, ' ').slice(0, 40);
  const id = element.id === '' ? '' : `#${element.id}`;
  return `${element.localName}${id}.${element.className} "${text}"`;
}

/** What is clicked to operate a control: the card or label around it, where there is one. */
export function target(control: HTMLElement): HTMLElement {
  return control.closest<HTMLElement>('label') ?? control;
}
