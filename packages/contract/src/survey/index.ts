export {
  isAnswer,
  marksShape,
  moneyAnswers,
  surveyBody,
  surveyReply,
  withoutNumbers,
  type Marks,
  type MoneyAnswer,
  type SurveyBody,
} from './answer.js';
export { ripeBlocks, SMALLEST_CELL, type Block, type WaitingAnswer } from './blocks.js';
export { chanceOf } from './money/chance.js';
export { patternRule, patternsIn, type MoneyCount, type MoneyPattern, type PatternRule } from './money/patterns.js';
export { gradeOf, surveyGrades, surveyIndex, surveyWeights, type SurveyGrade, type SurveyWeights } from './reckon.js';
export {
  month,
  patternsReply,
  surveyBreakdowns,
  surveyReport,
  surveyReportQuery,
  type PatternsReply,
  type SurveyBreakdown,
  type SurveyReport,
  type SurveyReportQuery,
  type SurveyRow,
} from './report.js';
export { surveyReportOf, type SurveyCounted } from './report-of.js';
export { sampleFor } from './sample.js';
export { moneyAbout, SEVERAL_SERVICES, surveyedAs, type Surveyed } from './surveyed.js';
export {
  countsByUnsur,
  emptyTally,
  sumTallies,
  tallyOf,
  type CountsByUnsur,
  type MarkCounts,
  type Marked,
  type Tally,
} from './tally.js';
export { toldByPhone, type ToldByPhone } from './told-by-phone.js';
export { marks, unsur, unsurCodes, type Mark, type UnsurCode } from './unsur.js';
