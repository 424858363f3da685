/** The views of outreach days, of officers and desk alike; what they are about is a stop. */
export const outreachViews = [
  'outreach',
  'outreach-plan',
  'outreach-stop',
  'outreach-change',
  'outreach-give',
  'outreach-queue',
  'outreach-blanks',
  'outreach-print',
  'outreach-roster',
  'outreach-close',
] as const;
