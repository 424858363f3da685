/**
 * Calls back when the page has reason to try again: the network is said to be back, or the page is shown. Both are hints
 * only; where there is no page (Node) nothing is listened to.
 *
 * @returns what stops it
 */
export function onWake(wake: () => void): () => void {
  if (typeof document === 'undefined') return () => undefined;
  const shown = () => {
    if (document.visibilityState === 'visible') wake();
  };
  addEventListener('online', wake);
  document.addEventListener('visibilitychange', shown);
  return () => {
    removeEventListener('online', wake);
    document.removeEventListener('visibilitychange', shown);
  };
}
