import type { RequirementMode } from './catalogue.js';

/** Which of two modes asks for more; a paper that several items need is dealt with in the stricter way. */
const strictness: Readonly<Record<RequirementMode, number>> = {
  data: 0,
  presence: 1,
  photo: 2,
  shown: 3,
  form: 4,
  'handed-in': 5,
  surrendered: 6,
};

/** The stricter of two modes. */
export function stricterMode(one: RequirementMode, other: RequirementMode): RequirementMode {
  return strictness[other] > strictness[one] ? other : one;
}
