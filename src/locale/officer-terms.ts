import type { VisitFailReason } from '@halo-pamor/contract';
import type { StaffTerms } from './staff-terms.js';

/** The groups of the day list, in its order. */
export type DayGroupKey = 'today' | 'new' | 'again' | 'file' | 'fetch' | 'fix' | 'originals' | 'later' | 'waiting';

/** What an officer can do next with a request. */
export type OfficerStep =
  'agree' | 'move' | 'start' | 'no-visit' | 'collect' | 'file' | 'take-out' | 'deliver' | 'fail' | 'cancel';

/** What an officer does beside the day list: each a room with a tile of its own. */
export type OfficerRoomName =
  'intake' | 'duties' | 'cover' | 'outreach' | 'score' | 'outbox' | 'guidance' | 'practice' | 'pin';

/** Words of the officer's views. */
export interface OfficerTerms extends StaffTerms {
  /** The tile of each room. */
  readonly rooms: Readonly<Record<OfficerRoomName, { readonly title: string; readonly text: string }>>;
  readonly menu: { readonly label: string; readonly more: string };
  readonly day: {
    readonly title: string;
    readonly lead: string;
    readonly group: Readonly<Record<DayGroupKey, string>>;
    readonly groupText: Readonly<Record<DayGroupKey, string>>;
    readonly search: string;
    readonly all: string;
    readonly filter: string;
    readonly empty: string;
    readonly emptyText: string;
    readonly notFound: string;
    readonly notFoundText: string;
    readonly showAll: string;
    readonly count: string;
    readonly late: string;
    readonly waitingSince: string;
    readonly nextStep: string;
    readonly nothingToDo: string;
  };
  /** The stops of a day in the order of a hand; `{name}` is a citizen's. */
  readonly route: {
    readonly arrange: string;
    readonly hint: string;
    readonly done: string;
    readonly byPlace: string;
    readonly up: string;
    readonly down: string;
    readonly now: string;
  };
  readonly step: Readonly<Record<OfficerStep, string>>;
  readonly stepText: Readonly<Record<OfficerStep, string>>;
  readonly request: {
    readonly nextStep: string;
    readonly waits: string;
    readonly others: string;
    readonly documents: string;
    readonly papers: string;
    readonly details: string;
    readonly call: string;
    readonly noPhone: string;
    readonly greeting: string;
    readonly told: string;
    readonly offers: string;
    readonly offerFor: string;
    readonly offersText: string;
  };
  readonly visit: {
    readonly agreeTitle: string;
    readonly moveTitle: string;
    readonly wished: string;
    readonly noWish: string;
    readonly now: string;
    readonly day: string;
    readonly dayFault: string;
    readonly holiday: string;
    readonly span: string;
    readonly spanFault: string;
    readonly ownSpan: string;
    readonly from: string;
    readonly to: string;
    readonly save: string;
    readonly tellCitizen: string;
  };
  readonly collect: {
    readonly title: string;
    readonly lead: string;
    readonly startHint: string;
    /** What to tick, by the way the paper is dealt with. */
    readonly tick: StaffTerms['mode'];
    readonly waive: string;
    readonly waiveNote: string;
    readonly waiveHint: string;
    readonly waiveFault: string;
    /** An original that otherwise stays at home goes along. */
    readonly lent: string;
    readonly forItems: string;
    readonly already: string;
    readonly photographed: string;
    readonly acceptedGroup: string;
    readonly result: string;
    readonly complete: string;
    readonly stillMissing: string;
    readonly anyOf: string;
    readonly save: string;
    readonly nothing: string;
    readonly partTitle: string;
    readonly partText: string;
    readonly partYes: string;
    readonly partNo: string;
  };
  readonly file: {
    readonly title: string;
    readonly lead: string;
    readonly items: string;
    readonly itemsFault: string;
    readonly reference: string;
    readonly referenceHint: string;
    readonly save: string;
  };
  readonly handover: {
    readonly title: string;
    readonly takeOut: string;
    readonly takeOutText: string;
    readonly items: string;
    readonly itemsFault: string;
    readonly receivedBy: string;
    readonly receivedByHint: string;
    readonly relationTitle: string;
    readonly relation: Readonly<Record<'self' | 'family' | 'neighbour' | 'other', string>>;
    readonly relationFault: string;
    readonly nameFault: string;
    readonly surrender: string;
    readonly surrenderText: string;
    readonly originals: string;
    readonly originalsHint: string;
    readonly save: string;
  };
  readonly badge: {
    readonly show: string;
    readonly title: string;
    readonly lead: string;
    readonly role: string;
    readonly photoOf: string;
    readonly same: string;
    readonly left: string;
    readonly qr: string;
    readonly coming: string;
    readonly renew: string;
    readonly overTitle: string;
    readonly overText: string;
    readonly noneTitle: string;
    readonly notYet: string;
    readonly noSignal: string;
    readonly order: string;
  };
  /** What an officer does with originals. */
  readonly originals: {
    readonly waits: string;
    readonly toDesk: string;
    readonly toDeskText: string;
    readonly home: string;
    readonly homeText: string;
    /** Somebody without the app cannot answer on a phone. */
    readonly noAppText: string;
    readonly which: string;
    readonly whichFault: string;
    readonly point: string;
    readonly pointFault: string;
    readonly give: string;
    readonly giveHome: string;
    readonly cancel: string;
  };
  /** What shows that documents came into the right hands. */
  readonly proof: {
    readonly code: string;
    readonly codeHint: string;
    readonly codeFault: string;
    readonly wrong: string;
    readonly lockedTitle: string;
    readonly lockedText: string;
    readonly offlineTitle: string;
    readonly offlineText: string;
    readonly noPhone: string;
    readonly useCode: string;
    readonly sign: string;
    readonly signAgain: string;
    readonly signFault: string;
    readonly cannotSign: string;
    readonly draw: string;
    readonly mark: string;
    readonly markHint: string;
    readonly witness: string;
    readonly witnessHint: string;
    readonly witnessFault: string;
    readonly witnessRelationTitle: string;
    readonly witnessRelation: Readonly<Record<'family' | 'neighbour' | 'rt-head' | 'other', string>>;
    readonly witnessRelationFault: string;
  };
  readonly failed: {
    readonly title: string;
    readonly lead: string;
    readonly items: string;
    readonly next: string;
    readonly retry: string;
    readonly retryText: string;
    readonly back: string;
    readonly backText: string;
    readonly nextFault: string;
    readonly servicePoint: string;
    readonly servicePointFault: string;
    readonly save: string;
  };
  readonly noVisit: {
    readonly title: string;
    readonly lead: string;
    readonly why: string;
    readonly whyText: Readonly<Record<VisitFailReason, string>>;
    readonly citizenReads: string;
    readonly save: string;
  };
  readonly cancel: {
    readonly title: string;
    readonly lead: string;
    readonly items: string;
    readonly yes: string;
    readonly no: string;
    readonly sureTitle: string;
    readonly sureText: string;
  };
}
