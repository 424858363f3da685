/** The citizen's words about a visit that can be trusted; they load with tracking. */
export interface TrustTerms {
  readonly code: {
    readonly title: string;
    readonly rule: string;
    readonly say: string;
    readonly for: string;
    readonly reading: string;
    readonly unread: string;
    readonly wrongOnce: string;
    readonly wrong: string;
    readonly lockedTitle: string;
    readonly lockedText: string;
    readonly renew: string;
    readonly renewHint: string;
  };
}
