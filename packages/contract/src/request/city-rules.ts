import { orderOf, type Making } from '../bundle/order.js';
import type { CityPack, CustodyTerms, DutyCategory, Service, Variant } from '../city/index.js';
import { dutiesOf, isPlaceOf, usualCustodyTerms, usualFairnessTerms } from '../city/index.js';
import { workingClock } from '../promise/working-clock.js';
import { complaintRules, type ComplaintRules } from '../record/complaint/complaint-rules.js';
import { stopRules, type StopRules } from '../record/stop/stop-rules.js';

/** The coded lists of a city that a command may name a reason from. */
export type ReasonList = 'returnReasons' | 'refuseReasons' | 'cancelReasons' | 'centreCauses' | 'deliveryFailReasons';

/** What the rulebook asks of a city pack, indexed once so that judging a command costs no search. */
export interface CityRules {
  readonly city: string;
  readonly consentVersion: string;
  /** Minutes by which the city is ahead of UTC. */
  readonly utcOffset: number;
  /** The variant with this code, if the city brings it to the door. */
  variant(code: string): { readonly service: Service; readonly variant: Variant } | undefined;
  /** When a variant's document is made, and which papers it stands for afterwards. */
  making(variant: string): Making;
  /** The note on a paper that the item of this name makes. */
  madeHere(item: string): string;
  /** How long originals may be away. */
  readonly custody: CustodyTerms;
  isPlace(area: string): boolean;
  isServicePoint(code: string): boolean;
  isReason(list: ReasonList, code: string): boolean;
  /** The category of other duties with this code. */
  duty(code: string): DutyCategory | undefined;
  /** By when something is to be answered that an officer contests from a moment on; RFC 3339. */
  contestBy(from: string): string;
  /** What stops of outreach days are judged by. */
  readonly stops: StopRules;
  /** What the clock of complaints goes by. */
  readonly complaints: ComplaintRules;
}

const NOTHING_MADE: Making = { rank: Infinity, makes: new Set() };

/** Indexes a pack for the rulebook. */
export function cityRules(pack: CityPack): CityRules {
  const order = orderOf(pack.bundleRules);
  const offered = pack.services.filter((service) => service.offered === 'door');
  const variants = new Map(
    offered.flatMap((service) => service.variants.map((variant) => [variant.code, { service, variant }] as const)),
  );
  const makings = new Map([...variants].map(([code, { service, variant }]) => [code, order(service, variant)]));
  const servicePoints = new Set(pack.servicePoints.map((point) => point.code));
  const reasonCodes = (list: ReasonList) => new Set(pack.reasons[list].map((reason) => reason.code));
  const reasons: Record<ReasonList, Set<string>> = {
    returnReasons: reasonCodes('returnReasons'),
    refuseReasons: reasonCodes('refuseReasons'),
    cancelReasons: reasonCodes('cancelReasons'),
    centreCauses: reasonCodes('centreCauses'),
    deliveryFailReasons: reasonCodes('deliveryFailReasons'),
  };
  const clock = workingClock(pack);
  const { contestWithinDays: contestDays } = pack.fairness ?? usualFairnessTerms;
  const duties = new Map(dutiesOf(pack).map((category) => [category.code, category]));
  return {
    city: pack.city.code,
    consentVersion: pack.consent.version,
    utcOffset: pack.utcOffset,
    variant: (code) => variants.get(code),
    making: (variant) => makings.get(variant) ?? NOTHING_MADE,
    madeHere: (item) => pack.bundleRules.madeHere.replace('{item}', () => item),
    custody: pack.custody ?? usualCustodyTerms,
    isPlace: (area) => isPlaceOf(pack, area),
    isServicePoint: (code) => servicePoints.has(code),
    isReason: (list, code) => reasons[list].has(code),
    duty: (code) => duties.get(code),
    contestBy: (from) => new Date(clock.after(Date.parse(from), contestDays * clock.longestDay)).toISOString(),
    stops: stopRules(pack),
    complaints: complaintRules(pack),
  };
}
