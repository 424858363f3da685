/** The views of a citizen, by the names that a host opens them with. */
export const citizenViews = [
  'home',
  'request',
  'sent',
  'track',
  'track-one',
  'track-code',
  'cancel',
  'amend',
  'outbox',
  'standards',
  'complaint',
  'move',
] as const;
