/**
 * Resolves in a task of its own. What follows is then not added to a task that was long already, and the browser may
 * answer a touch or paint in between: on a slow phone a tap is felt as lost after some 50 ms.
 */
export function ownTask(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve);
  });
}
