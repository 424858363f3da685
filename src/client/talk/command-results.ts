import { commandReply, commandResult, quickCheck, type CommandResult } from '@halo-pamor/contract';
import { HaloError } from '../../errors.js';
import { fits } from './read-reply.js';

function resultsOf(reply: unknown): readonly unknown[] | undefined {
  return typeof reply === 'object' && reply !== null && 'results' in reply && Array.isArray(reply.results)
    ? reply.results
    : undefined;
}

/**
 * Reads the reply to a batch, each verdict on its own: one that cannot be read does not spoil the others and is asked
 * for again, and a verdict whose view alone cannot be read still counts.
 */
export function readCommandResults(reply: unknown): readonly CommandResult[] {
  if (quickCheck(commandReply())(reply)) return reply.results;
  const results = resultsOf(reply);
  if (results === undefined) throw new HaloError('bad-reply', { status: 200 });
  return results.flatMap((result) => {
    const bare = typeof result === 'object' ? { ...result, view: undefined, record: undefined } : result;
    return fits(commandResult(), result) ?? fits(commandResult(), bare) ?? [];
  });
}
