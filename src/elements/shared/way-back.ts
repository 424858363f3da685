/** An element that has a way back of its own, such as the questions of a form; false where it leads to the view before. */
export interface HasWayBack {
  goBack: () => boolean;
}

/** Whether this element has a way back of its own. */
export function hasWayBack(element: Element | null): element is Element & HasWayBack {
  return element !== null && 'goBack' in element && typeof element.goBack === 'function';
}

/** Goes back in the first element inside that has somewhere to go back to; false when none has. */
export function goBackWithin(root: ParentNode): boolean {
  return [...root.querySelectorAll('*')].some((each) => hasWayBack(each) && each.goBack());
}
