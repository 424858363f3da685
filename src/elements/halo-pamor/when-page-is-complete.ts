/**
 * Calls back once the page and its scripts have run, never at once.
 *
 * @returns what cancels it
 */
export function whenPageIsComplete(act: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const soon = (): void => {
    timer = setTimeout(act);
  };
  if (document.readyState === 'complete') soon();
  else addEventListener('load', soon, { once: true });
  return () => {
    clearTimeout(timer);
    removeEventListener('load', soon);
  };
}
