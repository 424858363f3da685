/** A signal that ends with either of two, and what lets go of them. (AbortSignal.any is younger than the oldest WebView.) */
export function either(one: AbortSignal | undefined, other: AbortSignal): { signal: AbortSignal; release: () => void } {
  const controller = new AbortController();
  const abort = () => controller.abort();
  for (const each of [one, other]) {
    each?.addEventListener('abort', abort);
    if (each?.aborted === true) abort();
  }
  return {
    signal: controller.signal,
    release: () => {
      for (const each of [one, other]) each?.removeEventListener('abort', abort);
    },
  };
}
