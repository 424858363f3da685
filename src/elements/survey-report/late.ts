import { html, type TemplateResult } from 'lit';
import { lateImport } from '../../late-import.js';
import type * as ReportPart from './elements.js';
import type { SurveyReportGiven } from './halo-survey-report.js';

/** Fetches the elements of the report; registering them is for who asks. */
export const loadSurveyReport = lateImport<typeof ReportPart>(() => import('./elements.js'), 'surveyReportElements');

/** The report, from what the desk is given. */
export function surveyReportScreen(given: SurveyReportGiven): TemplateResult {
  return html`<halo-survey-report .given=${given}></halo-survey-report>`;
}

/** The patterns of money, for the auditor. */
export function patternsScreen(given: SurveyReportGiven): TemplateResult {
  return html`<halo-patterns .given=${given}></halo-patterns>`;
}
