/** Words of the officer's views. */
export interface OfficerTerms {
  readonly day: {
    readonly title: string;
    readonly lead: string;
    readonly visits: string;
    readonly newRequests: string;
    readonly toFile: string;
    readonly toFix: string;
    readonly toDeliver: string;
    readonly waiting: string;
    readonly empty: string;
    readonly emptyText: string;
    readonly count: string;
    readonly waitingSince: string;
  };
  readonly request: {
    readonly title: string;
    readonly applicant: string;
    readonly address: string;
    readonly landmark: string;
    readonly wishes: string;
    readonly documents: string;
    readonly papers: string;
    readonly note: string;
    readonly reference: string;
    readonly map: string;
  };
  readonly visit: {
    readonly agree: string;
    readonly move: string;
    readonly day: string;
    readonly from: string;
    readonly to: string;
    readonly save: string;
    readonly start: string;
    readonly started: string;
  };
  readonly collect: {
    readonly title: string;
    readonly lead: string;
    readonly taken: string;
    readonly seen: string;
    readonly photographed: string;
    readonly waived: string;
    readonly missing: string;
    readonly note: string;
    readonly alternatives: string;
    readonly save: string;
    readonly stillMissing: string;
  };
  readonly file: {
    readonly title: string;
    readonly lead: string;
    readonly reference: string;
    readonly referenceHint: string;
    readonly save: string;
    readonly notComplete: string;
  };
  readonly handover: {
    readonly title: string;
    readonly takeOut: string;
    readonly takeOutText: string;
    readonly deliver: string;
    readonly receivedBy: string;
    readonly relation: string;
    readonly surrender: string;
    readonly surrenderText: string;
    readonly failed: string;
    readonly failedReason: string;
    readonly keepTrying: string;
    readonly bringBack: string;
    readonly save: string;
  };
  readonly mode: Readonly<
    Record<'photo' | 'shown' | 'handed-in' | 'surrendered' | 'form' | 'data' | 'presence', string>
  >;
}
