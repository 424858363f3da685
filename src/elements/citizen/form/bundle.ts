import {
  bundleSolver,
  daysLate,
  openGaps,
  readHousehold,
  serviceOfVariant,
  sinceAnswers,
  triageWay,
  type BundlePlan,
  type BundleSolver,
  type CityPack,
  type Gap,
  type Household,
  type Situation,
  type Told,
  type TriageQuestion,
} from '@halo-pamor/contract';
import { DIRECT, UNKNOWN, type Draft } from './draft.js';
import { wanted } from './wanted.js';

/** What an event makes due, worked out from a draft. */
export interface FormBundle {
  readonly household: Household;
  readonly told: Told;
  /** The situation as it stands, with what is left out, taken up, and missing. */
  readonly situation: Situation;
  /** Everything that falls due, as if nothing were left out or missing. */
  readonly whole: BundlePlan;
  /** The same without what is left out. */
  readonly chosen: BundlePlan;
  /** What is left once the papers that are missing are counted as missing. */
  readonly plan: BundlePlan;
  readonly gaps: readonly Gap[];
  readonly solver: BundleSolver;
}

/** What a draft comes to: with its plan where it began from an event. */
export interface FormFacts {
  readonly bundle: FormBundle | undefined;
  /** The questions before the visit, and the answers to them, also those that follow from the day of the event. */
  readonly asked: readonly TriageQuestion[];
  readonly triage: Readonly<Record<string, string>>;
  /** The variants that will be asked for. */
  readonly variants: readonly string[];
  /** The variant that is meant for one that was chosen, where it is another. */
  readonly instead: Readonly<Record<string, string>>;
}

const solvers = new WeakMap<CityPack, BundleSolver>();

function solverOf(pack: CityPack): BundleSolver {
  let solver = solvers.get(pack);
  if (solver === undefined) solvers.set(pack, (solver = bundleSolver(pack)));
  return solver;
}

/** Works out what a draft comes to. `today` is the day in the city's zone. */
export function factsOf(pack: CityPack, draft: Draft, today: string): FormFacts {
  const household = draft.happened === DIRECT ? undefined : readHousehold(pack, toldOf(pack, draft), today);
  return household === undefined ? directFacts(pack, draft, today) : eventFacts(pack, draft, household);
}

function directFacts(pack: CityPack, draft: Draft, today: string): FormFacts {
  const chosen = wanted(pack, draft).map(({ code }) => code);
  const triage = { ...draft.triage };
  for (const variant of chosen) {
    const deadline = serviceOfVariant(pack, variant)?.deadline;
    if (deadline === undefined || !isDay(draft.since)) continue;
    Object.assign(triage, sinceAnswers(pack, deadline.from, daysLate(deadline, draft.since, today)));
  }
  const { asked, instead } = triageWay(pack, chosen, triage);
  const variants = [...new Set(chosen.map((code) => instead[code] ?? code))];
  return { bundle: undefined, asked, triage, variants, instead };
}

function eventFacts(pack: CityPack, draft: Draft, household: Household): FormFacts {
  const solver = solverOf(pack);
  const { since } = household.rules;
  const { late } = household;
  const triage = {
    ...draft.triage,
    ...(since === undefined || late === null ? {} : sinceAnswers(pack, since.from, late)),
  };
  const { taken, left } = draft;
  const before = solver.plan({ ...household.situation, taken });
  const offered = before.items.filter((item) => item.offered).map(({ variant }) => variant);
  const way = triageWay(pack, offered, triage);
  const settled = way.asked.filter((question) => late === null || question.since === undefined);
  const all: Situation = { ...household.situation, taken, instead: way.instead };
  const whole = solver.plan(all);
  const chosen = solver.plan({ ...all, left });
  const missing = missingOf(chosen, draft, way.asked, triage);
  const situation = { ...all, left, missing };
  const plan = solver.plan(situation);
  return {
    bundle: {
      household,
      told: toldOf(pack, draft),
      situation,
      whole,
      chosen,
      plan,
      gaps: openGaps(solver.gaps(household.situation.people), whole),
      solver,
    },
    asked: settled,
    triage,
    variants: plan.items.filter((item) => item.offered).map(({ variant }) => variant),
    instead: way.instead,
  };
}

/** Whether a paper is at hand: as was said of it, or else as a question before the visit said. */
export function atHand(
  paper: { readonly key: string; readonly codes: readonly string[] },
  draft: Pick<Draft, 'papers'>,
  asked: readonly TriageQuestion[],
  triage: Readonly<Record<string, string>>,
): 'yes' | 'no' | 'unsure' {
  const said = draft.papers[paper.key];
  if (said !== undefined) return said;
  const about = asked.find((question) => question.paper !== undefined && paper.codes.includes(question.paper));
  const answer = about === undefined ? undefined : triage[about.code];
  return answer === 'yes' || answer === 'no' ? answer : 'unsure';
}

/** Taking a paper away can bring up another in its place, which may be missing as well; only what was said counts there. */
function missingOf(
  plan: BundlePlan,
  draft: Draft,
  asked: readonly TriageQuestion[],
  triage: Readonly<Record<string, string>>,
): string[] {
  const said = Object.entries(draft.papers).flatMap(([key, answer]) => (answer === 'no' ? [key] : []));
  const inPlan = plan.papers
    .filter((paper) => atHand({ key: paper.key, codes: codesOf(paper) }, draft, asked, triage) === 'no')
    .map(({ key }) => key);
  return [...new Set([...said, ...inPlan])];
}

/** The requirement codes that a paper of the plan meets. */
export function codesOf({ neededBy }: BundlePlan['papers'][number]): string[] {
  return [...new Set(neededBy.map(({ requirement }) => requirement))];
}

/** Whether a text is a day, as opposed to nothing or to "not known". */
export function isDay(since: string): boolean {
  return since !== '' && since !== UNKNOWN;
}

/** What the family told, as the contract reads it. The first who may be the person who asks has their name, if they are. */
function toldOf(pack: CityPack, draft: Draft): Told {
  const rules = pack.bundleRules.households.find(({ event }) => event === draft.happened);
  const own = draft.forWhom === 'self' ? rules?.seats.find((seat) => seat.self === true)?.code : undefined;
  const seated = new Set<string>();
  const named = draft.people.some(({ seat }) => seat === own);
  const all = own === undefined || named ? draft.people : [{ seat: own, name: '', age: '' }, ...draft.people];
  const people = all.map(({ seat, name, age }) => {
    const isOwn = seat === own && !seated.has(seat);
    seated.add(seat);
    return { seat, name: (isOwn ? draft.name : name).trim() || null, age: ageOf(age) };
  });
  return {
    event: draft.happened,
    since: isDay(draft.since) ? draft.since : null,
    people,
    answers: Object.entries(draft.answers).map(([question, answers]) => ({ question, answers })),
  };
}

/** The seat whose first person is the one who asks. */
export function ownSeat(household: Household, draft: Pick<Draft, 'forWhom'>): string | undefined {
  return draft.forWhom === 'self' ? household.seats.find(({ self }) => self === true)?.code : undefined;
}

function ageOf(typed: string): number | null {
  return /^\d{1,3}$/.test(typed.trim()) ? Number(typed) : null;
}
