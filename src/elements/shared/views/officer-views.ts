import { outreachViews } from './outreach-views.js';

/** The views of an officer, by the names that a host opens them with. Those of a room begin with its name. */
export const officerViews = [
  'home',
  'request',
  'schedule',
  'no-visit',
  'visit',
  'badge',
  'file',
  'handover',
  'failed',
  'cancel',
  'intake',
  'duties',
  'duties-new',
  'duties-one',
  'cover',
  'cover-new',
  ...outreachViews,
  'score',
  'outbox',
  'guidance',
  'practice',
  'pin',
] as const;
