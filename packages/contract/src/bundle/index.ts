export type { Gap } from './gaps.js';
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
export { daysLate, triage, type TriageNote, type TriageResult } from './triage.js';
