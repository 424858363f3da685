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
