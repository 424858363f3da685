import type { CityPack } from '@halo-pamor/contract';
import { faultAt, repeated, type Fault, type Place } from './fault.js';

/** The rules of bundles and the questions before a visit name only what the pack has, and the order of making is kept. */
export function checkBundles(pack: CityPack): Fault[] {
  const { bundleRules: rules, triage } = pack;
  const variants = new Map(pack.services.flatMap((service) => service.variants.map((one) => [one.code, service.code])));
  const papers = new Set(
    pack.services.flatMap(({ variants: all }) =>
      all.flatMap(({ requirements }) => requirements.map(({ code }) => code)),
    ),
  );
  const roles = new Map(rules.events.map(({ code, people, cards }) => [code, new Set([...people, ...cards])]));
  const named = (list: readonly { code: string }[], ...at: PropertyKey[]) =>
    repeated(
      list.map(({ code }, index) => ({ value: code, place: [...at, index, 'code'] })),
      'code',
    );
  const isVariant = (code: string, place: Place) =>
    variants.has(code) ? [] : [faultAt(place, `"${code}" is no variant of this pack.`)];
  const isPaper = (code: string, place: Place) =>
    papers.has(code) ? [] : [faultAt(place, `"${code}" is no requirement of this pack.`)];

  return [
    ...named(rules.events, 'bundleRules', 'events'),
    ...named(rules.due, 'bundleRules', 'due'),
    ...named(rules.gaps, 'bundleRules', 'gaps'),
    ...named(triage, 'triage'),
    ...rules.due.flatMap(({ event, role, variant }, index) => [
      ...isVariant(variant, ['bundleRules', 'due', index, 'variant']),
      ...(roles.get(event)?.has(role) === true
        ? []
        : [faultAt(['bundleRules', 'due', index, 'role'], `"${role}" is no role of the event "${event}".`)]),
    ]),
    ...rules.gaps.flatMap(({ variant }, index) => isVariant(variant, ['bundleRules', 'gaps', index, 'variant'])),
    ...rules.produces.flatMap(({ variant, papers: made }, index) => [
      ...isVariant(variant, ['bundleRules', 'produces', index, 'variant']),
      ...made.flatMap((paper, p) => isPaper(paper, ['bundleRules', 'produces', index, 'papers', p])),
    ]),
    ...rules.things.flatMap(({ papers: alike }, index) =>
      alike.flatMap((paper, p) => isPaper(paper, ['bundleRules', 'things', index, 'papers', p])),
    ),
    ...rules.conditions.flatMap(({ paper }, index) => isPaper(paper, ['bundleRules', 'conditions', index, 'paper'])),
    ...rules.standIns.flatMap(({ paper }, index) => isPaper(paper, ['bundleRules', 'standIns', index, 'paper'])),
    ...checkOrder(pack, variants),
    ...checkTriage(pack, isVariant),
  ];
}

/** Without this, two documents could wait for each other. */
function checkOrder({ services, bundleRules: { order } }: CityPack, variants: ReadonlyMap<string, string>): Fault[] {
  const place = new Map(order.map((code, index) => [code, index]));
  return services.flatMap((service, s) => [
    ...(place.has(service.code)
      ? []
      : [faultAt(['services', s, 'code'], `${service.code} is missing in $.bundleRules.order.`)]),
    ...service.variants.flatMap(({ dependsOn, leadsTo }, v) => {
      const rankOf = (code: string) => place.get(variants.get(code) ?? '') ?? 0;
      const own = place.get(service.code) ?? 0;
      const at = (field: string, index: number): Place => ['services', s, 'variants', v, field, index];
      return [
        ...dependsOn.flatMap((code, index) =>
          !variants.has(code) || rankOf(code) < own ? [] : [faultAt(at('dependsOn', index), `${code} is made later.`)],
        ),
        ...leadsTo.flatMap((code, index) =>
          rankOf(code) > own ? [] : [faultAt(at('leadsTo', index), `${code} is made earlier.`)],
        ),
      ];
    }),
  ]);
}

function checkTriage({ triage }: CityPack, isVariant: (code: string, place: Place) => Fault[]): Fault[] {
  return triage.flatMap(({ variants, answers, settledBy = [] }, q) => [
    ...variants.flatMap((code, index) => isVariant(code, ['triage', q, 'variants', index])),
    ...settledBy.flatMap((code, index) => isVariant(code, ['triage', q, 'settledBy', index])),
    ...answers.flatMap(({ effect, text, instead }, a) => {
      const here: Place = ['triage', q, 'answers', a];
      return [
        ...(effect === 'none' || text !== undefined
          ? []
          : [faultAt(here, 'An answer with an effect needs a sentence.')]),
        ...((effect === 'instead') === (instead !== undefined)
          ? []
          : [faultAt(here, 'An answer names another variant if, and only if, its effect is "instead".')]),
        ...(instead === undefined ? [] : isVariant(instead, [...here, 'instead'])),
      ];
    }),
  ]);
}
