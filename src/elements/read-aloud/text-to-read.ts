/** What is operated or drawn, or says again what is heard already. A tile is pressed too, but what it says is worth hearing. */
const NOT_READ =
  'button:not(.tile), input, select, textarea, svg, style, template, dialog, .button, .unseen, .free, [aria-hidden="true"], halo-read-aloud';

/**
 * The text of a screen in the order in which it is read, through shadow roots: a piece for each line that stands alone, so that a voice
 * rests between them. What is folded away or only there for a screen reader is left out, and so is what somebody typed.
 */
export function textToRead(root: ParentNode): string[] {
  const pieces: string[] = [];
  let piece = '';
  const ends = (): void => {
    const text = piece.replace(/\s+/g, ' ').trim();
    if (/[\p{L}\p{N}]/u.test(text)) pieces.push(text);
    piece = '';
  };
  const read = (node: Node): void => {
    if (node instanceof Text) piece += node.data;
    if (!(node instanceof Element) || node.matches(NOT_READ) || !isShown(node)) return;
    const standsAlone = !getComputedStyle(node).display.startsWith('inline');
    if (standsAlone) ends();
    const slotted = node instanceof HTMLSlotElement ? node.assignedNodes() : [];
    for (const each of slotted.length > 0 ? slotted : (node.shadowRoot ?? node).childNodes) read(each);
    if (standsAlone) ends();
  };
  for (const each of root.children) read(each);
  ends();
  return pieces;
}

function isShown(element: Element): boolean {
  return getComputedStyle(element).display === 'contents' || element.checkVisibility({ checkVisibilityCSS: true });
}
