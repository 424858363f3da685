/** An element that has a way back of its own, such as the questions of a form; false where it leads to the view before. */
export interface HasWayBack {
  goBack: () => boolean;
}

/** Whether this element has a way back of its own. */
export function hasWayBack(element: Element | null): element is Element & HasWayBack {
  return element !== null && 'goBack' in element && typeof element.goBack === 'function';
}
