import type { CommandType, PayloadInput } from '@halo-pamor/contract';
import type { Cancellable } from '../outbox/outbox-surface.js';

/** Receipt of a command: it is stored on this device (the transaction completed), which is not "received". */
export interface Queued {
  readonly commandId: string;
  readonly requestId: string;
  readonly state: 'queued';
}

/** A command of any type, its payload not yet checked. */
export interface CommandInput {
  readonly type: CommandType;
  /** The request or the record that it is about. May be left out where one begins, which then gets a new id. */
  readonly requestId?: string | undefined;
  readonly payload: unknown;
}

/** A verb about a request that exists. */
export type Verb<T extends CommandType> = (
  requestId: string,
  payload: PayloadInput<T>,
  options?: Cancellable,
) => Promise<Queued>;

/** A verb that says all by its name. */
export type BareVerb = (requestId: string, options?: Cancellable) => Promise<Queued>;

/** How the command that a request or a record begins with is kept. */
export interface SubmitOptions extends Cancellable {
  /** The id of the new request or record; minted when absent. */
  readonly requestId?: string | undefined;
}

/**
 * One verb for each command of the contract. Each checks the payload against the contract's shape (`invalid-input` with
 * the faults), mints the id, stores, and resolves when the storage has it; `storage-full` and `storage-unavailable` mean
 * that nothing was stored. Sending goes on by itself; `settled(commandId)` waits for the verdict.
 */
export interface CommandVerbs {
  /** A person asks for documents to be fetched and brought home; the new id is minted unless one is given. */
  submitRequest(payload: PayloadInput<'submit-request'>, options?: SubmitOptions): Promise<Queued>;
  /** Contact, address, times or papers at hand have changed. */
  readonly amendRequest: Verb<'amend-request'>;
  /** What is not yet filed is called off. */
  readonly cancelRequest: Verb<'cancel-request'>;
  /** Another officer takes the request over. */
  readonly reassignOfficer: Verb<'reassign-officer'>;
  /** The officer comes in this span. */
  readonly agreeVisit: Verb<'agree-visit'>;
  /** The visit is in another span. */
  readonly moveVisit: Verb<'move-visit'>;
  /** The officer stands at the door. */
  readonly startVisit: BareVerb;
  /** The officer was there and could do nothing. */
  readonly failVisit: Verb<'fail-visit'>;
  /** What was taken, photographed or seen, paper by paper. */
  readonly collectPapers: Verb<'collect-papers'>;
  /** The items were put into the city’s own app. */
  readonly fileItems: Verb<'file-items'>;
  /** Papers that cannot be used, each with a coded reason. */
  readonly returnPapers: Verb<'return-papers'>;
  /** The desk approves. */
  readonly approveItems: Verb<'approve-items'>;
  /** The desk refuses, with a coded reason. */
  readonly refuseItems: Verb<'refuse-items'>;
  /** The centre keeps everybody waiting; nobody here is to blame. */
  readonly awaitCentre: Verb<'await-centre'>;
  /** The documents are printed. */
  readonly printItems: Verb<'print-items'>;
  /** The documents lie ready at a service point. */
  readonly markReady: Verb<'mark-ready'>;
  /** The carrier leaves with the documents. */
  readonly takeOut: Verb<'take-out'>;
  /** The documents did not reach anybody, with a coded reason. */
  readonly failDelivery: Verb<'fail-delivery'>;
  /** The documents were handed over, to whom, and what shows it: the citizen’s code, or a signature before a witness. */
  readonly deliverItems: Verb<'deliver-items'>;
  /** Original papers are given to somebody, who has still to accept. */
  readonly handOverOriginals: Verb<'hand-over-originals'>;
  /** Original papers that were given to this person have come, and how they look. */
  readonly acceptOriginals: Verb<'accept-originals'>;
  /** Original papers that were given to this person did not come as they should. */
  readonly disputeOriginals: Verb<'dispute-originals'>;
  /** What an officer did or heard besides the requests; the new id is minted unless one is given. */
  noteDuty(payload: PayloadInput<'note-duty'>, options?: SubmitOptions): Promise<Queued>;
  /** What was noted wrongly. */
  readonly amendDuty: Verb<'amend-duty'>;
  /** The office that is to answer has it. */
  readonly passOnDuty: Verb<'pass-on-duty'>;
  /** The answer that the officer can read out. */
  readonly answerDuty: Verb<'answer-duty'>;
  /** It was noted by mistake. */
  readonly withdrawDuty: Verb<'withdraw-duty'>;
  /** Somebody serves the places instead of their officer; the new id is minted unless one is given. */
  planCover(payload: PayloadInput<'plan-cover'>, options?: SubmitOptions): Promise<Queued>;
  /** The stand-in takes it on. */
  readonly acceptCover: Verb<'accept-cover'>;
  /** The stand-in cannot. */
  readonly declineCover: Verb<'decline-cover'>;
  /** The officer is back, or it is called off. */
  readonly endCover: Verb<'end-cover'>;
  /** An officer says that an entry of their score is wrong; the new id is minted unless one is given. */
  contestEntry(payload: PayloadInput<'contest-entry'>, options?: SubmitOptions): Promise<Queued>;
  /** Whether the officer is right, in words. */
  readonly answerContest: Verb<'answer-contest'>;
  /** What a citizen said who was called about a hand-over; the new id is minted unless one is given. */
  noteCallback(payload: PayloadInput<'note-callback'>, options?: SubmitOptions): Promise<Queued>;
  /** Something went wrong, or is wished or asked; the new id is minted unless one is given. Who wants to be nobody uses `complaints.open`. */
  openComplaint(payload: PayloadInput<'open-complaint'>, options?: SubmitOptions): Promise<Queued>;
  /** Whoever made a complaint says more. */
  readonly addToComplaint: Verb<'add-to-complaint'>;
  /** The office answers a complaint. */
  readonly answerComplaint: Verb<'answer-complaint'>;
  /** The Dinas has to answer it. */
  readonly escalateComplaint: Verb<'escalate-complaint'>;
  /** Whoever made it is satisfied, or is not. */
  readonly closeComplaint: Verb<'close-complaint'>;
  /** It has happened again. */
  readonly reopenComplaint: Verb<'reopen-complaint'>;
  /** SP4N-LAPOR! has it. */
  readonly handOverComplaint: Verb<'hand-over-complaint'>;
  /** Somebody has seen to a warning. */
  readonly closeWarning: Verb<'close-warning'>;
  /** The citizen wants another hand-over code, such as after five wrong ones. */
  readonly renewHandoverCode: BareVerb;
  /** The citizen says that everything arrived. */
  readonly confirmReceipt: BareVerb;
  /** A command by its type, for callers that hold the payload as `unknown`. */
  command(input: CommandInput, options?: Cancellable): Promise<Queued>;
  /** Several commands, stored together or not at all, in their order. */
  commands(inputs: readonly CommandInput[], options?: Cancellable): Promise<Queued[]>;
}
