import { coversAny } from '../../area.js';
import { stricterMode, type Requirement } from '../../city/index.js';
import type { CityRules } from '../city-rules.js';
import type { CommandOf } from '../commands.js';
import { accept, refuse, type Context, type Decision } from '../decision.js';
import type { EventData } from '../events.js';
import { isMadeHere } from '../made-here.js';
import { ownedPapers, requirementOf, type PaperOwner } from '../paper-owners.js';
import type { RequestView } from '../view.js';

type SubmittedPaper = EventData<'request-submitted'>['papers'][number];
type SubmittedItem = EventData<'request-submitted'>['items'][number];

/**
 * Judges `submit-request`: everything named is offered in the city, the consent is in force, the place fits the person. A
 * paper that one item makes is not asked for another one that relies on it, or is for the same person. Papers of several
 * owners are several papers, numbered as {@link ownedPapers} says; an owner or an answer for a paper that is not asked for
 * counts for nothing.
 */
export function decideSubmit(
  view: RequestView | null,
  command: CommandOf<'submit-request'>,
  context: Context,
): Decision {
  if (view !== null) return refuse('already-exists');
  const { payload, requestId } = command;
  const { actor, rules } = context;
  if (!rules.isPlace(payload.place)) return refuse('unknown-place');
  // A citizen may ask for another place, such as a parent's home; staff act only where their token reaches.
  if (actor.role !== 'citizen' && !coversAny(actor.areas, payload.place)) return refuse('not-your-area');
  if (payload.consent.version !== rules.consentVersion) return refuse('consent-outdated');

  const items: SubmittedItem[] = [];
  const asked: Requirement[][] = [];
  for (const [index, wanted] of payload.items.entries()) {
    const found = rules.variant(wanted.variant);
    if (found === undefined) return refuse('unknown-variant');
    const id = String(index + 1);
    items.push({
      id,
      variant: found.variant.code,
      service: found.service.code,
      name: found.variant.name,
      person: wanted.person ?? null,
    });
    asked.push(found.variant.requirements);
  }
  const papers = new Map<string, SubmittedPaper>();
  const owned = ownedPapers(payload.items);
  for (const [index, item] of items.entries()) {
    const { relies, owners = [] } = payload.items[index] ?? {};
    for (const requirement of asked[index] ?? []) {
      const makers = makersOf(requirement, item, relies, items, rules);
      const named = namedFor(owners, requirement);
      // Of several people's papers, the document made here is that of the one it is for.
      for (const owner of named) {
        const maker =
          named.length === 1 ? makers[0] : makers.find(({ person }) => (person ?? payload.applicant.name) === owner);
        const code = owned.codeOf(requirement.code, owner);
        addPaper(papers, { ...requirement, code }, owned.ownerOf(code), item, maker);
      }
    }
  }
  for (const paper of papers.values()) {
    const maker = isMadeHere(paper) ? items.find(({ id }) => id === paper.needs[0]?.madeBy) : undefined;
    if (maker !== undefined) paper.note = rules.madeHere(maker.name);
  }
  for (const { code, atHand } of payload.papersAtHand) {
    const paper = papers.get(code);
    if (paper !== undefined) paper.atHand = atHand;
  }
  return accept('request-submitted', command, context, {
    requestId,
    city: rules.city,
    place: payload.place,
    code: context.mintCode(),
    channel: payload.channel,
    forWhom: payload.forWhom,
    citizen: actor.role === 'citizen' ? actor.id : null,
    applicant: { ...payload.applicant, nik: payload.applicant.nik ?? null },
    address: {
      street: payload.address.street,
      rt: payload.address.rt ?? null,
      landmark: payload.address.landmark ?? null,
    },
    times: payload.times,
    note: payload.note ?? null,
    consentVersion: payload.consent.version,
    ...(payload.consent.how === undefined ? {} : { consentHow: payload.consent.how }),
    officer: context.officerFor(payload.place),
    items,
    papers: together([...papers.values()]),
    ...(payload.happening === undefined ? {} : { happening: payload.happening }),
  });
}

/** The papers in the order in which they are first asked for, those of one requirement beside each other. */
function together(papers: readonly SubmittedPaper[]): SubmittedPaper[] {
  const requirements = new Set(papers.map(({ code }) => requirementOf(code)));
  return [...requirements].flatMap((one) => papers.filter(({ code }) => requirementOf(code) === one));
}

/** Whose papers of a requirement an item takes, each once; undefined alone where nobody is named. */
function namedFor(owners: readonly PaperOwner[], { code }: Requirement): readonly (string | undefined)[] {
  const named = new Set(owners.filter((one) => one.code === code).map(({ owner }) => owner));
  return named.size === 0 ? [undefined] : [...named];
}

/** The items whose documents are what another one needs: made before it, and ones it relies on or for the same person. */
function makersOf(
  { code }: Requirement,
  item: SubmittedItem,
  relies: readonly string[] | undefined,
  items: readonly SubmittedItem[],
  rules: CityRules,
): SubmittedItem[] {
  const { rank } = rules.making(item.variant);
  return items.filter((other) => {
    const making = rules.making(other.variant);
    return making.rank < rank && making.makes.has(code) && (relies?.includes(other.id) ?? other.person === item.person);
  });
}

function addPaper(
  papers: Map<string, SubmittedPaper>,
  requirement: Requirement,
  owner: string | undefined,
  item: SubmittedItem,
  maker: SubmittedItem | undefined,
): void {
  const { code, name, mode } = requirement;
  const paper: SubmittedPaper = papers.get(code) ?? {
    code,
    name,
    mode,
    ...(owner === undefined ? {} : { owner }),
    condition: requirement.condition ?? null,
    needs: [],
    atHand: 'unsure',
  };
  paper.mode = stricterMode(paper.mode, mode);
  paper.needs.push({
    item: item.id,
    required: requirement.required,
    group: requirement.group ?? null,
    ...(maker === undefined ? {} : { madeBy: maker.id }),
  });
  papers.set(code, paper);
}
