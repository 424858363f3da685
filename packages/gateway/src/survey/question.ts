import type { CityPack } from '@halo-pamor/contract';
import { ProblemError } from '../reply.js';
import type { SurveyQuestion } from '../store/survey-read.js';
import { beginOf, monthsBetween, monthsOn } from './months.js';

const MOST_MONTHS = 60;

/**
 * What is read for these months of a city, both included.
 *
 * @param districts null: all of them
 * @throws ProblemError `invalid` when they do not follow each other, or are more than 60
 */
export function surveyQuestion(
  { city, utcOffset: offset }: CityPack,
  { from, to }: { readonly from: string; readonly to: string },
  districts: readonly string[] | null,
): SurveyQuestion {
  const months = monthsBetween(from, to);
  if (months < 1 || months > MOST_MONTHS) throw new ProblemError('invalid');
  const [begin, end] = [beginOf(from, offset), beginOf(monthsOn(to, 1), offset)];
  return { city: city.code, from, to, begin, end, offset, districts };
}
