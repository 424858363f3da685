import { findVariant, needsOf, type CityPack, type Need, type Service, type Variant } from '@halo-pamor/contract';
import type { Draft } from './draft.js';

/** The services that this city brings to the door. */
export function offered(pack: CityPack): Service[] {
  return pack.services.filter((service) => service.offered === 'door');
}

/** The services that the programme only informs about. */
export function informed(pack: CityPack): Service[] {
  return pack.services.filter((service) => service.offered === 'information');
}

/** The services that a chosen document depends on and that the programme only informs about. */
export function firstElsewhere(pack: CityPack, chosen: readonly Variant[]): Service[] {
  return informed(pack).filter((service) =>
    service.variants.some(({ code }) => chosen.some((one) => one.dependsOn.includes(code))),
  );
}

/** The chosen documents that this city offers, in the order they were chosen. */
export function wanted(pack: CityPack, draft: Pick<Draft, 'variants'>): Variant[] {
  const all = offered(pack).flatMap(({ variants }) => variants);
  return draft.variants.map((code) => all.find((one) => one.code === code)).filter((found) => found !== undefined);
}

/** What is needed for these variants, each paper once. */
export function needs(pack: CityPack, variants: readonly string[]): Need[] {
  const found = new Map<string, Need>();
  const all = variants.map((code) => findVariant(pack, code)).filter((variant) => variant !== undefined);
  for (const need of all.flatMap(needsOf)) {
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
