import fc from '../fixed-dice.test-support.js';
import type { CityPack } from '../city/pack.js';
import type { Variant } from '../city/catalogue.js';
import type { PromiseRules } from './promise-rules.js';
import { promiseRules } from './promise-rules.js';

type Calendar = CityPack['calendar'];

/** The zones of Indonesia with how many minutes each is ahead of UTC. */
export const zones = [
  ['Asia/Jakarta', 420],
  ['Asia/Makassar', 480],
  ['Asia/Jayapura', 540],
] as const;

/** The usual week of an office, with one day off: Thursday, 26 November 2026. */
export const usualCalendar: Calendar = {
  workingDays: [1, 2, 3, 4, 5],
  opens: '08:00',
  closes: '16:00',
  confirmed: false,
  holidays: [{ date: '2026-11-26', name: 'Libur rekaan', confirmed: false }],
};

function clockTime(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}

const day = fc.integer({ min: 0, max: 120 }).map((n) => new Date(Date.UTC(2026, 10, 1 + n)).toISOString().slice(0, 10));

/** Calendars of any office: its days, its hours, a Friday with a break, its days off. */
export const calendars: fc.Arbitrary<Calendar> = fc
  .record({
    workingDays: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 7 }),
    opens: fc.integer({ min: 0, max: 12 * 60 }),
    open: fc.integer({ min: 1, max: 11 * 60 }),
    breaks: fc.boolean(),
    holidays: fc.uniqueArray(day, { maxLength: 40 }),
  })
  .map(({ workingDays, opens, open, breaks, holidays }) => ({
    workingDays,
    opens: clockTime(opens),
    closes: clockTime(opens + open),
    ...(breaks && {
      hours: [
        { day: 5, opens: '08:00', closes: '11:30' },
        { day: 5, opens: '13:00', closes: '16:30' },
      ],
    }),
    confirmed: false,
    holidays: holidays.map((date) => ({ date, name: 'Libur rekaan', confirmed: false })),
  }));

/** Any moment of two months, to the second. */
export const moments = fc
  .integer({ min: 0, max: 60 * 24 * 60 * 60 })
  .map((second) => Date.UTC(2026, 10, 1) + second * 1000);

/** What a city promises by: a card in a legal 24 hours, a letter for which no source gives a figure. */
export function inventedRules(
  calendar: Calendar = usualCalendar,
  utcOffset: CityPack['utcOffset'] = 420,
): PromiseRules {
  const completion = (maxHours: number | null): Variant['completion'] => ({
    maxHours,
    clockStarts: 'complete',
    confirmed: 'secondary',
    source: 'rekaan',
    text: 'Rekaan.',
  });
  const variant = (code: string, maxHours: number | null): Variant => ({
    code,
    name: code,
    plain: code,
    whatHappened: ['lost'],
    requirements: [],
    forms: [],
    legalBasis: [],
    completion: completion(maxHours),
    requiresPresence: false,
    visitNeeds: 'papers',
    quotaBound: false,
    surrenderOnDelivery: [],
    dependsOn: [],
    leadsTo: [],
    proxyAllowed: 'yes',
  });
  const reasons = [{ code: 'other', name: 'Lain', plain: 'Lain' }];
  return promiseRules({
    calendar,
    utcOffset,
    services: [
      {
        code: 'KTP',
        name: 'KTP',
        plain: 'KTP',
        description: 'KTP',
        kind: 'population',
        medium: 'card',
        offered: 'door',
        sources: [],
        variants: [variant('KTP.LOST', 24), variant('KTP.LETTER', null)],
      },
    ],
    reasons: {
      returnReasons: [
        { code: 'expired', name: 'Kedaluwarsa', plain: 'Kedaluwarsa', turn: 'citizen' },
        { code: 'blurred', name: 'Kabur', plain: 'Kabur', turn: 'officer' },
      ],
      refuseReasons: reasons,
      cancelReasons: reasons,
      centreCauses: reasons,
      deliveryFailReasons: reasons,
    },
  });
}
