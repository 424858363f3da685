import { rounded } from '../standards/self-check/score.js';
import type { CountsByUnsur, MarkCounts } from './tally.js';
import { unsurCodes } from './unsur.js';

/**
 * What an element weighs: a ninth of the whole, or the 0.11 to which forms of the survey round it. Nine times 0.11 is
 * 0.99, so that the best index is then 99.
 */
export const surveyWeights = ['ninth', '0.11'] as const;
/** @see surveyWeights */
export type SurveyWeights = (typeof surveyWeights)[number];

/** Bounds of the grades (mutu) of the index, both included and both with two decimals. */
export const surveyGrades = [
  { code: 'A', name: 'Sangat baik', from: 88.31, to: 100 },
  { code: 'B', name: 'Baik', from: 76.61, to: 88.3 },
  { code: 'C', name: 'Kurang baik', from: 65, to: 76.6 },
  { code: 'D', name: 'Tidak baik', from: 25, to: 64.99 },
] as const;
/** A grade. */
export type SurveyGrade = (typeof surveyGrades)[number]['code'];

/** How many marks there are. */
export function marksIn(counts: MarkCounts): number {
  return counts.reduce((sum, count) => sum + count, 0);
}

/** The mean mark of an element (nilai rata-rata), not rounded; null where nobody marked it. */
export function meanOf(counts: MarkCounts): number | null {
  const answered = marksIn(counts);
  return answered === 0 ? null : counts.reduce((sum, count, at) => sum + count * (at + 1), 0) / answered;
}

/**
 * The index (nilai SKM), 25 to 100 with weights of a ninth, rounded to two decimals; null where an element has no mark at
 * all.
 */
export function surveyIndex(means: readonly (number | null)[], weights: SurveyWeights): number | null {
  const known = means.flatMap((mean) => (mean === null ? [] : [mean]));
  if (known.length !== unsurCodes.length) return null;
  const sum = known.reduce((whole, mean) => whole + mean, 0);
  return rounded(weights === 'ninth' ? (sum / unsurCodes.length) * 25 : sum * 0.11 * 25);
}

/** The index of a tally. */
export function indexOf(counts: CountsByUnsur, weights: SurveyWeights): number | null {
  const means = unsurCodes.map((code) => meanOf(counts[code]));
  return surveyIndex(means, weights);
}

/**
 * The grade of an index. It is rounded to two decimals before it is graded, since 76.605 lies between two grades. Null
 * beneath the lowest bound, which weights of 0.11 can reach.
 */
export function gradeOf(index: number): SurveyGrade | null {
  const graded = rounded(index);
  return surveyGrades.find(({ from, to }) => from <= graded && graded <= to)?.code ?? null;
}
