import type { LitElement } from 'lit';
import { ownTask } from '../../own-task.js';
import { focusHeading } from '../shared/focus.js';

/**
 * Waits until the view below `root` is drawn, however many elements deep, and gives its heading the focus. That lays the view out
 * at once, so it is done in a task of its own: on a slow phone the one that drew the view was long enough.
 */
export async function focusView(root: ParentNode): Promise<void> {
  await ownTask();
  let view = viewIn(root);
  while (view !== undefined) {
    await view.updateComplete;
    if (focusHeading(view.renderRoot)) return;
    view = viewIn(view.renderRoot);
  }
}

function viewIn(root: ParentNode): LitElement | undefined {
  return [...root.querySelectorAll('*')].find(isLit);
}

function isLit(element: Element): element is LitElement {
  return 'updateComplete' in element && 'renderRoot' in element;
}
