import type { PaperOwner, PlannedPaper } from '@halo-pamor/contract';
import type { CitizenTerms } from '../../../locale/citizen-terms.js';
import { fill } from '../../../locale/fill.js';
import type { FormBundle } from './bundle.js';
import type { Draft } from './draft.js';
import { knownPapers } from './papers-plan.js';
import { nameOf } from './seated.js';

/** Whose papers the documents of a plan take, in the words that the officer and the desk will read. */
export interface PlanOwners {
  /** The owners that an item names. */
  of(item: string): PaperOwner[];
  /** Whose the paper is that meets a requirement, or undefined where that needs no saying. */
  ownerOf(paper: Pick<PlannedPaper, 'owner'>, requirement: string): string | undefined;
}

const MOST = 120;

/**
 * Names the owners of a plan's papers: a person by the name given, a family card by who stands on it where there are
 * several cards. Two owners of the same name are told apart by a number, for their papers are two.
 */
export function planOwners(draft: Draft, bundle: FormBundle, words: CitizenTerms['form']): PlanOwners {
  const papers = knownPapers(bundle);
  const owners = new Map<string, Set<string>>();
  for (const { owner, neededBy } of papers) {
    if (owner === null) continue;
    for (const { requirement } of neededBy) {
      owners.set(requirement, new Set([...(owners.get(requirement) ?? []), owner]));
    }
  }
  const given = new Map<string, string>();
  const used = new Map<string, number>();
  const named = (owner: string, name: string): string => {
    const known = given.get(owner);
    if (known !== undefined) return known;
    const times = (used.get(name) ?? 0) + 1;
    used.set(name, times);
    const told = times === 1 ? name : `${name} (${String(times)})`;
    given.set(owner, told);
    return told;
  };
  const ownerOf: PlanOwners['ownerOf'] = ({ owner }, requirement) => {
    if (owner === null) return undefined;
    const name = nameOfOwner(draft, bundle, owner, words);
    if (name !== undefined) return named(owner, name);
    return (owners.get(requirement)?.size ?? 0) > 1 ? named(owner, unnamed(bundle, owner, words)) : undefined;
  };
  return {
    ownerOf,
    of: (item) =>
      papers.flatMap((paper) =>
        paper.neededBy
          .filter((need) => need.item === item)
          .flatMap(({ requirement }) => {
            const owner = ownerOf(paper, requirement);
            return owner === undefined ? [] : [{ code: requirement, owner }];
          }),
      ),
  };
}

function nameOfOwner(
  draft: Draft,
  { household }: FormBundle,
  owner: string,
  words: CitizenTerms['form'],
): string | undefined {
  const { cards, people } = household.situation;
  if (people.some(({ id }) => id === owner)) return short(nameOf(household, draft, owner));
  if (cards.length < 2) return undefined;
  const names = people.filter(({ card }) => card === owner).flatMap(({ id }) => nameOf(household, draft, id) ?? []);
  return names.length === 0 ? undefined : short(fill(words.ownerCard, { name: names.join(', ') }));
}

function unnamed({ household }: FormBundle, owner: string, words: CitizenTerms['form']): string {
  const place = household.people.findIndex(({ id }) => id === owner);
  return place < 0 ? words.ownerOtherCard : fill(words.ownerUnnamed, { n: place + 1 });
}

/** Leaves room for the number that tells two of the same name apart. */
function short(name: string | undefined): string | undefined {
  return name?.slice(0, MOST - 6).trim();
}
