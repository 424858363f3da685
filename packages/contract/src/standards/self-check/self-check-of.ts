import type { StandardsPage } from '../page.js';
import type { CityStandards } from '../shape.js';
import { publishedEvidence } from './published-evidence.js';
import { workEvidence, type WorkFigures } from './work-evidence.js';
import { categoryOf, scoreOf } from './score.js';
import type { SelfCheckReply } from './shape.js';

/**
 * How the city stands by its own evidence, by its published page and by its work, for each way of assessing.
 *
 * @param work undefined where nobody counted it
 */
export function selfCheckOf(
  page: StandardsPage,
  { version, selfCheck }: CityStandards,
  work?: WorkFigures,
): SelfCheckReply {
  const { assessments, categories, categorySources, evidence, given } = selfCheck;
  const rows = [...evidence, ...publishedEvidence(page, selfCheck), ...(work ? workEvidence(selfCheck, work) : [])];
  return {
    city: page.city,
    version,
    categories,
    categorySources,
    given: given.map((one) => ({ ...one, category: categoryOf(one.score, categories) })),
    assessments: assessments.map((assessment) => scoreOf(assessment, rows, categories)),
  };
}
