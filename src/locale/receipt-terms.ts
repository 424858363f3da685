import type { CustodyAct, HolderKind, PaperCondition } from '@halo-pamor/contract';

/** Words about original papers that left the house, and about their receipt. */
export interface ReceiptTerms {
  readonly title: string;
  readonly lead: string;
  readonly condition: Readonly<Record<PaperCondition, string>>;
  readonly with: Readonly<Record<HolderKind, string>>;
  readonly since: string;
  readonly backBy: string;
  readonly stays: string;
  readonly kept: string;
  readonly home: string;
  readonly given: string;
  readonly accept: string;
  readonly acceptTitle: string;
  readonly acceptText: string;
  readonly notYet: string;
  readonly dispute: string;
  readonly disputed: string;
  readonly overdue: string;
  readonly unanswered: string;
  readonly check: string;
  readonly checking: string;
  readonly holds: string;
  readonly holdsText: string;
  readonly fails: string;
  readonly failsText: string;
  readonly fault: Readonly<Record<'line' | 'missing' | 'no-means', string>>;
  readonly keep: {
    readonly title: string;
    readonly lead: string;
    readonly print: string;
    readonly share: string;
    readonly copied: string;
    readonly notShared: string;
    readonly save: string;
    readonly saved: string;
    readonly check: string;
    readonly checkHint: string;
    readonly holds: string;
    readonly holdsText: string;
    readonly changed: string;
    readonly changedText: string;
    readonly foreign: string;
    readonly foreignText: string;
    readonly short: string;
    readonly shortText: string;
    readonly unreadable: string;
    readonly unreadableText: string;
    readonly other: string;
    readonly otherText: string;
  };
  /** The page that is printed, and the text that is shared. */
  readonly sheet: {
    readonly title: string;
    readonly made: string;
    readonly code: string;
    readonly applicant: string;
    readonly history: string;
    readonly act: Readonly<Record<CustodyAct, string>>;
    readonly mark: string;
    readonly foot: string;
    readonly somebody: Readonly<Record<'citizen' | 'carrier', string>>;
  };
}
