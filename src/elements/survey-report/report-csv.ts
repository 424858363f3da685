import { csvText, unsurCodes, type SurveyReport, type SurveyRow } from '@halo-pamor/contract';
import type { SurveyReportTerms } from '../../locale/id-survey-report.js';

/** The report as a file of CSV, with how often each mark was given, so that every figure can be reckoned again. */
export function reportCsv(report: SurveyReport, words: SurveyReportTerms, nameOf: (row: SurveyRow) => string): Blob {
  const { table } = words;
  const head = ['', table.part, table.served, table.needed, table.answers, table.index, table.grade];
  const marks = unsurCodes.flatMap((code) => [1, 2, 3, 4].map((mark) => `${code}=${mark}`));
  const lines = [...report.rows, report.total].map((row) => [
    ...[row.key, nameOf(row), row.served, row.needed, row.answers, row.index, row.grade],
    ...row.unsur.flatMap(({ counts }) => counts ?? [null, null, null, null]),
  ]);
  return new Blob([csvText([[...head, ...marks], ...lines])], { type: 'text/csv;charset=utf-8' });
}
