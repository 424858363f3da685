import type { StandardsPage } from '../page.js';
import type { CityStandards } from '../shape.js';
import { publishedEvidence } from './published-evidence.js';
import { categoryOf, scoreOf } from './score.js';
import type { SelfCheckReply } from './shape.js';

/** How the city stands by its own evidence and by its published page, for each way of assessing. */
export function selfCheckOf(page: StandardsPage, { version, selfCheck }: CityStandards): SelfCheckReply {
  const { assessments, categories, categorySources, evidence, given } = selfCheck;
  const rows = [...evidence, ...publishedEvidence(page, selfCheck)];
  return {
    city: page.city,
    version,
    categories,
    categorySources,
    given: given.map((one) => ({ ...one, category: categoryOf(one.score, categories) })),
    assessments: assessments.map((assessment) => scoreOf(assessment, rows, categories)),
  };
}
