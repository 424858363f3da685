import type { Actor } from '../../actor.js';
import type { CityPack } from '../../city/index.js';
import { isPlaceOf } from '../../city/index.js';
import { OTHER_PHONE } from './reconcile.js';

/** What the rulebook asks of a city pack about stops. */
export interface StopRules {
  readonly city: string;
  isPlace(area: string): boolean;
  /** Whether a stop can offer it: a registration service, or another one that travels along. */
  isService(code: string): boolean;
  isBlank(kind: string): boolean;
  /** The kind of blank that the document of a service is printed on. */
  blankOf(service: string): string | undefined;
  isSpoilReason(code: string): boolean;
  isDifferenceReason(code: string): boolean;
}

/** Everything that judging a command about a stop depends on and that is not in the stop or the command. */
export interface StopContext {
  /** When it was done as the judge reckons it, RFC 3339 in UTC. */
  readonly now: string;
  readonly actor: Actor;
  readonly rules: StopRules;
  /** The officer with this id, if the city has one. */
  readonly officerById: (id: string) => { id: string; name: string } | undefined;
}

/** Indexes a pack for the judging of stops. A pack that says nothing of outreach days knows no blanks and no reasons. */
export function stopRules(pack: CityPack): StopRules {
  const outreach = pack.outreach;
  const codes = (list: readonly { readonly code: string }[] | undefined) => new Set(list?.map(({ code }) => code));
  const services = new Set([...codes(pack.services), ...codes(outreach?.alongside)]);
  const kinds = codes(outreach?.blanks);
  const blankOf = new Map(
    outreach?.blanks.flatMap((blank) => blank.services.map((service) => [service, blank.code] as const)),
  );
  const spoil = codes(outreach?.spoilReasons);
  const differ = codes(outreach?.differenceReasons);
  return {
    city: pack.city.code,
    isPlace: (area) => isPlaceOf(pack, area),
    isService: (code) => services.has(code),
    isBlank: (kind) => kinds.has(kind),
    blankOf: (service) => blankOf.get(service),
    isSpoilReason: (code) => spoil.has(code),
    isDifferenceReason: (code) => code === OTHER_PHONE || differ.has(code),
  };
}
