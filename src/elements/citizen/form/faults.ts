import { isPlaceOf, normalisePhone, type CityPack } from '@halo-pamor/contract';
import type { CitizenTerms } from '../../../locale/citizen-terms.js';
import type { SharedTerms } from '../../../locale/terms.js';
import { MOST_DAYS, MOST_DOCUMENTS, type Draft, type Step } from './draft.js';

/** What is wrong on one screen: the sentence for each field by its name. */
export type Faults = Readonly<Record<string, string>>;

/** What the rules of a screen need to know. */
export interface Judged {
  readonly draft: Draft;
  readonly pack: CityPack;
  readonly terms: SharedTerms;
  readonly words: CitizenTerms['form'];
}

/** The area code of the chosen place: down to the RW, or the village where the city has no RW. */
export function placeOf({ village, rw }: Pick<Draft, 'village' | 'rw'>): string {
  return rw === '' ? village : `${village}/${rw}`;
}

const rules: Readonly<Record<Step, (of: Judged) => Record<string, string | false>>> = {
  happened: ({ draft, words }) => ({ happened: draft.happened === '' && words.chooseOne }),
  forWhom: ({ draft, terms, words }) => ({
    forWhom: draft.forWhom === '' && words.chooseOne,
    person: draft.forWhom !== '' && draft.forWhom !== 'self' && draft.person.trim() === '' && terms.required,
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
    phone: normalisePhone(draft.phone) === undefined && words.phoneFault,
  }),
  consent: ({ draft, pack, words }) => ({ consent: draft.consent !== pack.consent.version && words.consentFault }),
  check: () => ({}),
};

/** Judges one screen. Nothing is wrong when the answer has no entries. */
export function faultsOf(step: Step, of: Judged): Faults {
  const found: Record<string, string> = {};
  for (const [field, fault] of Object.entries(rules[step](of))) if (fault !== false) found[field] = fault;
  return found;
}
