/** The citizen's words about a visit that can be trusted; they load with tracking. */
export interface TrustTerms {
  readonly badge: {
    readonly title: string;
    readonly lead: string;
    readonly reading: string;
    readonly notYet: string;
    readonly again: string;
    readonly noSignal: string;
    readonly genuine: string;
    readonly genuineText: string;
    readonly photoOf: string;
    readonly noPhoto: string;
    readonly compare: string;
    readonly forged: string;
    readonly forgedText: string;
    readonly stale: string;
    readonly staleText: string;
    readonly foreign: string;
    readonly foreignText: string;
    readonly unchecked: string;
    readonly uncheckedText: string;
    readonly other: string;
    readonly scan: string;
    readonly scanning: string;
    readonly noCamera: string;
    readonly stop: string;
    readonly paste: string;
    readonly pasteHint: string;
    readonly check: string;
  };
  readonly report: {
    readonly open: string;
    readonly title: string;
    readonly lead: string;
    readonly reason: Readonly<Record<'forged' | 'stale' | 'foreign' | 'other', string>>;
    readonly reasonFault: string;
    readonly note: string;
    readonly send: string;
    readonly sureTitle: string;
    readonly sureText: string;
    readonly back: string;
    readonly sent: string;
  };
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
