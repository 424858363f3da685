/** How many ids are remembered; whoever repeats an older one has kept it for longer than a page lives. */
const REMEMBERED = 1_000;

/** Tells ids that come for the first time from such as are said again. */
export function onceOnly(): (id: string) => boolean {
  const seen = new Set<string>();
  return (id) => {
    if (seen.has(id)) return false;
    seen.add(id);
    const [oldest] = seen;
    if (seen.size > REMEMBERED && oldest !== undefined) seen.delete(oldest);
    return true;
  };
}
