import type { Actor, PayloadInput } from '@halo-pamor/contract';
import { createHaloPamor, type HaloPamor, type HaloPamorOptions } from '../client/index.js';
import { handClock, type HandClock } from './hand-clock.js';
import { inventedOfficers, inventedPack } from './invented-pack.js';
import { createMockGateway, type MockGateway } from './mock-gateway.js';
import { inventedSealingKeys } from './mock-sealing.js';
import { mockToken } from './mock-token.js';

/** A citizen of the invented city. */
export const citizen: Actor = { id: 'warga-1', name: 'Siti Rekaan', role: 'citizen', city: '99.99', areas: [] };
/** The officer of its first RW. */
export const officer: Actor = {
  id: 'satgas-1',
  name: 'Sari Rekaan',
  role: 'officer',
  city: '99.99',
  areas: ['99.99.01.1001/001'],
};

/** A request that the invented city accepts. */
export function aRequest(change: Partial<PayloadInput<'submit-request'>> = {}): PayloadInput<'submit-request'> {
  return {
    items: [{ variant: 'KTP-EL.HILANG' }],
    applicant: { name: 'Siti Rekaan', phone: '+6281200000001' },
    forWhom: 'self',
    channel: 'app',
    place: '99.99.01.1001/001',
    address: { street: 'Jalan Rekaan 1' },
    consent: { version: '1', given: true },
    ...change,
  };
}

/** A client, the gateway that it talks to, and the clock of both. */
export interface ClientAtMock {
  readonly client: HaloPamor;
  readonly gateway: MockGateway;
  readonly clock: HandClock;
  /** Another client at the same gateway: another tab when the namespace is the same, which is the default. */
  another(change?: Partial<HaloPamorOptions>, actor?: Actor): HaloPamor;
}

const open: HaloPamor[] = [];
let count = 0;

/** A client with storage of its own at a gateway of its own; its retries wait as long as they may. */
export function clientAtMock(change: Partial<HaloPamorOptions> = {}, actor = citizen): ClientAtMock {
  const clock = handClock();
  const gateway = createMockGateway({ pack: inventedPack, officers: inventedOfficers, now: () => clock.now() });
  const namespace = `test ${(count += 1)} ${Date.now()}`;
  const another: ClientAtMock['another'] = (more = {}, somebody = actor) => {
    const client = createHaloPamor({
      gateway: 'https://gateway.invalid',
      city: '99.99',
      namespace,
      getToken: async () => mockToken(somebody),
      fetch: gateway.fetch,
      clock,
      random: () => 1,
      sealingKeys: inventedSealingKeys,
      ...change,
      ...more,
    });
    open.push(client);
    return client;
  };
  return { client: another(), gateway, clock, another };
}

/** Closes every client that a test made. */
export function closeClients(): void {
  for (const client of open.splice(0)) client.close();
}
