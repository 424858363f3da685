import type { CityPack, CoveragePage, UnreachedReply } from '@halo-pamor/contract';

type Named = Pick<CityPack, 'words' | 'theme'>;

const told = (
  when: string,
  percent: number,
  of: Pick<CoveragePage['course'][number], 'turn' | 'by'>,
  note: string | null = null,
): CoveragePage['course'][number] => ({
  ...of,
  kind: 'told',
  ...{ when, percent, note },
  ...{ numerator: null, denominator: null, hidden: false, sources: ['Sumber rekaan'] },
});

const row = (code: string, name: string, numerator: number, denominator: number) => ({
  ...{ code, name, numerator, denominator, percent: Math.floor((numerator * 10_000) / denominator) / 100 },
  ...{ hidden: false, from: 3, of: 3 },
});

/** An invented page: three years that were told with a fall at the end, two districts, one of them hidden. */
export function inventedCoverage({ words, theme }: Named, part: Partial<CoveragePage> = {}): CoveragePage {
  return {
    ...{ city: { code: '32.75', name: 'Kota Rekaan' }, words, theme, invented: true, hiddenUnder: 5 },
    ...{ area: { code: '32.75', name: 'Kota Rekaan' }, above: null },
    document: { code: 'SEMUA', name: 'Dokumen kependudukan', who: 'Sumber tidak menyebut siapa.' },
    documents: [
      { code: 'SEMUA', name: 'Dokumen kependudukan' },
      { code: 'KIA', name: 'KIA' },
    ],
    course: [
      told('2019', 70, { turn: 'first', by: null }),
      told('2020', 99.29, { turn: 'rise', by: 29.29 }),
      told('2021', 98.46, { turn: 'fall', by: -0.83 }, 'Sumber menulis meningkat.'),
    ],
    parts: {
      date: '2025-12-31',
      level: 'district',
      rows: [
        row('32.75.01', 'Kecamatan Satu', 900, 1_000),
        {
          ...{ code: '32.75.02', name: 'Kecamatan Dua', numerator: null, denominator: null, percent: null },
          ...{ hidden: true, from: null, of: 2 },
        },
      ],
    },
    groups: [row('lansia', 'Lansia', 80, 100)],
    ...part,
  };
}

/** An invented list: one place with people who lack a document, one hidden, and one suggestion. */
export const inventedUnreached: UnreachedReply = {
  ...{ area: '32.75', invented: true, hiddenUnder: 5 },
  documents: [{ code: 'KIA', name: 'KIA' }],
  groups: [{ code: 'lansia', name: 'Lansia' }],
  places: [
    {
      ...{ place: '32.75.04.1002/007', document: 'KIA', date: '2025-12-31', missing: 120, denominator: 400 },
      groups: [{ group: 'lansia', missing: 12 }],
    },
    {
      ...{ place: '32.75.04.1002/008', document: 'KIA', date: '2025-12-31', missing: null, denominator: null },
      groups: [],
    },
  ],
  stops: [
    {
      ...{ village: '32.75.04.1002', place: '32.75.04.1002/007', document: 'KIA', missing: 120, hiddenPlaces: 1 },
      ...{ lastDay: '2026-09-01', weeks: 11, points: 1_320 },
    },
  ],
};
