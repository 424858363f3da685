/** Rows as each version of the storage left them on phones, with the version. A version that shipped is never changed here. */
const about = { type: 'submit-request', createdAt: '2026-01-05T03:00:00.000Z' } as const;
const waiting = {
  state: 'waiting',
  attempts: 1,
  lastProblem: 'offline',
  faults: [],
  nextTryAt: null,
  notBefore: 0,
} as const;
const id = (version: number) => ({
  id: `0190a0b0-0000-7000-8000-00000000000${version}`,
  requestId: `0190a0b0-0000-7000-8000-00000000010${version}`,
});
const payload = {
  items: [{ variant: 'KTP-EL.HILANG' }],
  applicant: { name: 'Siti Rekaan', phone: '+6281200000001' },
  forWhom: 'self',
  channel: 'app',
  place: '99.99.01.1001/001',
  address: { street: 'Jalan Rekaan 1' },
  consent: { version: '1', given: true },
};

/** One request that waits, for each version: of the citizen `warga-1` of the invented city. */
export const storedRows = [
  { version: 1, row: { ...about, ...waiting, ...id(1), payload } },
  { version: 2, row: { ...about, ...waiting, ...id(2), payload } },
  { version: 3, row: { ...about, ...waiting, ...id(3), payload } },
  {
    version: 4,
    row: {
      ...about,
      ...waiting,
      ...id(4),
      own: null,
      sealed: {
        v: 1,
        kid: '6vOag4HJdYIZpQEqjv-_iwJiNNLdpc5-20kV-4Eqm-g',
        by: '3493305b40dde2a2907a3f8da2ec14ac',
        key: 'BHs4SJwLmUUREMxv9MVFC3o39lJvk69l5uB6-GBaxZnXhPc51fiMVBYnHXiUY1CJE0QMzLYkAaXeRIc8njbxofzaKUMOC7QOvtrbdh8q80ZcRTCVJhiZBDsyJ_-xktCc0V875VaMeLR0aN_VICLFbzXArXg_gED4hqJ1S-ev5DAM0MUxSxrwnAExF9StXULkRXqUwofE4ARPY7x-sTwveo-Ox9GM',
        body: 'L8ZUtj3G_UOK0zVCNzeR2t7lUIY4I-C7g6wYxJbzWBULEu1dV_JqIIqky1mNP_AQwQJyrh8Kp2SO5sSC2H7Gmm12vk3LvpuawLL5tI0cbbrBvWXvSi999vxKh9vzFn5yE7bU7tjkpVl6m3rJuINLNAoExQ8oI-vLmVwzekwyWle_cxZ2b5vLzLIGE3S56qqndFOvI5HcX5wsC3ea1FTQ8PyNS911MoUKrJbTm--TcLue37YhSX5KELfAuHMOvAQSUzXDug5Q8rJbZY1eKImfv6bvR4Od13kvAeuCQyD7mVZDi-hBNJ7IDhD2f_FXlx8najrjRAuOdqmMPbP-Hud9AAx6XSMX6PS-1g',
      },
    },
  },
] as const;
