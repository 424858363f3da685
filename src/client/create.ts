import type { HaloPamor } from './halo-pamor.js';
import { makeClient } from './make-client.js';
import type { HaloPamorOptions } from './options.js';
import { loadTalk } from './reach.js';

/**
 * Makes a client for one person at one gateway. Nothing is asked, opened or started before its first call.
 *
 * @example
 * ```ts
 * const client = createHaloPamor({ gateway: 'https://pamor.example.go.id', city: '32.75', getToken: () => host.token() });
 * const { commandId } = await client.submitRequest(payload); // saved on this device
 * const { outcome, view } = await client.settled(commandId); // what the gateway said
 * ```
 */
export function createHaloPamor(options: HaloPamorOptions): HaloPamor {
  return makeClient(options, loadTalk);
}
