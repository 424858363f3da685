import { HaloPatterns } from './halo-patterns.js';
import { HaloSurveyReport } from './halo-survey-report.js';

/** The elements of the report by tag. Importing this registers nothing. */
export const surveyReportElements = { 'halo-survey-report': HaloSurveyReport, 'halo-patterns': HaloPatterns } as const;
