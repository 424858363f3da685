import { commandBatch, type Actor, type CommandResult, type ProblemCode, scopeOf } from '@halo-pamor/contract';
import type { Bench } from '../rules/bench.js';
import { prepare, type Clear } from '../rules/prepare.js';
import { jsonReply, listParts } from '../reply.js';
import { authorsFor } from '../sealing/author.js';
import { carriedResult } from '../sealing/carried.js';
import { isSealedCommand, openCommand } from '../sealing/open-command.js';
import type { Handler, Services } from '../services.js';
import { runBatch } from '../store/run-batch.js';
import { callerOf, type Caller } from './caller.js';
import { read } from './read.js';

/**
 * `POST /v1/commands`: judges a batch in one transaction and answers each command in its order. A command is judged as
 * what its author may do, whoever sends it.
 */
export function sendCommands(services: Services): Handler {
  return async (call) => {
    const arrived = services.clock();
    const caller = callerOf(call, services);
    const { city } = caller.actor;
    const { commands, sentAt, inOrder } = read(commandBatch, call.body);
    const batch = await prepare(commands, opener(services, caller, { sentAt, arrived }));
    const { results, jobs, hasChanged } = await runBatch(services.database, caller.desk, batch, services.signer, {
      at: new Date(services.clock()).toISOString(),
      inOrder,
    });
    if (hasChanged) services.committed(jobs > 0);
    count(
      services,
      results,
      batch.map((each) => (each.ok ? each.command.type : 'unread')),
    );
    return jsonReply(
      listParts(
        'results',
        results.map((result, nth) => {
          const by = batch[nth]?.carriedFor;
          return JSON.stringify(by === undefined ? result : carriedResult(result, city, by, services.signer));
        }),
      ),
    );
  };
}

/** Gives each command in clear, with the bench before which it is judged. */
function opener(
  services: Services,
  { actor, scope, desk }: Caller,
  { sentAt, arrived }: { readonly sentAt: string | undefined; readonly arrived: number },
): (input: unknown) => Promise<Clear | ProblemCode> {
  const { database, signer, judgeTime, doneTime, codes } = services;
  const authorOf = authorsFor({ actor }, { publicKey: signer.publicKey, database });
  const benchOf = (person: Actor): Bench => ({
    actor: person,
    scope: person === actor ? scope : scopeOf(person),
    carrier: person === actor ? null : actor.id,
    context: (at, after) => desk.context(person, judgeTime({ at, sentAt, after }), codes),
    doneAt: (at) => doneTime({ at, sentAt }, arrived),
  });
  return async (input) => {
    if (!isSealedCommand(input)) return { input, bench: benchOf(actor) };
    const opened = await openCommand(services, actor.city, authorOf, input);
    if (typeof opened === 'string') return opened;
    const { actor: author, ...rest } = opened;
    return { ...rest, bench: benchOf(author) };
  };
}

function count({ metrics }: Services, results: readonly CommandResult[], types: readonly string[]): void {
  results.forEach(({ outcome, problem }, index) => {
    metrics.commands.inc({ type: types[index] ?? 'unread', outcome, code: problem?.code ?? '' });
  });
}
