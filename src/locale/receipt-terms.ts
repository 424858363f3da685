import type { HolderKind, PaperCondition } from '@halo-pamor/contract';

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
}
