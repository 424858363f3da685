export { absencesOf, isAway, type Absence } from './absence.js';
export { callbackEntries, FEWEST_ANSWERS, friendliness } from './called-back.js';
export type { Case, ScoreRules } from './case.js';
export {
  ENTRY_PATTERN,
  entryOutcomes,
  entryWhys,
  scoreFigures,
  type EntryOutcome,
  type EntryWhy,
  type OfficersEntry,
  type ScoreEntry,
  type ScoreFigure,
} from './entry.js';
export { entriesOf } from './entries-of.js';
export { loadOf, MOST_LOAD, type Load } from './load.js';
export { MONTH_PATTERN, monthBefore, monthOf, monthSpan, opensToOthers, type MonthSpan } from './month.js';
export { callbacksReply, scoreQuery, scoreReply, type CallbacksReply, type ScoreReply } from './reply.js';
export { figureWeights, officerScore, scoreShape, type Score, type ScoreRow, type ScoreSum } from './score.js';
