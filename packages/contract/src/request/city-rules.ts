import type { CityPack, Requirement, Service, Variant } from '../city/index.js';
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

/** Which of two modes asks for more; a paper that several items need is dealt with in the stricter way. */
const strictness: Readonly<Record<Requirement['mode'], number>> = {
  data: 0,
  presence: 1,
  photo: 2,
  shown: 3,
  form: 4,
  'handed-in': 5,
  surrendered: 6,
};

/** The stricter of two modes. */
export function stricterMode(one: Requirement['mode'], other: Requirement['mode']): Requirement['mode'] {
  return strictness[other] > strictness[one] ? other : one;
}
