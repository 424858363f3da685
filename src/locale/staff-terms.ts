import type {
  CommandType,
  ConsentWay,
  Paper,
  PaperMode,
  RequestView,
  ProblemCode,
  VisitFailReason,
} from '@halo-pamor/contract';
import type { CustodyTerms } from './custody-terms.js';
import type { PromiseTerms } from './promise-terms.js';

/** Words that the officer's and the desk's views share. */
export interface StaffTerms {
  /** Original papers, and whose hands they are in. */
  readonly custody: CustodyTerms;
  /** By when a request is ready. */
  readonly promise: PromiseTerms;
  /** What is done with a paper. */
  readonly mode: Readonly<Record<PaperMode, string>>;
  readonly paper: Readonly<Record<Paper['status'], string>>;
  readonly atHand: Readonly<Record<Paper['atHand'], string>>;
  readonly forWhom: Readonly<Record<RequestView['forWhom'], string>>;
  readonly channel: Readonly<Record<RequestView['channel'], string>>;
  /** What a command does, as a noun: for what waits on this device and for what was refused. */
  readonly deed: Readonly<Record<CommandType, string>>;
  readonly fact: {
    readonly applicant: string;
    readonly nik: string;
    readonly forWhom: string;
    readonly address: string;
    readonly area: string;
    readonly landmark: string;
    readonly wishes: string;
    readonly channel: string;
    readonly submitted: string;
    readonly officer: string;
    readonly noOfficer: string;
    readonly servicePoint: string;
    readonly reference: string;
    readonly citizenNote: string;
    readonly visit: string;
    readonly takenIn: string;
    readonly consent: string;
  };
  /** Behind a figure that the office has not confirmed. */
  readonly unsure: string;
  /** Why a visit came to nothing at the door. */
  readonly visitFailed: Readonly<Record<VisitFailReason, string>>;
  /** `{why}`, `{when}`: the last visit came to nothing. */
  readonly lastVisitFailed: string;
  readonly consentHow: Readonly<Record<ConsentWay, string>>;
  readonly forPerson: string;
  /** `{paper}`, `{name}`: whose it is. */
  readonly paperOf: string;
  readonly way: string;
  readonly optionalPaper: string;
  readonly oneOf: string;
  readonly reasonTitle: string;
  readonly reasonFault: string;
  readonly note: string;
  readonly otherNote: string;
  readonly noteFault: string;
  readonly citizenReads: string;
  readonly refusedTitle: string;
  /** Why something was refused, where staff can be told more than everybody. */
  readonly refusedWhy: Readonly<Partial<Record<ProblemCode, string>>>;
  readonly giveUp: string;
  readonly giveUpTitle: string;
  readonly giveUpText: string;
  readonly goneTitle: string;
  readonly goneText: string;
}
