import type { CityPack, Officer } from '@halo-pamor/contract';
import type { Dice } from '../seed/dice.js';

/** One place and the officer of its list, as the day knows them. */
export interface Post {
  readonly place: string;
  readonly officer: Pick<Officer, 'id' | 'name'>;
}

/** Somebody who is away for the day, and who stands in. */
export interface Absence {
  readonly post: Post;
  readonly standIn: Pick<Officer, 'id' | 'name'> & { readonly areas: readonly string[] };
}

/** Who plays which part in the day. Every officer has exactly one. */
export interface DayCast {
  /** All posts of the city. */
  readonly posts: readonly Post[];
  /** Have work and are not heard of. */
  readonly silent: readonly Post[];
  /** Fell ill without a word: what came yesterday is not answered. */
  readonly unwell: readonly Post[];
  readonly absent: readonly Absence[];
  /** Asks for money. */
  readonly greedy: Post;
}

/** How many of the city play which part. No source says how often officers are away; the shares are invented. */
const SILENT = 12;
const UNWELL = 8;
const ABSENT = 30;

/** Casts the day: who is silent, ill, away, and who asks for money, each in another place. */
export function castDay(pack: CityPack, officers: readonly Officer[], chance: Dice): DayCast {
  const posts = officers
    .flatMap((officer) =>
      officer.areas.map((place): Post => ({ place, officer: { id: officer.id, name: officer.name } })),
    )
    .filter(({ place }) => place.startsWith(pack.city.code));
  const free = shuffled(posts, chance);
  const take = (count: number): Post[] => free.splice(0, count);
  const [greedy] = take(1);
  if (greedy === undefined) throw new RangeError('a city without officers has no day');
  const silent = take(SILENT);
  const unwell = take(UNWELL);
  const busy = new Set([greedy, ...silent, ...unwell].map(({ officer }) => officer.id));
  const absent: Absence[] = [];
  for (const post of take(ABSENT)) {
    const village = post.place.slice(0, 13);
    const near = free.find(({ place, officer }) => place.startsWith(village) && !busy.has(officer.id));
    if (near === undefined || busy.has(post.officer.id)) continue;
    busy.add(near.officer.id);
    absent.push({ post, standIn: { ...near.officer, areas: [near.place] } });
  }
  return { posts, silent, unwell, absent, greedy };
}

function shuffled<T>(list: readonly T[], chance: Dice): T[] {
  return list
    .map((each) => ({ each, order: chance.roll() }))
    .sort((one, other) => one.order - other.order)
    .map(({ each }) => each);
}
