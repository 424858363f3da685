/** Lets what is written to `data` of the element be its text, also what was written before anybody looked. */
function take(font: Element): void {
  const own = Object.getOwnPropertyDescriptor(font, 'data');
  if (own?.set !== undefined) return;
  Object.defineProperty(font, 'data', {
    set: (text: unknown) => {
      font.textContent = String(text);
    },
  });
  if (own !== undefined) font.textContent = String(own.value);
}

/**
 * Keeps a part of the page alive under the browser's own translation, which takes text nodes out and puts `<font>` elements
 * where they were. What draws the page writes to `data` of the node that stands there: without this the old translation
 * would stay on the screen while the state behind it changes.
 *
 * @param root the shadow root to begin with; those inside are found as they come
 */
export function mendTranslation(root: DocumentFragment | HTMLElement): () => void {
  const seen = new Set<Node>();
  const look = (element: Element): void => {
    if (element.localName === 'font') take(element);
    if (element.shadowRoot !== null) watch(element.shadowRoot);
    for (const child of element.children) look(child);
  };
  const observer = new MutationObserver((changes) => {
    for (const { addedNodes } of changes) for (const node of addedNodes) if (node instanceof Element) look(node);
  });
  const watch = (inside: DocumentFragment | HTMLElement): void => {
    if (seen.has(inside)) return;
    seen.add(inside);
    observer.observe(inside, { childList: true, subtree: true });
    for (const child of inside.children) look(child);
  };
  watch(root);
  return () => observer.disconnect();
}
