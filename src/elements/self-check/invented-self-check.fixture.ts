import type { SelfCheckReply } from '@halo-pamor/contract';

const sources = ['Sumber rekaan'];
const lowest = { code: 'E', name: 'Terendah', from: 0, to: 31.99, zone: 'red', confirmed: 'no' } as const;
const way: SelfCheckReply['assessments'][number] = {
  ...{ code: '2023', name: 'Penilaian 2023', sources, confirmed: 'secondary', note: null },
  ...{ score: 25, category: lowest, proved: 1, of: 2 },
  dimensions: [
    {
      ...{ code: 'input', name: 'Input', plain: 'Orang dan tempat.', weight: 21.85, weightConfirmed: true },
      ...{ score: 50, proved: 1, of: 2 },
      points: [
        {
          ...{ code: 'a', name: 'Standar diumumkan', mark: 100 },
          evidence: [
            {
              ...{ id: 'PAGE-FEE', point: 'input/a', name: 'Halaman standar', mark: 100 },
              proof: { kind: 'rows', rows: ['/v1/standards#KK/fee', '/v1/standards#KIA/fee'] },
            },
          ],
          wanted: null,
        },
        { code: 'b', name: 'Ruang tunggu', mark: null, evidence: [], wanted: 'Daftar sarana tiap unit.' },
      ],
    },
  ],
};
/** One way of assessment with a figure, and one without. */
export const inventedSelfCheck: SelfCheckReply = {
  ...{ city: { code: '32.75', name: 'Kota Rekaan' }, version: '2026-11-22', categorySources: sources, given: [] },
  categories: [lowest],
  assessments: [
    way,
    {
      ...way,
      code: 'opini-2025',
      name: 'Opini 2025',
      confirmed: 'no',
      score: null,
      category: null,
      proved: 0,
      dimensions: [],
    },
  ],
};
