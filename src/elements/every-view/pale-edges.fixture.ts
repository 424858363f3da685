import { contrast } from '../halo-pamor/presets.js';
import { everyElement, named } from '../shared/controls.fixture.js';

type Colour = Parameters<typeof contrast>[0];

/** By WCAG 1.4.11, for what tells a control from its ground. */
const LEAST = 3;

/** Controls that are known by their box alone, and whose box can hardly be told from what is behind it. */
export function paleEdges(root: ParentNode): string[] {
  return [...everyElement(root)]
    .filter((each) => each.checkVisibility() && isBox(each) && !each.matches('.unseen, :disabled'))
    .filter((each) => {
      const ground = behind(each.parentElement ?? hostOf(each));
      const { borderTopColor, backgroundColor } = getComputedStyle(each);
      const told = [borderTopColor, backgroundColor].map(solid).filter((colour) => colour !== undefined);
      return !told.some((colour) => contrast(colour, ground) >= LEAST);
    })
    .map((each) => `a box that is hardly seen: ${named(each)}`);
}

/** A field, or a button on which nothing is written or drawn. */
function isBox(element: Element): boolean {
  if (element instanceof HTMLButtonElement) {
    return [...element.childNodes].every((node) =>
      node instanceof Element ? node.matches('.unseen') : node instanceof Comment || node.textContent?.trim() === '',
    );
  }
  return element.matches('input:not([type="file"]), select, textarea');
}

function behind(element: Element | null): Colour {
  if (element === null) return [255, 255, 255];
  return solid(getComputedStyle(element).backgroundColor) ?? behind(element.parentElement ?? hostOf(element));
}

function hostOf(element: Element): Element | null {
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? root.host : null;
}

/** A colour through which nothing shines. */
function solid(colour: string): Colour | undefined {
  const [, r, g, b] = /^rgb\((\d+), (\d+), (\d+)\)$/.exec(colour) ?? [];
  return r === undefined ? undefined : [Number(r), Number(g), Number(b)];
}
