import {
  patternRule,
  surveyReportOf,
  tallyOf,
  unsurCodes,
  type Mark,
  type PatternsReply,
  type SurveyReport,
} from '@halo-pamor/contract';

const place = { month: '2026-11', district: '32.75.01' };
const all = (mark: Mark, times: number) =>
  Array.from({ length: times }, () => ({
    coded: false,
    marks: Object.fromEntries(unsurCodes.map((code) => [code, mark])),
  }));

/** A report of four services, one of them too small to be shown. */
export function inventedReport(words: string[] = ['=Cepat', 'Ramah']): SurveyReport {
  const counted = {
    tallies: [
      { ...place, service: 'KTP-EL', tally: tallyOf(all(4, 6)) },
      { ...place, service: 'KK', tally: tallyOf(all(3, 8)) },
      { ...place, service: 'KIA', tally: tallyOf(all(1, 2)) },
      { ...place, service: 'AKTA', tally: tallyOf(all(2, 9)) },
    ],
    served: [{ ...place, service: 'KTP-EL', count: 300 }],
  };
  const asked = { from: '2026-09', to: '2026-11', by: 'service', weights: 'ninth' } as const;
  return { ...surveyReportOf('32.75', counted, asked, 5), words };
}

/** One officer who stands out. */
export const inventedPatterns: PatternsReply = {
  ...{ city: '32.75', from: '2026-09', to: '2026-11', whole: { asked: 4, answered: 240 }, rule: patternRule },
  patterns: [
    {
      officer: { id: 'satgas-1', name: 'Ani Rekaan' },
      areas: [],
      ...{ asked: 3, answered: 4, elsewhere: 0.0085, chance: 0.0000024 },
    },
  ],
};
