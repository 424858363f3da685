import type { DisputeReason, HolderKind, PaperCondition } from '@halo-pamor/contract';

/** Words about original papers for those who carry and keep them. */
export interface CustodyTerms {
  readonly title: string;
  readonly condition: Readonly<Record<PaperCondition, string>>;
  readonly conditionTitle: string;
  readonly conditionFault: string;
  readonly conditionNote: string;
  readonly conditionHint: string;
  /** Who has a paper; `{name}` of the officer or the service point. */
  readonly with: Readonly<Record<HolderKind, string>>;
  readonly withYou: string;
  /** `{looks}`: the condition, and what was said of it. */
  readonly looks: string;
  readonly since: string;
  readonly backBy: string;
  readonly stays: string;
  readonly home: string;
  readonly kept: string;
  /** A hand-over that nobody answered yet; `{when}`, and `{name}` of the receiver. */
  readonly offered: Readonly<Record<HolderKind, string>>;
  readonly offeredYou: string;
  readonly overdue: string;
  readonly unanswered: string;
  readonly disputed: string;
  readonly accept: string;
  readonly dispute: string;
  readonly disputeTitle: string;
  readonly disputeReason: Readonly<Record<DisputeReason, string>>;
  readonly disputeFault: string;
  readonly sureTitle: string;
  readonly sureText: string;
  readonly sendBack: string;
  readonly sureYes: string;
  readonly back: string;
}
