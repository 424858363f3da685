export { percentOf, type CoverageCount } from './count.js';
export { courseOf, type CoveragePoint, type CoverageTurn } from './course.js';
export { CoverageReader, type LinedCount } from './csv/coverage-reader.js';
export { columnNames } from './csv/columns.js';
export type { CoverageRules } from './csv/count-of.js';
export type { CoverageFault, CoverageFaultKind } from './csv/faults.js';
export { HIDDEN_UNDER } from './hide-small.js';
export { coverageAreas, coveragePageOf } from './page-of.js';
export {
  coverageImport,
  coverageImportQuery,
  coverageImportReply,
  coverageImports,
  coveragePage,
  coverageQuery,
  MAX_COVERAGE_BYTES,
  MOST_FAULTS,
  unreachedQuery,
  unreachedReply,
  type CoverageImport,
  type CoverageImportReply,
  type CoverageLevel,
  type CoveragePage,
  type CoverageRow,
  type UnreachedReply,
} from './replies.js';
export { MOST_WEEKS, suggestStops, type KnownStop, type SuggestedStop } from './suggest-stop.js';
export { coverageTable, keyOf, type CoverageTable } from './table.js';
export { cityCoverageShape, type CityCoverage } from './told.js';
export { unreachedOf } from './unreached-of.js';
