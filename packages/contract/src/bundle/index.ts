export { openGaps, type Gap } from './gaps.js';
export { readHousehold, type AskedQuestion, type Household, type HouseholdPerson } from './household.js';
export type {
  BundlePlan,
  MaybePaper,
  PlannedDocument,
  PlannedItem,
  PlannedNeed,
  PlannedPaper,
  StandIn,
} from './plan.js';
export type { FamilyCard, Person, Situation } from './situation.js';
export { bundleSolver, type BundleSolver } from './solver.js';
export { answersTo, toldPayload, type Told } from './told.js';
export {
  daysLate,
  sinceAnswers,
  triage,
  triageWay,
  type TriageNote,
  type TriageResult,
  type TriageWay,
} from './triage.js';
