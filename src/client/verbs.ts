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
  /** May be left out for `submit-request`, which then gets a new id. */
  readonly requestId?: string | undefined;
  readonly payload: unknown;
}

/** A verb about a request that exists. */
export type Verb<T extends CommandType> = (
  requestId: string,
  payload: PayloadInput<T>,
  options?: Cancellable,
) => Promise<Queued>;

/**
 * One verb for each command of the contract. Each checks the payload against the contract's shape (`invalid-input` with
 * the faults), mints the id, stores, and resolves when the storage has it; `storage-full` and `storage-unavailable` mean
 * that nothing was stored. Sending goes on by itself; `settled(commandId)` waits for the verdict.
 */
export interface CommandVerbs {
  submitRequest(
    payload: PayloadInput<'submit-request'>,
    options?: Cancellable & { readonly requestId?: string | undefined },
  ): Promise<Queued>;
  readonly amendRequest: Verb<'amend-request'>;
  readonly cancelRequest: Verb<'cancel-request'>;
  readonly reassignOfficer: Verb<'reassign-officer'>;
  readonly agreeVisit: Verb<'agree-visit'>;
  readonly moveVisit: Verb<'move-visit'>;
  startVisit(requestId: string, options?: Cancellable): Promise<Queued>;
  readonly collectPapers: Verb<'collect-papers'>;
  readonly fileItems: Verb<'file-items'>;
  readonly returnPapers: Verb<'return-papers'>;
  readonly approveItems: Verb<'approve-items'>;
  readonly refuseItems: Verb<'refuse-items'>;
  readonly awaitCentre: Verb<'await-centre'>;
  readonly printItems: Verb<'print-items'>;
  readonly markReady: Verb<'mark-ready'>;
  readonly takeOut: Verb<'take-out'>;
  readonly failDelivery: Verb<'fail-delivery'>;
  readonly deliverItems: Verb<'deliver-items'>;
  confirmReceipt(requestId: string, options?: Cancellable): Promise<Queued>;
  /** A command by its type, for callers that hold the payload as `unknown`. */
  command(input: CommandInput, options?: Cancellable): Promise<Queued>;
  /** Several commands, stored together or not at all, in their order. */
  commands(inputs: readonly CommandInput[], options?: Cancellable): Promise<Queued[]>;
}
