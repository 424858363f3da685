import type { CityPack, Service, Variant } from '../city/index.js';
import { isPlaceOf } from '../city/index.js';

/** The coded lists of a city that a command may name a reason from. */
export type ReasonList = 'returnReasons' | 'refuseReasons' | 'cancelReasons' | 'centreCauses' | 'deliveryFailReasons';

/** What the rulebook asks of a city pack, indexed once so that judging a command costs no search. */
export interface CityRules {
  readonly city: string;
  readonly consentVersion: string;
  variant(code: string): { readonly service: Service; readonly variant: Variant } | undefined;
  isPlace(area: string): boolean;
  isServicePoint(code: string): boolean;
  isReason(list: ReasonList, code: string): boolean;
}

/** Indexes a pack for the rulebook. */
export function cityRules(pack: CityPack): CityRules {
  const variants = new Map(
    pack.services.flatMap((service) =>
      service.variants.map((variant) => [variant.code, { service, variant }] as const),
    ),
  );
  const servicePoints = new Set(pack.servicePoints.map((point) => point.code));
  const reasonCodes = (list: ReasonList) => new Set(pack.reasons[list].map((reason) => reason.code));
  const reasons: Record<ReasonList, Set<string>> = {
    returnReasons: reasonCodes('returnReasons'),
    refuseReasons: reasonCodes('refuseReasons'),
    cancelReasons: reasonCodes('cancelReasons'),
    centreCauses: reasonCodes('centreCauses'),
    deliveryFailReasons: reasonCodes('deliveryFailReasons'),
  };
  return {
    city: pack.city.code,
    consentVersion: pack.consent.version,
    variant: (code) => variants.get(code),
    isPlace: (area) => isPlaceOf(pack, area),
    isServicePoint: (code) => servicePoints.has(code),
    isReason: (list, code) => reasons[list].has(code),
  };
}
