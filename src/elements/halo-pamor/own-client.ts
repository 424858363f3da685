import { createHaloPamor, type HaloPamor as Client } from '../../client/index.js';
import type { PamorSettings } from './pamor-settings.js';

/** A client by the settings of an element, for a host that has none of its own. */
export function ownClient({ gateway = '', city = '', getToken, secureStore, lockAfter }: PamorSettings): Client {
  return createHaloPamor({ gateway, city, getToken, secureStore, lockAfter });
}
