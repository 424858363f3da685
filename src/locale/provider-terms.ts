/** What `<halo-pamor>` itself says: before there is a city, and about the session as a whole. */
export interface ProviderTerms {
  /** `{setting}`: the name of what the host did not set. */
  readonly missing: string;
  /** `{setting}`: the name of what the host set to something that it cannot be. */
  readonly wrong: string;
  readonly missingTitle: string;
  readonly notForRole: string;
  readonly notForRoleTitle: string;
  readonly signedOutTitle: string;
  /** The host has closed the plugin; `reopen` is on the button that opens it again. */
  readonly closedTitle: string;
  readonly closedText: string;
  readonly reopen: string;
  /** Stands for the city's words until its pack is here. */
  readonly withoutCity: Readonly<
    Record<'host' | 'office' | 'officer' | 'officerShort' | 'operator' | 'areaUnit', string>
  >;
}

/** The same in Indonesian. */
export const idProvider: ProviderTerms = {
  missing: 'Aplikasi ini belum mengisi pengaturan "{setting}". Beri tahu pengelola aplikasi.',
  wrong: 'Pengaturan "{setting}" di aplikasi ini salah. Beri tahu pengelola aplikasi.',
  missingTitle: 'Halo Pamor belum bisa dibuka',
  notForRole: 'Tampilan untuk peran akun Anda belum tersedia di sini.',
  notForRoleTitle: 'Belum ada tampilan',
  signedOutTitle: 'Anda perlu masuk lagi',
  closedTitle: 'Halo Pamor ditutup',
  closedText: 'Isian Anda tetap tersimpan. Layanan ini gratis.',
  reopen: 'Buka lagi',
  withoutCity: {
    host: 'aplikasi ini',
    office: 'Dinas',
    officer: 'petugas',
    officerShort: 'petugas',
    operator: 'petugas',
    areaUnit: 'RW',
  },
};
