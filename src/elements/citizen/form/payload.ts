import { normalisePhone, ownedPapers, type PayloadInput } from '@halo-pamor/contract';
import type { CitizenTerms } from '../../../locale/citizen-terms.js';
import { atHand, codesOf, type FormBundle, type FormFacts } from './bundle.js';
import type { Draft } from './draft.js';
import { placeOf } from './faults.js';
import { planOwners, type PlanOwners } from './paper-owners.js';
import { askedPapers } from './papers-plan.js';
import { isOwnPerson, nameOf } from './seated.js';

type Payload = PayloadInput<'submit-request'>;

/** What `submit-request` asks for, made of a draft that every screen has accepted. */
export function payloadOf(draft: Draft, facts: FormFacts, words: CitizenTerms['form']): Payload {
  const { bundle } = facts;
  const nik = draft.nik.replace(/\D/g, '');
  return {
    ...(bundle === undefined
      ? { items: itemsOf(draft, facts), papersAtHand: saidPapers(draft, facts) }
      : planned(draft, facts, bundle, planOwners(draft, bundle, words))),
    applicant: {
      name: draft.name.trim(),
      phone: normalisePhone(draft.phone) ?? null,
      ...(nik === '' ? {} : { nik }),
    },
    forWhom: draft.forWhom === '' ? 'self' : draft.forWhom,
    channel: 'app',
    place: placeOf(draft),
    address: {
      street: draft.street.trim(),
      rt: orNull(threeDigits(draft.rt)),
      landmark: orNull(draft.landmark),
    },
    times: timesOf(draft),
    note: orNull(draft.note),
    ...(bundle === undefined ? {} : { happening: happeningOf(facts, bundle) }),
    consent: { version: draft.consent, given: true },
  };
}

function itemsOf(draft: Draft, { variants }: FormFacts): Payload['items'] {
  const person = draft.forWhom === 'self' ? '' : draft.person.trim();
  return variants.map((variant) => ({ variant, person: orNull(person) }));
}

function planned(
  draft: Draft,
  facts: FormFacts,
  bundle: FormBundle,
  owners: PlanOwners,
): Pick<Payload, 'items' | 'papersAtHand'> {
  const items = plannedItems(draft, bundle, owners);
  return { items, papersAtHand: plannedPapers(draft, facts, bundle, owners, items) };
}

/** The documents of the plan in the order of making, each with the others that it relies on and whose papers it takes. */
function plannedItems(draft: Draft, { plan, household }: FormBundle, owners: PlanOwners): Payload['items'] {
  const items = plan.items.filter(({ offered }) => offered);
  const numbers = new Map(items.map(({ id }, index) => [id, String(index + 1)]));
  return items.map(({ id, variant, subjects, needs }) => ({
    variant,
    person: orNull(
      subjects
        .filter((id) => !isOwnPerson(household, draft, id))
        .flatMap((id) => nameOf(household, draft, id) ?? [])
        .join(', ')
        .slice(0, 120),
    ),
    relies: [...new Set(needs.flatMap((need) => (need.by === 'item' ? (numbers.get(need.item) ?? []) : [])))],
    owners: owners.of(id),
  }));
}

function saidPapers(draft: Draft, { asked, triage }: FormFacts): NonNullable<Payload['papersAtHand']> {
  const about = asked.flatMap(({ paper }) => (paper === undefined ? [] : [paper]));
  const codes = [...new Set([...Object.keys(draft.papers), ...about])];
  return codes
    .map((code) => ({ code, atHand: atHand({ key: code, codes: [code] }, draft, asked, triage) }))
    .filter(({ code, atHand: at }) => code in draft.papers || at !== 'unsure');
}

/** By the codes of the request's papers: one paper may meet several requirements, and each owner's has a code of its own. */
function plannedPapers(
  draft: Draft,
  { asked, triage }: FormFacts,
  bundle: FormBundle,
  owners: PlanOwners,
  items: Payload['items'],
): NonNullable<Payload['papersAtHand']> {
  const numbered = ownedPapers(items);
  const offered = new Set(bundle.chosen.items.filter((item) => item.offered).map(({ id }) => id));
  const told = new Map<string, Set<'yes' | 'no' | 'unsure'>>();
  for (const paper of askedPapers(bundle)) {
    const at = atHand({ key: paper.key, codes: codesOf(paper) }, draft, asked, triage);
    const needed = paper.neededBy.filter(({ item }) => offered.has(item)).map(({ requirement }) => requirement);
    for (const requirement of needed) {
      const code = numbered.codeOf(requirement, owners.ownerOf(paper, requirement));
      told.set(code, new Set([...(told.get(code) ?? []), at]));
    }
  }
  return [...told].map(([code, answers]) => ({
    code,
    atHand: answers.has('no') ? 'no' : answers.has('unsure') ? 'unsure' : 'yes',
  }));
}

/** What the officer needs to know of the family: the answers to what is asked, and to the questions before the visit. */
function happeningOf({ asked, triage }: FormFacts, { told, household }: FormBundle): NonNullable<Payload['happening']> {
  const keys = new Set([...household.questions, ...household.about].map(({ key }) => key));
  const seats = new Set(household.seats.map(({ code }) => code));
  return {
    ...told,
    people: told.people.filter(({ seat }) => seats.has(seat)),
    answers: [
      ...told.answers.filter(({ question }) => keys.has(question)),
      ...asked.flatMap(({ code }) => {
        const answer = triage[code];
        return answer === undefined ? [] : [{ question: code, answers: [answer] }];
      }),
    ],
  };
}

/** The wishes for a visit: each day with the part of the day, or the part alone where any day is fine. */
function timesOf({ days, part }: Pick<Draft, 'days' | 'part'>): { day: string | null; part: Draft['part'] }[] {
  return days.length === 0 ? [{ day: null, part }] : days.map((day) => ({ day, part }));
}

/** An RT as it is written on papers: `3` becomes `003`. */
export function threeDigits(typed: string): string {
  const digits = typed.trim();
  return digits === '' ? '' : digits.padStart(3, '0');
}

function orNull(typed: string): string | null {
  return typed.trim() || null;
}
