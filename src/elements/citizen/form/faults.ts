import { checkNik, isPlaceOf, normalisePhone, type CityPack } from '@halo-pamor/contract';
import type { CitizenTerms } from '../../../locale/citizen-terms.js';
import type { SharedTerms } from '../../../locale/terms.js';
import type { FormFacts } from './bundle.js';
import { DIRECT, MOST_DAYS, MOST_DOCUMENTS, UNKNOWN, type Draft, type Step } from './draft.js';
import { kindOf } from './step-kinds.js';
import { seatedAt } from './seated.js';

/** What is wrong on one screen: the sentence for each field by its name. */
export type Faults = Readonly<Record<string, string>>;

/** What the rules of a screen need to know. */
export interface Judged {
  readonly draft: Draft;
  readonly facts: FormFacts;
  readonly today: string;
  readonly pack: CityPack;
  readonly terms: SharedTerms;
  readonly words: CitizenTerms['form'];
}

type Found = Record<string, string | false | undefined>;

/** The area code of the chosen place: down to the RW, or the village where the city has no RW. */
export function placeOf({ village, rw }: Pick<Draft, 'village' | 'rw'>): string {
  return rw === '' ? village : `${village}/${rw}`;
}

const rules: Readonly<Record<ReturnType<typeof kindOf>['kind'], (of: Judged, about: string) => Found>> = {
  happened: ({ draft, facts, words }) => ({
    happened: draft.happened !== DIRECT && facts.bundle === undefined && words.chooseOne,
  }),
  forWhom: ({ draft, facts, terms, words }) => ({
    forWhom:
      (draft.forWhom === '' || (draft.forWhom === 'self' && facts.bundle?.household.rules.forSelf === false)) &&
      words.chooseOne,
    person:
      draft.happened === DIRECT &&
      draft.forWhom !== '' &&
      draft.forWhom !== 'self' &&
      draft.person.trim() === '' &&
      terms.required,
  }),
  since: ({ draft, today, words }) => ({
    since:
      (draft.since === '' && words.sinceFault) ||
      (draft.since !== UNKNOWN && (draft.since > today || draft.since < '1900-01-01') && words.sinceAhead),
  }),
  ask: ({ draft, words }, about) => ({ [about]: (draft.answers[about] ?? []).length === 0 && words.chooseOne }),
  seat: (of, about) => seatFaults(of, about),
  triage: ({ facts, words }, about) => ({ [about]: facts.triage[about] === undefined && words.chooseOne }),
  plan: ({ facts, words }) => ({
    plan:
      (facts.variants.length === 0 && words.chooseSome) || (facts.variants.length > MOST_DOCUMENTS && words.tooMany),
  }),
  documents: ({ draft, words }) => ({
    documents:
      (draft.variants.length === 0 && words.chooseSome) || (draft.variants.length > MOST_DOCUMENTS && words.tooMany),
  }),
  where: ({ draft, pack, terms, words }) => ({
    district: draft.district === '' && words.chooseOne,
    village: draft.village === '' && words.chooseOne,
    rw: draft.village !== '' && !isPlaceOf(pack, placeOf(draft)) && words.chooseOne,
    street: draft.street.trim() === '' && terms.required,
    rt: !/^\d{0,3}$/.test(draft.rt.trim()) && words.rtFault,
  }),
  papers: () => ({}),
  when: ({ draft, words }) => ({ days: draft.days.length > MOST_DAYS && words.tooManyDays }),
  who: ({ draft, terms, words }) => ({
    name: draft.name.trim() === '' && terms.required,
    phone:
      !(draft.noPhone && draft.phone.trim() === '') && normalisePhone(draft.phone) === undefined && words.phoneFault,
    nik: draft.nik.trim() !== '' && nikFault(draft.nik, words),
  }),
  consent: ({ draft, pack, words }) => ({ consent: draft.consent !== pack.consent.version && words.consentFault }),
  check: () => ({}),
};

/** Judges one screen. Nothing is wrong when the answer has no entries. */
export function faultsOf(step: Step, of: Judged): Faults {
  const { kind, about } = kindOf(step);
  const found: Record<string, string> = {};
  for (const [field, fault] of Object.entries(rules[kind](of, about))) {
    if (fault !== false && fault !== undefined) found[field] = fault;
  }
  return found;
}

function seatFaults({ draft, facts, terms, words }: Judged, code: string): Found {
  const { bundle } = facts;
  const seat = bundle?.household.seats.find((one) => one.code === code);
  if (bundle === undefined || seat === undefined) return {};
  const found: Found = {};
  seatedAt(seat, bundle.household, draft).forEach(({ name, age, isOwn }, index) => {
    const at = `${code}-${String(index + 1)}`;
    if (!isOwn) found[`name-${at}`] = name.trim() === '' && terms.required;
    found[`age-${at}`] = age.trim() !== '' && !/^\d{1,3}$/.test(age.trim()) && words.ageFault;
  });
  return found;
}

function nikFault(typed: string, words: CitizenTerms['form']): string | undefined {
  const [fault] = checkNik(typed).errors;
  return fault === undefined ? undefined : words.nikFault[fault];
}
