/** Most bytes of pictures that are kept: a few papers, which a person turns between. */
const MOST_BYTES = 6 * 1024 * 1024;

type Fetch = (id: string, signal?: AbortSignal) => Promise<Blob>;

/**
 * Keeps the pictures that were looked at last, in memory alone: what is seen again costs no data, and nobody who takes the
 * phone finds it. A picture never changes under its id.
 */
export function pictureCache(fetchOne: Fetch): Fetch {
  // A map keeps the order in which its keys came, so the first is the one not seen for longest.
  const kept = new Map<string, Blob>();
  return async (id, signal) => {
    const picture = kept.get(id) ?? (await fetchOne(id, signal));
    kept.delete(id);
    kept.set(id, picture);
    let bytes = [...kept.values()].reduce((sum, { size }) => sum + size, 0);
    for (const [oldest, { size }] of kept) {
      if (bytes <= MOST_BYTES) break;
      kept.delete(oldest);
      bytes -= size;
    }
    return picture;
  };
}
