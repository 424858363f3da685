/**
 * Defers an expensive construction to its first use and keeps the result.
 *
 * Schemas are built this way because building them costs 50 to 95 ms on a slow phone, and a page that only shows
 * a button must not pay for it.
 *
 * @param build runs at most once, at the first call
 * @returns a function that gives the same value each time
 */
export function once<T>(build: () => T): () => T {
  let made: { value: T } | undefined;
  return () => (made ??= { value: build() }).value;
}
