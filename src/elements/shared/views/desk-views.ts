import { outreachViews } from './outreach-views.js';

/** The views of those at a desk, by the names that a host opens them with. Those of a room begin with its name. */
export const deskViews = [
  'home',
  'check',
  'print',
  'ready',
  'board',
  'coverage',
  'coverage-unreached',
  'coverage-import',
  'coverage-page',
  'self-check',
  ...outreachViews,
  'complaints',
  'complaints-one',
  'satisfaction',
  'audit',
  'patterns',
  'duties',
  'duties-one',
  'cover',
  'cover-new',
  'score',
  'fairness',
  'fairness-calls',
] as const;
