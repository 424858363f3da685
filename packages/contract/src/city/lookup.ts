import { districtOf, rwOf, villageOf } from '../area.js';
import type { Requirement, Service, Variant } from './catalogue.js';
import type { CityPack } from './pack.js';
import type { District, Village } from './places.js';

/** The variant with this code, or `undefined`. */
export function findVariant(pack: Pick<CityPack, 'services'>, code: string): Variant | undefined {
  for (const service of pack.services) {
    const found = service.variants.find((variant) => variant.code === code);
    if (found) return found;
  }
  return undefined;
}

/** The service that has this variant, or `undefined`. */
export function serviceOfVariant(pack: CityPack, variantCode: string): Service | undefined {
  return pack.services.find((service) => service.variants.some((variant) => variant.code === variantCode));
}

/** The requirement with this code in one variant, or `undefined`. */
export function findRequirement(variant: Variant, code: string): Requirement | undefined {
  return variant.requirements.find((requirement) => requirement.code === code);
}

/** The district and village that an area code lies in; each `undefined` where the code does not reach so far or names none. */
export function findArea(
  pack: CityPack,
  area: string,
): { district: District | undefined; village: Village | undefined } {
  const district = pack.areas.find(({ code }) => code === districtOf(area));
  return { district, village: district?.villages.find(({ code }) => code === villageOf(area)) };
}

/** Whether a request may belong to this place: an RW of the pack, or a village that has no RW. */
export function isPlaceOf(pack: CityPack, area: string): boolean {
  const { village } = findArea(pack, area);
  if (!village) return false;
  const rw = rwOf(area);
  return rw === undefined ? village.rw.length === 0 && area === village.code : village.rw.includes(rw);
}

/** Every place of the pack that a request can belong to, in the order of the pack. */
export function placesOf(pack: CityPack): string[] {
  return pack.areas.flatMap(({ villages }) =>
    villages.flatMap(({ code, rw }) => (rw.length === 0 ? [code] : rw.map((digits) => `${code}/${digits}`))),
  );
}

/**
 * The name of an area as people say it, smallest part first: `RW 007, Kelurahan Margahayu, Kecamatan Bekasi Timur`.
 * An unknown code comes back as it is, so that nothing is ever shown empty.
 */
export function areaName(pack: CityPack, area: string): string {
  if (area === pack.city.code) return pack.city.name;
  const { district, village } = findArea(pack, area);
  if (!district || (villageOf(area) !== undefined && !village)) return area;
  const rw = rwOf(area);
  return [
    rw === undefined ? undefined : `${pack.words.areaUnit} ${rw}`,
    village && `${villageWord(pack, village)} ${village.name}`,
    `${pack.words.district} ${district.name}`,
  ]
    .filter((part) => part !== undefined)
    .join(', ');
}

/** What a village is called: the last part of a kelurahan's code begins with 1, that of other villages with 2. */
function villageWord({ words }: CityPack, { code }: Village): string {
  return code.charAt(9) === '1' ? words.kelurahan : words.village;
}

/** One thing a variant needs: any one of `anyOf` is enough. `code` is the group, or the requirement's own code. */
export interface Need {
  code: string;
  required: boolean;
  anyOf: Requirement[];
}

/**
 * The requirements of a variant with alternatives put together, in the order of the pack. A group of two or more always
 * needs one of its members, whatever their own `required` says; inside a group that flag only marks the usual one.
 */
export function needsOf(variant: Variant): Need[] {
  const needs: Need[] = [];
  for (const requirement of variant.requirements) {
    const same = needs.find(({ code, anyOf }) => anyOf[0]?.group !== undefined && code === requirement.group);
    if (same) {
      same.anyOf.push(requirement);
      same.required = true;
    } else {
      needs.push({
        code: requirement.group ?? requirement.code,
        required: requirement.required,
        anyOf: [requirement],
      });
    }
  }
  return needs;
}
