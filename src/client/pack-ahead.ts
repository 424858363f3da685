import type { CityPack } from '@halo-pamor/contract';
import { isHaloError } from '../errors.js';
import { within } from './deadline.js';
import { isCityPack } from './pack-reply.js';
import type { TransportOptions } from './transport.js';

/**
 * Asks for the pack of the city in the plainest way, while what talks to the gateway is not there yet: everybody waits
 * for the pack, and it needs no token. A page may have asked for the same address already, by `<link rel="preload"
 * as="fetch" crossorigin>`; the browser then gives that answer.
 *
 * @param locale the language of its texts; `id` asks for none
 * @returns undefined where that came to nothing: the usual way is tried then, which knows why and tries again
 * @throws HaloError `aborted`, and `timeout` after the time of a call
 */
export async function packAhead(
  of: Omit<TransportOptions, 'tokens' | 'random'> & { readonly city: string },
  locale: string,
  signal: AbortSignal,
): Promise<CityPack | undefined> {
  const { city, clock, timeoutMs: ms, onMetric, heard } = of;
  const ask = of.fetch ?? fetch;
  const query = new URLSearchParams({ code: city, ...(locale === 'id' ? {} : { locale }) });
  const began = clock.now();
  try {
    const pack = await within({ clock, ms, signal }, async (ends) => {
      // In the mode and with the credentials of such a preload: a browser takes its answer for no other request.
      const reply = await ask(`${of.gateway.replace(/\/+$/, '')}/v1/city?${query}`, {
        referrerPolicy: 'no-referrer',
        signal: ends,
      });
      const read: unknown = reply.ok ? await reply.json() : undefined;
      return isCityPack(read, city) ? read : undefined;
    });
    if (pack === undefined) return undefined;
    heard({ online: true });
    onMetric?.({ name: 'call', of: 'city', ms: clock.now() - began });
    return pack;
  } catch (caught) {
    if (isHaloError(caught)) throw caught;
    return undefined;
  }
}
