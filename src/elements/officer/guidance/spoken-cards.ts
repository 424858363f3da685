import type { CityPack, Requirement, Service, Variant } from '@halo-pamor/contract';
import { fill } from '../../../locale/fill.js';
import type { GuidanceTerms } from '../../../locale/id-guidance.js';

/** One thing to say. `isUnsure`: no source settles it, and the card says so. */
export interface SpokenCard {
  readonly say: string;
  readonly isUnsure: boolean;
}

/** What is said at the door for one service, in its order, from the city's own catalogue. */
export function spokenCards(pack: CityPack, service: Service, variant: Variant, words: GuidanceTerms): SpokenCard[] {
  const presence = variant.requiresPresence;
  const promise = variant.completion;
  const sure = (say: string): SpokenCard => ({ say, isUnsure: false });
  return [
    sure(words.greeting),
    sure(words.free),
    sure(fill(words.start, { service: variant.plain || service.plain })),
    ...paperCards(variant, words),
    presence === 'unconfirmed'
      ? { say: words.presence.unsure, isUnsure: true }
      : sure(presence ? words.presence.yes : words.presence.no),
    {
      say: [words.proxy[variant.proxyAllowed], variant.proxyAllowed === 'yes' ? pack.proxy.plain : ''].join(' ').trim(),
      isUnsure:
        variant.proxyAllowed === 'unconfirmed' || (variant.proxyAllowed === 'yes' && pack.proxy.confirmed !== 'yes'),
    },
    { say: promise.text, isUnsure: promise.confirmed !== 'yes' },
    ...surrenderCards(variant, words),
    sure(words.after),
  ];
}

/** A card for each paper; alternatives share one. */
function paperCards({ requirements }: Variant, words: GuidanceTerms): SpokenCard[] {
  const groups = new Map<string, Requirement[]>();
  for (const one of requirements) {
    const key = one.group ?? `:${one.code}`;
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups.values()].map((group) => {
    const isUnsure = group.some(({ confirmed }) => confirmed !== 'yes');
    const [first, second] = group;
    if (first === undefined || second !== undefined) {
      return { say: fill(words.oneOf, { papers: group.map(({ plain }) => plain).join(', ') }), isUnsure };
    }
    const say = [
      fill(words.paper[first.mode], { paper: first.plain }),
      first.condition,
      first.required ? '' : words.optional,
    ];
    return { say: say.filter(Boolean).join(' '), isUnsure };
  });
}

function surrenderCards({ surrenderOnDelivery, requirements }: Variant, words: GuidanceTerms): SpokenCard[] {
  if (surrenderOnDelivery.length === 0) return [];
  const papers = surrenderOnDelivery.map((code) => requirements.find((one) => one.code === code)?.plain ?? code);
  return [{ say: fill(words.surrender, { papers: papers.join(', ') }), isUnsure: false }];
}
