import type { Draft } from './draft-shape.js';

export type { Draft };

/** A question of which there is one in a form. */
export type FixedStep =
  'happened' | 'forWhom' | 'since' | 'plan' | 'documents' | 'papers' | 'where' | 'when' | 'who' | 'consent' | 'check';

/**
 * One screen of the form. `ask:` is a question about the family by its key, `seat:` asks who the people on a seat are,
 * `triage:` is a question before the visit by its code.
 */
export type Step = FixedStep | `ask:${string}` | `seat:${string}` | `triage:${string}`;

/** `happened` of those who know which documents they want. */
export const DIRECT = 'direct';
/** `since` of those who do not know the day. */
export const UNKNOWN = 'unknown';

/** Most documents in one request, and most days that a person may wish for, as the contract has them. */
export const MOST_DOCUMENTS = 10;
export const MOST_DAYS = 3;

/** A new draft. The person's own name is filled in, because most people ask for themselves or their family. */
export function newDraft(name: string): Draft {
  return {
    step: 'happened',
    happened: '',
    forWhom: '',
    person: '',
    since: '',
    people: [],
    answers: {},
    triage: {},
    left: [],
    taken: [],
    services: [],
    variants: [],
    district: '',
    village: '',
    rw: '',
    street: '',
    rt: '',
    landmark: '',
    papers: {},
    days: [],
    part: 'any',
    name,
    phone: '',
    noPhone: false,
    nik: '',
    note: '',
    consent: '',
  };
}

/** The draft with another beginning: what was told about one event says nothing about another. */
export function begunWith(draft: Draft, happened: string): Partial<Draft> {
  if (happened === draft.happened) return { happened };
  const { forWhom, person, since, people, answers, triage, left, taken, variants, papers } = newDraft('');
  return { happened, forWhom, person, since, people, answers, triage, left, taken, variants, papers };
}

/** Whether anything was answered, so that closing the form would lose something. */
export function isBegun(draft: Draft): boolean {
  return draft.happened !== '';
}
