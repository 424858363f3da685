import type { PayloadInput, StopView } from '@halo-pamor/contract';
import type { OutreachTerms } from '../../locale/id-outreach.js';

/** A plan as it is typed. */
export interface PlanDraft {
  readonly district: string;
  readonly place: string;
  readonly where: string;
  readonly day: string;
  readonly from: string;
  readonly until: string;
  readonly services: readonly string[];
  readonly team: readonly string[];
  readonly expected: string;
  readonly kits: string;
  /** By kind of blank. */
  readonly brought: Readonly<Record<string, string>>;
  readonly note: string;
}

/** A new plan: everything that the city offers, for a usual working day. */
export function newPlan(services: readonly string[]): PlanDraft {
  return {
    district: '',
    place: '',
    where: '',
    day: '',
    from: '08:00',
    until: '15:00',
    services,
    team: [],
    expected: '50',
    kits: '1',
    brought: {},
    note: '',
  };
}

/** The plan of a stop that stands. */
export function planOf(stop: StopView): PlanDraft {
  const { place, where, day, from, until, services, team, expected, kits, blanks, note } = stop;
  return {
    district: place.slice(0, 8),
    place,
    where: where ?? '',
    day,
    from,
    until,
    services,
    team: team.map(({ id }) => id),
    expected: String(expected),
    kits: String(kits),
    brought: Object.fromEntries(blanks.map(({ kind, brought }) => [kind, String(brought)])),
    note: note ?? '',
  };
}

const AMOUNT = /^\d{1,4}$/;

/** What is wrong with a plan, by field. */
export function planFaults(draft: PlanDraft, words: OutreachTerms): Record<string, string | undefined> {
  const { faults } = words.plan;
  const amount = (typed: string): string | undefined => (AMOUNT.test(typed.trim()) ? undefined : faults.number);
  return {
    place: draft.place === '' ? faults.village : undefined,
    day: draft.day === '' ? faults.day : undefined,
    until: draft.until <= draft.from ? faults.until : undefined,
    services: draft.services.length === 0 ? faults.services : undefined,
    team: draft.team.length === 0 ? faults.team : undefined,
    expected: amount(draft.expected),
    kits: amount(draft.kits),
    ...Object.fromEntries(
      Object.entries(draft.brought).map(([kind, typed]) => [
        `brought-${kind}`,
        typed === '' ? undefined : amount(typed),
      ]),
    ),
  };
}

/** The payload of a plan, beside its place. A kind of blank without a number is not taken along. */
export function planPayload(draft: PlanDraft): Omit<PayloadInput<'plan-stop'>, 'place'> {
  const { where, day, from, until, services, team, note } = draft;
  return {
    where: where.trim() === '' ? null : where.trim(),
    day,
    from,
    until,
    services: [...services],
    team: [...team],
    expected: Number(draft.expected),
    kits: Number(draft.kits),
    blanks: Object.entries(draft.brought).flatMap(([kind, typed]) =>
      typed.trim() === '' ? [] : [{ kind, brought: Number(typed) }],
    ),
    note: note.trim() === '' ? null : note.trim(),
  };
}
