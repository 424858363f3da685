/** The value below which this share (0 to 1) of the values lies; undefined of nothing. */
export function quantile(values: ArrayLike<number>, share: number): number | undefined {
  const sorted = Float32Array.from(values).sort();
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
}
