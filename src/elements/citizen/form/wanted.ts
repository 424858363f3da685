import { needsOf, type CityPack, type Need, type Service, type Variant } from '@halo-pamor/contract';
import type { Draft } from './draft.js';

/** The documents that this city brings to the door. */
export function offered(pack: CityPack): Variant[] {
  return pack.services.filter((service) => service.offered === 'door').flatMap((service) => service.variants);
}

/** The services for what happened that the programme only informs about. */
export function informedAbout(pack: CityPack, happened: string): Service[] {
  return pack.services.filter(
    (service) =>
      service.offered === 'information' && service.variants.some(({ whatHappened }) => whatHappened.includes(happened)),
  );
}

/** The services that a chosen document depends on and that the programme only informs about. */
export function firstElsewhere(pack: CityPack, chosen: readonly Variant[]): Service[] {
  return pack.services.filter(
    (service) =>
      service.offered === 'information' &&
      service.variants.some(({ code }) => chosen.some((one) => one.dependsOn.includes(code))),
  );
}

/** The chosen documents that this city offers, in the order they were chosen. */
export function wanted(pack: CityPack, draft: Pick<Draft, 'variants'>): Variant[] {
  const all = offered(pack);
  return draft.variants.map((code) => all.find((one) => one.code === code)).filter((found) => found !== undefined);
}

/** The documents that what happened leads to: the root of a bundle first, then those of which it is the main cause. */
export function fitting(pack: CityPack, happened: string): Variant[] {
  const all = offered(pack).filter((one) => one.whatHappened.includes(happened));
  const isMain = (one: Variant): boolean => one.whatHappened[0] === happened;
  const rank = (one: Variant): number =>
    (pack.bundles.some(({ root }) => root === one.code) ? 0 : 2) + (isMain(one) ? 0 : 1);
  return all.sort((one, other) => rank(one) - rank(other));
}

/** What is needed for all chosen documents, each paper once. */
export function needs(pack: CityPack, draft: Pick<Draft, 'variants'>): Need[] {
  const found = new Map<string, Need>();
  for (const need of wanted(pack, draft).flatMap(needsOf)) {
    // Two documents may each have a group of the same name with other papers in it.
    const key = need.anyOf.map((paper) => paper.code).join();
    const same = found.get(key);
    if (same) same.required ||= need.required;
    else found.set(key, { ...need });
  }
  const grouped = new Set([...found.values()].filter(({ anyOf }) => anyOf.length > 1).flatMap(codes));
  return [...found.values()].filter((need) => need.anyOf.length > 1 || !codes(need).some((code) => grouped.has(code)));
}

function codes(need: Need): string[] {
  return need.anyOf.map((paper) => paper.code);
}

/** A paper that can lie on the table, not a fact in the data nor a person who must come. */
export function isPaper(mode: Need['anyOf'][number]['mode']): boolean {
  return mode !== 'data' && mode !== 'presence';
}
