/**
 * Which counts of a table whose sum is shown must not be shown. Counts from 1 to `smallest - 1` are hidden, and as long as
 * what is hidden could be reckoned from the sum (one alone, or together fewer than `smallest`) the next smallest too. Zeros
 * are shown: they are about nobody. Where all there is cannot hide it, everything is hidden, and so must be the sum.
 *
 * @param hiddenAlready those that another column of the same row hides
 */
export function hideSmall(
  counts: readonly number[],
  smallest: number,
  hiddenAlready: readonly boolean[] = [],
): { readonly hidden: readonly boolean[]; readonly sumHidden: boolean } {
  const hidden = counts.map((count, at) => hiddenAlready[at] === true || (count > 0 && count < smallest));
  const standing = () => counts.filter((count, at) => hidden[at] === true && count > 0);
  const isReckonable = () => {
    const inside = standing();
    return inside.length === 1 || (inside.length > 0 && inside.reduce((sum, count) => sum + count, 0) < smallest);
  };
  const bySize = counts
    .map((count, at) => ({ count, at }))
    .filter(({ count, at }) => count > 0 && hidden[at] !== true)
    .sort((one, other) => one.count - other.count);
  for (const { at } of bySize) {
    if (!isReckonable()) break;
    hidden[at] = true;
  }
  return { hidden, sumHidden: isReckonable() };
}
