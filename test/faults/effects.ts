import assert from 'node:assert/strict';
import type { Api } from '../support/api.js';

/** Something that a phone said it keeps: the `nth` thing that was written on it. */
export interface Kept {
  readonly commandId: string;
  readonly requestId: string;
  readonly nth: number;
}

/** Reads what a page told about something that it keeps. */
export function asKept(told: Readonly<Record<string, unknown>>): Kept {
  const { commandId, requestId, nth } = told;
  assert.ok(typeof commandId === 'string' && typeof requestId === 'string' && typeof nth === 'number');
  return { commandId, requestId, nth };
}

/**
 * Holds what the gateway has against what phones said they keep: nothing is lost, nothing took effect twice, and within a
 * request everything took effect in the order of its writing.
 *
 * @returns how many effects were looked at
 */
export async function holdEffects(api: Api, kept: readonly Kept[]): Promise<number> {
  const order = new Map(kept.map(({ commandId, nth }) => [commandId, nth]));
  const done = new Set<string>();
  for (const requestId of new Set(kept.map((one) => one.requestId))) {
    const { events } = await api.history(requestId).catch((caught: unknown) => {
      const written = kept.filter((one) => one.requestId === requestId).map(({ nth }) => nth);
      throw new Error(`nothing is known of request ${requestId} with ${written.join(', ')}`, { cause: caught });
    });
    // What the gateway says by itself has no command.
    const commands = events.map(({ command }) => command).filter((id) => id !== '');
    assert.equal(new Set(commands).size, commands.length, `something took effect twice in ${requestId}`);
    const known = commands.map((id) => order.get(id)).filter((nth) => nth !== undefined);
    assert.deepEqual(
      known,
      [...known].sort((one, other) => one - other),
      `out of order in ${requestId}`,
    );
    for (const id of commands) done.add(id);
  }
  const lost = kept.filter(({ commandId }) => !done.has(commandId));
  assert.deepEqual(lost, [], 'kept on the phone, and not at the gateway');
  return done.size;
}
