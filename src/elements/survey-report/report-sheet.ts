import { unsurCodes, type SurveyReport, type SurveyRow } from '@halo-pamor/contract';
import type { SurveyReportTerms } from '../../locale/id-survey-report.js';
import type { Sheet } from '../shared/sheet/sheet.js';

/** The report as a table to save, with how often each mark was given, so that every figure can be reckoned again. */
export function reportSheet(report: SurveyReport, words: SurveyReportTerms, nameOf: (row: SurveyRow) => string): Sheet {
  const { table } = words;
  const head = ['', table.part, table.served, table.needed, table.answers, table.index, table.grade];
  const marks = unsurCodes.flatMap((code) => [1, 2, 3, 4].map((mark) => `${code}=${mark}`));
  const lines = [...report.rows, report.total].map((row) => [
    ...[row.key, nameOf(row), row.served, row.needed, row.answers, row.index, row.grade],
    ...row.unsur.flatMap(({ counts }) => counts ?? [null, null, null, null]),
  ]);
  return {
    file: `${table.file}-${report.from}-${report.to}`,
    name: words.title,
    head: [...head, ...marks],
    rows: lines,
  };
}
