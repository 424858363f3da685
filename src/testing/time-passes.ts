import type { ClientAtMock } from './client-at-mock.js';
import { until } from './until.js';

/**
 * Lets time pass, second by second, until the condition holds. It stands still while an entry is on its way: a moment that is
 * passed before a failure is stored would end the call, and a pause that begins after it would never end.
 */
export async function timePasses(
  { client, clock }: Pick<ClientAtMock, 'client' | 'clock'>,
  holds: () => Promise<boolean>,
): Promise<void> {
  await until(async () => {
    if (await holds()) return true;
    const entries = await client.outbox.list();
    if (!entries.some(({ state, file }) => state === 'sending' || file?.state === 'sending')) clock.advance(1_000);
    return false;
  });
}
