import type { ProviderTerms } from '../provider-terms.js';

/** What the provider itself says, in English. */
export const provider: ProviderTerms = {
  missing: 'This app has not filled in the setting "{setting}". Please tell whoever runs the app.',
  wrong: 'The setting "{setting}" of this app is wrong. Please tell whoever runs the app.',
  missingTitle: 'Halo Pamor cannot be opened yet',
  notForRole: 'There is no view here for the role of your account yet.',
  notForRoleTitle: 'No view yet',
  signedOutTitle: 'You need to sign in again',
  closedTitle: 'Halo Pamor is closed',
  closedText: 'What you filled in is saved. This service is free.',
  reopen: 'Open again',
  withoutCity: {
    host: 'this app',
    office: 'the office',
    officer: 'the officer',
    officerShort: 'the officer',
    operator: 'the officer',
    areaUnit: 'RW',
  },
};
