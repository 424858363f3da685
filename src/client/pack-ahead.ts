import type { CityFirst, CityPack } from '@halo-pamor/contract';
import { isHaloError } from '../errors.js';
import { AS_PRELOADED, cityAddress, cityFirstAddress } from './ahead.js';
import { within } from './deadline.js';
import { isCityFirst } from './first-reply.js';
import { isCityPack } from './pack-reply.js';
import type { TransportOptions } from './transport.js';

/** Which city is asked for, and by what. */
type Asking = Pick<TransportOptions, 'gateway' | 'clock' | 'timeoutMs' | 'heard'> &
  Partial<Pick<TransportOptions, 'fetch' | 'onMetric'>> & { readonly city: string };

/**
 * Asks for the pack of the city in the plainest way, while what talks to the gateway is not there yet: everybody waits
 * for the pack, and it needs no token. A page may have asked for the same address already, by `<link rel="preload"
 * as="fetch" crossorigin>`; the browser then gives that answer.
 *
 * @param locale the language of its texts; `id` asks for none
 * @returns undefined where that came to nothing: the usual way is tried then, which knows why and tries again
 * @throws HaloError `aborted`, and `timeout` after the time of a call
 */
export function packAhead(of: Asking, locale: string, signal: AbortSignal): Promise<CityPack | undefined> {
  return askAhead(of, 'city', cityAddress(of.gateway, of.city, locale), isCityPack, signal);
}

/** The same for what a citizen's form shows first, which is all that somebody who opens it waits for. */
export function cityFirstAhead(of: Asking, signal: AbortSignal): Promise<CityFirst | undefined> {
  return askAhead(of, 'cityFirst', cityFirstAddress(of.gateway, of.city), isCityFirst, signal);
}

async function askAhead<T>(
  { city, clock, timeoutMs: ms, onMetric, heard, fetch: ask = fetch }: Asking,
  name: 'city' | 'cityFirst',
  address: string,
  isReply: (reply: unknown, city: string) => reply is T,
  signal: AbortSignal,
): Promise<T | undefined> {
  const began = clock.now();
  try {
    const found = await within({ clock, ms, signal }, async (ends) => {
      const reply = await ask(address, { ...AS_PRELOADED, signal: ends });
      const read: unknown = reply.ok ? await reply.json() : undefined;
      return isReply(read, city) ? read : undefined;
    });
    if (found === undefined) return undefined;
    heard({ online: true });
    onMetric?.({ name: 'call', of: name, ms: clock.now() - began });
    return found;
  } catch (caught) {
    if (isHaloError(caught)) throw caught;
    return undefined;
  }
}
