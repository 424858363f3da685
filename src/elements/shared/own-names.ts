import { VERSION } from './version.js';

/** Inner names of ours that something else holds on this page. */
const taken = new Set<string>();
/** Whether another copy of the plugin came before this one; unknown before the first elements are registered. */
let isLater: boolean | undefined;

/**
 * Leaves names to whoever holds them. When some of the first ones are held, another copy of the plugin was here before, and then
 * every inner name of this one is its own: the other would register the rest while elements of this one wait for theirs.
 */
export function leaveNames(held: readonly string[]): void {
  isLater ??= held.length > 0;
  for (const tag of held) taken.add(tag);
}

/**
 * The name of one of our inner elements in this page: the one that is written in our templates, or one with our version behind it
 * where another copy of the plugin has the first.
 */
export function nameOf(tag: string): string {
  return isLater || taken.has(tag) ? `${tag}-${VERSION.replaceAll('.', '-')}` : tag;
}

/** The templates whose elements have their names. */
const named = new WeakSet<Node>();

/** Puts elements of other names in the places of those in a template, which is not in the page, so that none is upgraded yet. */
function rename(template: Node): void {
  if (named.has(template) || !(template instanceof DocumentFragment)) return;
  named.add(template);
  for (const element of template.querySelectorAll('*')) {
    const name = nameOf(element.localName);
    if (name === element.localName || !element.localName.startsWith('halo-')) continue;
    const other = template.ownerDocument.createElement(name);
    for (const { name: attribute, value } of element.attributes) other.setAttribute(attribute, value);
    other.append(...element.childNodes);
    element.replaceWith(other);
  }
}

/**
 * How lit makes elements out of our templates. It finds what is bound in them by counting, so an element in the place of
 * another gets what was meant for it.
 */
export const ownScope = {
  importNode: (template: Node, deep?: boolean): Node => {
    if (taken.size > 0) rename(template);
    return document.importNode(template, deep);
  },
};
