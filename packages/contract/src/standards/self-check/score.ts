import type { Assessment, Category, Evidence, SelfCheckReply } from './shape.js';

type Scored = SelfCheckReply['assessments'][number];

/**
 * Scores one way of assessing by the evidence there is. A point has the best mark that a row proves; a point without a
 * row counts as 0 and says that it has none, so another row never lowers anything. A dimension is the mean of its
 * points, the whole is the weighted mean of the dimensions. Where nothing at all is proved there is no number (null).
 */
export function scoreOf(
  assessment: Assessment,
  evidence: readonly Evidence[],
  categories: readonly Category[],
): Scored {
  const { code, name, sources, confirmed, note = null } = assessment;
  const weights = weightsOf(assessment);
  const dimensions = assessment.dimensions.map((dimension, at) => {
    const points = dimension.points.map((point) => {
      const rows = evidence.filter((row) => row.point === `${dimension.code}/${point.code}`);
      const mark = rows.length === 0 ? null : Math.max(...rows.map((row) => row.mark));
      return { code: point.code, name: point.name, mark, evidence: rows, wanted: point.wanted ?? null };
    });
    const proved = points.filter(({ mark }) => mark !== null).length;
    const mean = points.reduce((sum, { mark }) => sum + (mark ?? 0), 0) / points.length;
    return { dimension, weight: weights[at] ?? 0, points, proved, mean };
  });
  const proved = dimensions.reduce((sum, one) => sum + one.proved, 0);
  const whole = dimensions.reduce((sum, one) => sum + one.weight, 0);
  const score =
    proved === 0 ? null : rounded(dimensions.reduce((sum, { weight, mean }) => sum + weight * mean, 0) / whole);
  return {
    ...{ code, name, sources, confirmed, note, score, proved },
    category: score === null ? null : categoryOf(score, categories),
    of: dimensions.reduce((sum, { points }) => sum + points.length, 0),
    dimensions: dimensions.map(({ dimension, weight, points, mean, ...one }) => ({
      code: dimension.code,
      name: dimension.name,
      plain: dimension.plain,
      weight: rounded(weight),
      weightConfirmed: dimension.weight !== null,
      score: one.proved === 0 ? null : rounded(mean),
      proved: one.proved,
      of: points.length,
      points,
    })),
  };
}

/** The weights in percent. As soon as one is not published all weigh alike. */
function weightsOf({ dimensions }: Assessment): number[] {
  const known = dimensions.flatMap(({ weight }) => (weight === null ? [] : [weight]));
  return known.length === dimensions.length ? known : dimensions.map(() => 100 / dimensions.length);
}

/**
 * Two decimals, half up: 87.995 is 88.00, as it is on paper, although the number that a computer keeps for it lies
 * beneath; so what lies beyond the eighth decimal is taken for the computer's own.
 */
export function rounded(value: number): number {
  return Math.round(Number((value * 100).toFixed(6))) / 100;
}

/** The category of a score, which is rounded to two decimals before it is graded; null where the bounds leave it out. */
export function categoryOf(score: number, categories: readonly Category[]): Category | null {
  const graded = rounded(score);
  return categories.find(({ from, to }) => from <= graded && graded <= to) ?? null;
}
