import type { LitElement } from 'lit';
import { ownTask } from '../../own-task.js';
import { focusHeading, focusNow } from '../shared/focus.js';

/**
 * Waits until the view below `root` is drawn, however many elements deep, and gives its heading the focus. That lays the view out
 * at once, so it is done in a task of its own: on a slow phone the one that drew the view was long enough. Who touched a field
 * before that stays in it.
 */
export async function focusView(root: ParentNode): Promise<void> {
  const isElsewhere = focusNow();
  await ownTask();
  let view = viewIn(root);
  while (view !== undefined) {
    await view.updateComplete;
    if (isElsewhere() || focusHeading(view.renderRoot)) return;
    view = viewIn(view.renderRoot);
  }
}

function viewIn(root: ParentNode): LitElement | undefined {
  return [...root.querySelectorAll('*')].find(isLit);
}

function isLit(element: Element): element is LitElement {
  return 'updateComplete' in element && 'renderRoot' in element;
}
