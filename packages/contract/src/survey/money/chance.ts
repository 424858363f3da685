/**
 * How likely at least `hits` of `tries` are by chance when each is one with this probability (upper tail of the binomial
 * distribution). Summed from logarithms, so that thousands of tries neither overflow nor vanish.
 */
export function chanceOf(hits: number, tries: number, probability: number): number {
  if (hits <= 0) return 1;
  if (hits > tries || probability <= 0) return 0;
  if (probability >= 1) return 1;
  const [yes, no] = [Math.log(probability), Math.log1p(-probability)];
  let ways = 0;
  let sum = 0;
  for (let nth = 1; nth <= tries; nth += 1) {
    ways += Math.log(tries - nth + 1) - Math.log(nth);
    if (nth >= hits) sum += Math.exp(ways + nth * yes + (tries - nth) * no);
  }
  return Math.min(1, sum);
}
