import type { CityCoverage, CoverageCount } from '@halo-pamor/contract';

/** Who owns which document in a city. */
export interface TestCoverage {
  /** Which documents and groups are counted, and what was published without counts. */
  readonly city: CityCoverage;
  /** What was counted. */
  readonly counts: readonly CoverageCount[];
}

const counted = (date: string, rw001: number, rw002: number) =>
  [
    { area: '99.99.01.1001/001', numerator: rw001 },
    { area: '99.99.01.1001/002', numerator: rw002 },
  ].map((row) => ({ ...row, document: 'KIA', group: '', date, denominator: 400, source: 'rekaan' }));

/** What the invented city counted: who owns a child's card, on two days. */
export const inventedCoverage: TestCoverage = {
  city: {
    format: 1,
    version: '2026-01-01',
    city: '99.99',
    documents: [
      { code: 'KIA', name: 'KIA', who: 'Anak berumur di bawah 17 tahun.' },
      { code: 'KTP-EL', name: 'KTP-el', who: 'Penduduk berumur 17 tahun ke atas.' },
    ],
    groups: [],
    told: [{ document: 'KTP-EL', year: '2025', percent: 98.2, sources: ['rekaan'], confirmed: 'no' }],
  },
  counts: [...counted('2024-12-31', 252, 196), ...counted('2025-12-31', 310, 244)],
};
