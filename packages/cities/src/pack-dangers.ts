import { placesOf, type CityPack, type Variant } from '@halo-pamor/contract';

interface Named {
  readonly what: string;
  readonly of: (pack: CityPack) => readonly string[];
  readonly then: string;
}

const codes = (entries: readonly { readonly code: string }[]): string[] => entries.map(({ code }) => code);
const kids = (entries: readonly { readonly kid: string }[] | undefined): string[] =>
  (entries ?? []).map(({ kid }) => kid);

/** What must not go without a thought, and what follows when it does. */
const named: readonly Named[] = [
  {
    what: 'service',
    of: (pack) => codes(pack.services),
    then: 'open requests carry it, and nobody can ask for it again',
  },
  { what: 'place', of: placesOf, then: 'requests and officers there stay, and nobody there can ask for anything' },
  {
    what: 'service point',
    of: (pack) => codes(pack.servicePoints),
    then: 'documents that lie ready there name a place that is no more',
  },
  { what: 'delivery mode', of: (pack) => codes(pack.deliveryModes), then: 'phones with the old pack still offer it' },
  {
    what: 'reason',
    of: ({ reasons }) => Object.values(reasons).flatMap(codes),
    then: 'what waits on phones with it is refused (unknown-reason)',
  },
  { what: 'key', of: (pack) => kids(pack.keys), then: 'badges and receipts that it signed can no longer be checked' },
  {
    what: 'sealing key',
    of: (pack) => kids(pack.sealing),
    then: 'phones seal to another; keep it in the gateway until nothing waits any more',
  },
];

function variantsOf(pack: CityPack): Map<string, Variant> {
  return new Map(pack.services.flatMap(({ variants }) => variants).map((variant) => [variant.code, variant]));
}

function ofVariant(code: string, one: Variant, other: Variant | undefined): string[] {
  if (other === undefined) return [`Variant ${code} is gone: open requests carry it, and nobody can ask for it again.`];
  const required = (variant: Variant) => codes(variant.requirements.filter(({ required: isRequired }) => isRequired));
  const gone = codes(one.requirements).filter((each) => !codes(other.requirements).includes(each));
  const more = required(other).filter((each) => !required(one).includes(each));
  const [before, after] = [one.completion.maxHours, other.completion.maxHours];
  return [
    ...gone.map(
      (each) =>
        `${code} no longer asks for ${each}: open requests keep asking for it, because papers are fixed when a request comes.`,
    ),
    ...more.map((each) => `${code} now demands ${each}: of new requests alone; those that are open do not ask for it.`),
    ...(before === after
      ? []
      : [
          `${code} is promised in ${String(after)} hours instead of ${String(before)}: open promises are reckoned anew at the next step of each request.`,
        ]),
    ...(other.proxyAllowed === one.proxyAllowed
      ? []
      : [`${code} is open to proxies: "${other.proxyAllowed}" instead of "${one.proxyAllowed}".`]),
  ];
}

/**
 * What of a change of packs may hurt somebody, each as a sentence: what open requests carry, what waits on phones, what people
 * were promised, and by which keys they check. Nothing for a change of words.
 */
export function dangersOf(before: CityPack, after: CityPack): string[] {
  const [one, other] = [variantsOf(before), variantsOf(after)];
  const gone = named.flatMap(({ what, of, then }) => {
    const left = new Set(of(after));
    const lost = [...new Set(of(before))].filter((each) => !left.has(each));
    const listed =
      lost.length > 5 ? `${lost.slice(0, 5).join(', ')} and ${String(lost.length - 5)} more` : lost.join(', ');
    return lost.length === 0 ? [] : [`Gone, ${what}: ${listed}: ${then}.`];
  });
  const isSame = (value: (pack: CityPack) => unknown) => JSON.stringify(value(before)) === JSON.stringify(value(after));
  return [
    ...(before.city.code === after.city.code
      ? []
      : [`This is another city (${before.city.code}, ${after.city.code}): nothing that was stored belongs to it.`]),
    ...gone,
    ...[...one].flatMap(([code, variant]) => ofVariant(code, variant, other.get(code))),
    ...(isSame(({ calendar }) => calendar) ? [] : ['The calendar differs: what was promised is reckoned anew by it.']),
    ...(isSame(({ utcOffset }) => utcOffset) ? [] : ['The clock differs: every time that people read moves.']),
    ...(before.consent.version === after.consent.version
      ? []
      : ['The consent has another version: who has a form open must agree anew (consent-outdated).']),
  ];
}
