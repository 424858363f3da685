import type { ProviderTerms } from '../provider-terms.js';

/** What the provider itself says, in Sundanese. */
export const provider: ProviderTerms = {
  missing: 'Aplikasi ieu teu acan ngeusian setélan "{setting}". Mangga wartosan pangurus aplikasina.',
  wrong: 'Setélan "{setting}" dina aplikasi ieu lepat. Mangga wartosan pangurus aplikasina.',
  missingTitle: 'Halo Pamor teu acan tiasa dibuka',
  notForRole: 'Tampilan pikeun peran akun anjeun teu acan aya di dieu.',
  notForRoleTitle: 'Teu acan aya tampilan',
  signedOutTitle: 'Anjeun kedah lebet deui',
  closedTitle: 'Halo Pamor ditutup',
  closedText: 'Eusian anjeun tetep kasimpen. Layanan ieu gratis.',
  reopen: 'Buka deui',
  withoutCity: {
    host: 'aplikasi ieu',
    office: 'Dinas',
    officer: 'patugas',
    officerShort: 'patugas',
    operator: 'patugas',
    areaUnit: 'RW',
  },
};
