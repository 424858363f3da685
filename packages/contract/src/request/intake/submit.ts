import { coversAny } from '../../area.js';
import { stricterMode, type Requirement } from '../../city/index.js';
import type { CityRules } from '../city-rules.js';
import type { CommandOf } from '../commands.js';
import { accept, refuse, type Context, type Decision } from '../decision.js';
import type { EventData } from '../events.js';
import { isMadeHere } from '../made-here.js';
import type { RequestView } from '../view.js';

type SubmittedPaper = EventData<'request-submitted'>['papers'][number];
type SubmittedItem = EventData<'request-submitted'>['items'][number];

/**
 * Judges `submit-request`: everything named is offered in the city, the consent is in force, the place fits the person. A
 * paper that one item makes is not asked for another one that relies on it, or is for the same person.
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
  for (const [index, item] of items.entries()) {
    for (const requirement of asked[index] ?? []) {
      addPaper(papers, requirement, item, makerOf(requirement, item, payload.items[index]?.relies, items, rules));
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
    officer: context.officerFor(payload.place),
    items,
    papers: [...papers.values()],
    ...(payload.happening === undefined ? {} : { happening: payload.happening }),
  });
}

/** The item whose document is what another one needs: made before it, and one it relies on or for the same person. */
function makerOf(
  { code }: Requirement,
  item: SubmittedItem,
  relies: readonly string[] | undefined,
  items: readonly SubmittedItem[],
  rules: CityRules,
): SubmittedItem | undefined {
  const { rank } = rules.making(item.variant);
  return items.find((other) => {
    const making = rules.making(other.variant);
    return making.rank < rank && making.makes.has(code) && (relies?.includes(other.id) ?? other.person === item.person);
  });
}

function addPaper(
  papers: Map<string, SubmittedPaper>,
  requirement: Requirement,
  item: SubmittedItem,
  maker: SubmittedItem | undefined,
): void {
  const { code, name, mode } = requirement;
  const paper: SubmittedPaper = papers.get(code) ?? {
    code,
    name,
    mode,
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
