import { fieldFaults, payloads, type CommandType } from '@halo-pamor/contract';
import { HaloError } from '../errors.js';
import { moment, type Clock } from '../outbox/clock.js';
import type { NewEntry } from '../outbox/entry.js';
import type { Cancellable } from '../outbox/outbox-surface.js';
import { badInput } from './bad-input.js';
import { mintId } from './mint-id.js';
import type { CommandInput, CommandVerbs, Queued, Verb } from './verbs.js';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/** Checks an input and makes the command of it, its id minted before anything is stored. */
export function command({ type, requestId, payload }: CommandInput, clock: Clock, id = mintId(clock.now())): NewEntry {
  const read = payloads[type]().safeParse(payload);
  if (!read.success) throw new HaloError('invalid-input', { faults: fieldFaults(read.error, '/payload') });
  const about = requestId ?? (type === 'submit-request' ? mintId(clock.now()) : '');
  if (!UUID.test(about)) {
    throw badInput('/requestId');
  }
  return { id, type, requestId: about, payload: read.data, createdAt: moment(clock) };
}

/** Makes the verbs. `add` stores the commands together or not at all. */
export function commandVerbs(
  clock: Clock,
  add: (entries: readonly NewEntry[], signal?: AbortSignal) => Promise<void>,
): CommandVerbs {
  const commands = async (inputs: readonly CommandInput[], { signal }: Cancellable = {}): Promise<Queued[]> => {
    const entries = inputs.map((input) => command(input, clock));
    await add(entries, signal);
    return entries.map(({ id, requestId }) => ({ commandId: id, requestId, state: 'queued' }));
  };
  const one = async (input: CommandInput, options?: Cancellable): Promise<Queued> => {
    const [queued] = await commands([input], options);
    if (queued === undefined) throw new HaloError('unknown');
    return queued;
  };
  const verb =
    <T extends CommandType>(type: T): Verb<T> =>
    (requestId, payload, options) =>
      one({ type, requestId, payload }, options);
  return {
    commands,
    command: one,
    submitRequest: (payload, { requestId, signal } = {}) =>
      one({ type: 'submit-request', requestId, payload }, { signal }),
    amendRequest: verb('amend-request'),
    cancelRequest: verb('cancel-request'),
    reassignOfficer: verb('reassign-officer'),
    agreeVisit: verb('agree-visit'),
    moveVisit: verb('move-visit'),
    startVisit: (requestId, options) => one({ type: 'start-visit', requestId, payload: {} }, options),
    collectPapers: verb('collect-papers'),
    fileItems: verb('file-items'),
    returnPapers: verb('return-papers'),
    approveItems: verb('approve-items'),
    refuseItems: verb('refuse-items'),
    awaitCentre: verb('await-centre'),
    printItems: verb('print-items'),
    markReady: verb('mark-ready'),
    takeOut: verb('take-out'),
    failDelivery: verb('fail-delivery'),
    deliverItems: verb('deliver-items'),
    closeWarning: verb('close-warning'),
    confirmReceipt: (requestId, options) => one({ type: 'confirm-receipt', requestId, payload: {} }, options),
  };
}
