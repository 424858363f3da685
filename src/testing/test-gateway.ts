import type {
  Actor,
  CityPack,
  CityStandards,
  CommandType,
  OfficersReply,
  PayloadInput,
  RequestView,
  Role,
} from '@halo-pamor/contract';
import type { Arrived } from './mock-arrived.js';
import type { MockFaults } from './mock-faults.js';
import type { TestCoverage } from './invented-coverage.js';
import { createMockGateway } from './mock-gateway.js';
import { codesOf } from './mock-codes.js';
import { inventedOfficers, inventedPack } from './invented-pack.js';
import { inventedLogin, type InventedLogin, type TokenWish } from './mock-trust.js';

/** Roles in which an invented person stands ready. */
type ReadyRole = Exclude<Role, 'rw-head' | 'rt-head'>;

/** One invented person for each role, of the first place of the city. */
export type InventedPeople = Readonly<Record<ReadyRole, Actor>>;

/** How a mock gateway is made. Everything may be left out. */
export interface TestGatewayOptions {
  /** The city. Default: a small one that does not exist, "Kota Rekaan" (99.99). */
  readonly pack?: CityPack;
  /** Its officers, one for each place that is to be served. Default: those of Kota Rekaan. */
  readonly officers?: OfficersReply;
  /** What the city publishes about its services. Default: nothing. */
  readonly standards?: CityStandards;
  /** Who owns which document in the city. Default: nobody counted. */
  readonly coverage?: TestCoverage;
  /** Milliseconds since 1970 at which its clock starts. Default: the platform's clock. */
  readonly now?: () => number;
}

/** A gateway for tests. */
export interface TestGateway extends Pick<MockFaults, 'failNext' | 'offline' | 'slow'> {
  /** To be given to the client or the element in place of the page's own. Nothing goes over the network. */
  readonly fetch: typeof fetch;
  /** An address that leads nowhere, for settings that want one. */
  readonly url: string;
  /** The code of its city. */
  readonly city: string;
  readonly people: InventedPeople;
  /** A token as a host signs it: of a role's invented person, or of somebody else. Worth nothing at any other gateway. */
  token(who: ReadyRole | Actor, wish?: TokenWish): Promise<string>;
  /** The public key of its tokens, for a real gateway's `HALO_JWKS`. */
  jwks: InventedLogin['jwks'];
  /** Every command that reached it, oldest first, in clear however it was sealed. */
  received(type?: string): readonly Arrived[];
  /** Every exchange that reached it: method and path with query. */
  calls(): readonly string[];
  /** Its requests as they stand. */
  requests(): readonly RequestView[];
  /** The six digits that the citizen tells whoever brings the documents of a request; undefined while nobody does. */
  handoverCode(request: string): string | undefined;
  /** Does something as somebody else: the officer collects, the desk approves. Gives the outcome and the code of a refusal. */
  act<T extends CommandType>(
    who: ReadyRole | Actor,
    type: T,
    requestId: string,
    payload: PayloadInput<T>,
  ): { readonly outcome: Arrived['outcome']; readonly code: string | undefined };
  /** Moves its clock on: tokens expire, badges end, promises fall due at the next look. */
  advance(ms: number): void;
  /** Its clock, in milliseconds since 1970. */
  now(): number;
}

/** One person for each role, serving the place. */
function peopleOf(pack: CityPack, { officers }: OfficersReply): InventedPeople {
  const { code: city } = pack.city;
  const [district] = pack.areas;
  const village = district?.villages[0];
  const place = village === undefined ? city : [village.code, ...village.rw.slice(0, 1)].join('/');
  const person = (role: Role, name: string, ...areas: string[]): Actor => ({
    ...{ id: `rekaan-${role}`, name: `${name} Rekaan`, role, city, areas },
  });
  const served = officers.find(({ areas }) => areas.includes(place));
  return {
    citizen: person('citizen', 'Siti'),
    officer:
      served === undefined
        ? person('officer', 'Sari', place)
        : { id: served.id, name: served.name, role: 'officer', city, areas: served.areas },
    operator: person('operator', 'Rina', district?.code ?? city),
    supervisor: person('supervisor', 'Yuni', district?.code ?? city),
    courier: person('courier', 'Agus', district?.code ?? city),
    partner: person('partner', 'Ratna', village?.code ?? city),
    manager: person('manager', 'Hendra', city),
    auditor: person('auditor', 'Tri', city),
  };
}

/**
 * Makes a gateway without requests.
 *
 * @example
 * ```ts
 * const gateway = mockGateway();
 * const client = createHaloPamor({
 *   gateway: gateway.url,
 *   city: gateway.city,
 *   fetch: gateway.fetch,
 *   getToken: () => gateway.token('citizen'),
 * });
 * ```
 */
export function mockGateway({
  pack = inventedPack,
  officers = inventedOfficers,
  standards,
  coverage,
  now: clock = () => Date.now(),
}: TestGatewayOptions = {}): TestGateway {
  let ahead = 0;
  const now = () => clock() + ahead;
  const url = 'https://gateway.invalid';
  const login = inventedLogin(url, now);
  const gateway = createMockGateway({ pack, officers, standards, coverage, now, trust: login.trust });
  const people = peopleOf(pack, officers);
  const actorOf = (who: ReadyRole | Actor): Actor => (typeof who === 'string' ? people[who] : who);
  const { failNext, offline, slow } = gateway.faults;

  return {
    ...{ url, people, now, failNext, offline, slow },
    fetch: gateway.fetch,
    city: pack.city.code,
    token: (who, wish) => login.token(actorOf(who), wish),
    jwks: login.jwks,
    received: (type) => gateway.arrived.filter((each) => type === undefined || each.type === type),
    calls: () => gateway.calls,
    requests: () => gateway.register.all(),
    handoverCode: (request) => {
      const view = gateway.register.view(request);
      return (view && codesOf(view)?.code) ?? undefined;
    },
    act: (who, type, requestId, payload) => {
      const id = crypto.randomUUID();
      const command = { id, type, requestId, at: new Date(now()).toISOString(), payload };
      const { outcome, problem } = gateway.register.judge(command, actorOf(who));
      return { outcome, code: problem?.code };
    },
    advance: (ms) => {
      ahead += ms;
    },
  };
}
