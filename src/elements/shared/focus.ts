/**
 * Moves the focus to the heading of the screen that just opened, so that a screen reader starts there and the page
 * scrolls to its top. Call it after `updateComplete`, and not at the first screen: the host's page keeps its focus then.
 *
 * @returns whether there was a heading
 */
export function focusHeading(root: ParentNode): boolean {
  const heading = root.querySelector<HTMLElement>('[data-heading]');
  heading?.focus({ preventScroll: true });
  heading?.scrollIntoView({ block: 'nearest' });
  return heading !== null;
}

/** Moves the focus to the first field with a fault, and what is wrong into sight, so that nobody has to look for it. */
export function focusFault(root: ParentNode): boolean {
  const field = root.querySelector<HTMLElement>('[aria-invalid="true"], fieldset:has(.fault) input');
  field?.focus();
  root.querySelector('.fault')?.scrollIntoView({ block: 'nearest' });
  return field !== null;
}

/**
 * Notes where the focus is now, before something is waited for that will move it.
 *
 * @returns what says whether it went elsewhere since: somebody touched a field meanwhile, and is not to be torn out of it
 */
export function focusNow(): () => boolean {
  const before = focused();
  return () => {
    const now = focused();
    return now !== before && now !== document.body;
  };
}

/** What has the focus, however many shadow roots deep. */
function focused(): Element | null {
  let at = document.activeElement;
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  return at;
}
