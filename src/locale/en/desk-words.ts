import type { Words } from '../spoken.js';
import { audit } from './audit.js';
import { complaintDesk } from './complaint-desk.js';
import { desk } from './desk.js';
import { monitor } from './monitor.js';
import { selfCheck } from './self-check.js';
import { surveyReport } from './survey-report.js';

/** What the desk reads beside what citizens and officers read, in English. */
export const words = { desk, complaintDesk, monitor, selfCheck, surveyReport, audit } satisfies Partial<Words>;
