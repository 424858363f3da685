import { isOpening, recordCommandTypes, requestCommandTypes, type CommandType } from '@halo-pamor/contract';
import { HaloError } from '../errors.js';
import type { Clock } from '../outbox/clock.js';
import type { NewEntry } from '../outbox/entry.js';
import type { Cancellable } from '../outbox/outbox-surface.js';
import { loadCommand } from './late-command.js';
import type { BareVerb, CommandInput, CommandVerbs, Queued, SubmitOptions } from './verbs.js';

/** Makes the verbs. `add` stores the commands together or not at all. */
export function commandVerbs(
  clock: Clock,
  add: (entries: readonly NewEntry[], signal?: AbortSignal) => Promise<void>,
): CommandVerbs {
  const commands = async (inputs: readonly CommandInput[], { signal }: Cancellable = {}): Promise<Queued[]> => {
    const command = await loadCommand();
    const entries = inputs.map((input) => command(input, clock));
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
    ...Object.fromEntries(
      [...requestCommandTypes, ...recordCommandTypes].map((type) => [
        nameOf(type),
        isOpening(type) ? opening(type) : verb(type),
      ]),
    ),
    commands,
    command: one,
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
