import {
  bundleSolver,
  readHousehold,
  serviceOfVariant,
  type CityPack,
  type Household,
  type RequestView,
} from '@halo-pamor/contract';
import { fill } from '../../locale/fill.js';

/** A document that somebody of the family seems to lack and that the request does not have: to be offered, never added. */
export interface HouseholdOffer {
  readonly variant: string;
  readonly document: string;
  readonly name: string;
  readonly plain: string;
}

/** What the family told, question by question. */
export type ToldLine = readonly [question: string, answer: string];

/** The offers for a request that began from what happened, those alone that the programme brings to the door. */
export function offersOf(pack: CityPack, view: RequestView, today: string): HouseholdOffer[] {
  const household = householdOf(pack, view, today);
  if (household === undefined) return [];
  return bundleSolver(pack)
    .gaps(household.situation.people)
    .filter(({ offered }) => offered)
    .map((gap) => ({
      variant: gap.variant,
      document: serviceOfVariant(pack, gap.variant)?.plain ?? gap.document,
      name: nameIn(household, gap.person) ?? '',
      plain: gap.plain,
    }))
    .filter(({ variant, name }) => name !== '' && !isAskedFor(view, variant, name));
}

/** The same service for the same person, in whichever variant, is asked for already. */
function isAskedFor({ items }: RequestView, variant: string, name: string): boolean {
  const service = variant.split('.')[0];
  return items.some((item) => item.service === service && (item.person ?? '').split(', ').includes(name));
}

/** What the family told, as lines for those who come to them. */
export function toldLines(pack: CityPack, view: RequestView, today: string): ToldLine[] {
  const household = householdOf(pack, view, today);
  const { happening } = view;
  if (household === undefined || happening === undefined) return [];
  const given = (key: string): readonly string[] =>
    happening.answers.find(({ question }) => question === key)?.answers ?? [];
  const asked = [...household.questions, ...household.about].map(({ key, person, question, answers }): ToldLine => {
    const name = person === null ? '' : (nameIn(household, person) ?? '–');
    const codes = given(key);
    return [
      fill(question.plain, { name }),
      answers
        .filter(({ code }) => codes.includes(code))
        .map(({ plain }) => plain)
        .join(', '),
    ];
  });
  const triage = pack.triage.map(({ code, plain, answers }): ToldLine => {
    const [answer] = given(code);
    return [plain, answers.find((one) => one.code === answer)?.plain ?? ''];
  });
  return [...asked, ...triage].filter(([, answer]) => answer !== '');
}

function householdOf(pack: CityPack, { happening }: RequestView, today: string): Household | undefined {
  return happening === undefined ? undefined : readHousehold(pack, happening, today);
}

function nameIn({ people }: Household, id: string): string | null | undefined {
  return people.find((person) => person.id === id)?.name;
}
