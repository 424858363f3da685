import { timed, type HttpCalls } from './http-calls.js';
import type { Sending } from './submissions.js';

/** Sends all of it and gives commands in a second; anything that was not accepted ends the run. */
export async function submit(
  calls: HttpCalls,
  url: string,
  sendings: readonly Sending[],
  clients: number,
): Promise<number> {
  const seconds = await timed(sendings, clients, async ({ token, body }) => {
    const reply = await calls.call(`${url}/v1/commands`, token, body);
    if (reply.includes('"outcome":"refused"')) throw new Error(`a command was refused: ${reply.slice(0, 400)}`);
  });
  return sendings.reduce((sum, { commands }) => sum + commands, 0) / seconds;
}
