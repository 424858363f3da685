import {
  fieldFaults,
  isOpening,
  isRecordCommandType,
  recordCommandTypes,
  requestCommandTypes,
  requestPayloads,
  type CommandType,
} from '@halo-pamor/contract';
import { HaloError } from '../errors.js';
import { moment, type Clock } from '../outbox/clock.js';
import type { NewEntry } from '../outbox/entry.js';
import type { Cancellable } from '../outbox/outbox-surface.js';
import { badInput } from './bad-input.js';
import { recordShapes, type Shapes } from './late-records.js';
import { mintId } from './mint-id.js';
import type { BareVerb, CommandInput, CommandVerbs, Queued, SubmitOptions } from './verbs.js';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/**
 * Checks an input and makes the command of it, its id minted before anything is stored.
 *
 * @param shapes of the payloads, by type; those of records come late
 */
export function command(
  { type, requestId, payload }: CommandInput,
  clock: Clock,
  id = mintId(clock.now()),
  shapes: Shapes = requestPayloads,
): NewEntry {
  const read = shapes[type]?.().safeParse(payload);
  if (read === undefined) throw badInput('/type');
  if (!read.success) throw new HaloError('invalid-input', { faults: fieldFaults(read.error, '/payload') });
  const about = requestId ?? (isOpening(type) ? mintId(clock.now()) : '');
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
    const shapes = inputs.some(({ type }) => isRecordCommandType(type)) ? await recordShapes() : undefined;
    const entries = inputs.map((input) =>
      command(input, clock, undefined, isRecordCommandType(input.type) ? shapes : undefined),
    );
    await add(entries, signal);
    return entries.map(({ id, requestId }) => ({ commandId: id, requestId, state: 'queued' }));
  };
  const one = async (input: CommandInput, options?: Cancellable): Promise<Queued> => {
    const [queued] = await commands([input], options);
    if (queued === undefined) throw new HaloError('unknown');
    return queued;
  };
  const bare =
    (type: CommandType): BareVerb =>
    (requestId, options) =>
      one({ type, requestId, payload: {} }, options);
  const verb =
    (type: CommandType) =>
    (requestId: string, payload: unknown, options?: Cancellable): Promise<Queued> =>
      one({ type, requestId, payload }, options);
  const opening =
    (type: CommandType) =>
    (payload: unknown, { requestId, signal }: SubmitOptions = {}): Promise<Queued> =>
      one({ type, requestId, payload }, { signal });
  return withVerbs({
    ...Object.fromEntries([...requestCommandTypes, ...recordCommandTypes].map((type) => [nameOf(type), verb(type)])),
    commands,
    command: one,
    submitRequest: opening('submit-request'),
    noteDuty: opening('note-duty'),
    planCover: opening('plan-cover'),
    startVisit: bare('start-visit'),
    renewHandoverCode: bare('renew-handover-code'),
    confirmReceipt: bare('confirm-receipt'),
  });
}

/** The name of the verb for a command: `agreeVisit` for `agree-visit`. */
function nameOf(type: CommandType): string {
  return type.replace(/-(.)/g, (_dash, letter: string) => letter.toUpperCase());
}

// The verbs are made from the list of commands, because the list is there and a table of 30 names is not small. That each
// name of the interface is among them is what a test looks at.
function withVerbs(verbs: object): CommandVerbs;
function withVerbs(verbs: object): object {
  return verbs;
}
