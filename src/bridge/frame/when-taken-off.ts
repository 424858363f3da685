/**
 * Tells once when an element is taken off the page, by itself or with anything around it; moves within the page are followed. Watched
 * are the children of what is around it and nothing below them, so that the page may change as often as it likes.
 *
 * @returns what stops it
 */
export function whenTakenOff(element: Element, taken: () => void): () => void {
  const observer = new MutationObserver((records) => {
    if (!records.some(({ removedNodes }) => removedNodes.length > 0)) return;
    observer.disconnect();
    if (element.isConnected) watch();
    else taken();
  });
  const watch = (): void => {
    for (let at = around(element); at !== null; at = around(at)) observer.observe(at, { childList: true });
  };
  watch();
  return () => observer.disconnect();
}

function around(node: Node): Node | null {
  return node instanceof ShadowRoot ? node.host : node.parentNode;
}
