import { commandBatch, type CommandResult } from '@halo-pamor/contract';
import { runBatch } from '../store/run-batch.js';
import { prepare } from '../rules/prepare.js';
import { jsonReply, listParts } from '../reply.js';
import type { Handler, Services } from '../services.js';
import { callerOf } from './caller.js';
import { read } from './read.js';

/** `POST /v1/commands`: judges a batch in one transaction and answers each command in its order. */
export function sendCommands(services: Services): Handler {
  return async (call) => {
    const { actor, scope, desk } = callerOf(call, services);
    const batch = prepare(read(commandBatch, call.body).commands);
    const context = (deviceTime: string) => desk.context(actor, services.judgeTime(deviceTime), services.codes);
    const { results, jobs, hasChanged } = await runBatch(
      services.database,
      batch,
      { actor, scope, context },
      services.signer,
    );
    if (hasChanged) services.committed(jobs > 0);
    count(
      services,
      results,
      batch.map((each) => (each.ok ? each.command.type : 'unread')),
    );
    return jsonReply(
      listParts(
        'results',
        results.map((result) => JSON.stringify(result)),
      ),
    );
  };
}

function count({ metrics }: Services, results: readonly CommandResult[], types: readonly string[]): void {
  results.forEach(({ outcome, problem }, index) => {
    metrics.commands.inc({ type: types[index] ?? 'unread', outcome, code: problem?.code ?? '' });
  });
}
