/** What is not looked at: it scrolls by itself, is read out alone, or is drawn. */
const LEFT_OUT = '.unseen, input, textarea, select, svg, canvas, dialog:not([open])';

/** Every element on the page, however deep, whose text is cut or stands outside of the window; by its name and words. */
export function cutText(root: ParentNode = document.body): string[] {
  return [...root.children].flatMap((element) => {
    if (element.matches(LEFT_OUT) || scrolls(element)) return [];
    const below = [...cutText(element), ...(element.shadowRoot === null ? [] : cutText(element.shadowRoot))];
    // The innermost says it best.
    return below.length === 0 && isCut(element) ? [nameOf(element)] : below;
  });
}

/** A word that has no place of its own to be parted at. */
const WORD = /\p{L}{4,}/gu;

/** Every word on the page, however deep, that goes on in the next line in the middle of itself. */
export function brokenWords(root: ParentNode & Node = document.body): string[] {
  return [...root.childNodes].flatMap((node) => {
    if (node instanceof Text) return broken(node);
    if (!(node instanceof Element) || node.matches(`${LEFT_OUT}, style, code`)) return [];
    return [...brokenWords(node), ...(node.shadowRoot === null ? [] : brokenWords(node.shadowRoot))];
  });
}

function broken(text: Text): string[] {
  const range = document.createRange();
  return [...text.data.matchAll(WORD)].flatMap(({ 0: word, index }) => {
    range.setStart(text, index);
    range.setEnd(text, index + word.length);
    const lines = new Set([...range.getClientRects()].map(({ top }) => Math.round(top)));
    return lines.size > 1 ? [word] : [];
  });
}

function scrolls(element: Element): boolean {
  return /auto|scroll/.test(getComputedStyle(element).overflowX);
}

function isCut(element: Element): boolean {
  const box = element.getBoundingClientRect();
  if (box.width === 0) return false;
  const clips = /hidden|clip/.test(getComputedStyle(element).overflowX);
  if (clips && element.scrollWidth > element.clientWidth + 1) return true;
  if (box.right > document.documentElement.clientWidth + 0.5 || box.left < -0.5) return true;
  return [...element.childNodes].some((node) => node instanceof Text && sticksOut(node, box));
}

/** Whether a text is wider than the element that it stands in. */
function sticksOut(text: Text, box: DOMRect): boolean {
  if (text.data.trim() === '') return false;
  const range = document.createRange();
  range.selectNodeContents(text);
  return range.getBoundingClientRect().right > box.right + 1;
}

function nameOf(element: Element): string {
  const words = (element.textContent || '').trim().replace(/\s+/g, ' ');
  return `${element.localName}.${element.className}: ${words.slice(0, 60)}`;
}
