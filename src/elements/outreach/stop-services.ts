import type { CityPack } from '@halo-pamor/contract';

/** Something a stop can offer. */
export interface StopService {
  readonly code: string;
  readonly name: string;
  /** The word people use. */
  readonly plain: string;
  /** Another office travels along with it. */
  readonly alongside: boolean;
}

/** Everything a stop can offer in this city: registration services first, then what travels along. */
export function servicesOf(pack: CityPack): StopService[] {
  return [
    ...pack.services.map(({ code, name, plain }) => ({ code, name, plain, alongside: false })),
    ...(pack.outreach?.alongside ?? []).map(({ code, name }) => ({ code, name, plain: name, alongside: true })),
  ];
}

/** The word that people use for a service; an unknown code stays as it is. */
export function serviceWord(pack: CityPack, code: string): string {
  return servicesOf(pack).find((service) => service.code === code)?.plain ?? code;
}

/** What a kind of blank is called. */
export function blankWord(pack: CityPack, kind: string): string {
  return pack.outreach?.blanks.find(({ code }) => code === kind)?.name ?? kind;
}
