import {
  isRetryable,
  mayUse,
  routes,
  type Actor,
  type CityPack,
  type CityStandards,
  type OfficersReply,
  type RouteName,
} from '@halo-pamor/contract';
import { arrivedLog, type Arrived } from './mock-arrived.js';
import { badgeAnswers } from './mock-badges.js';
import { boardAnswers } from './mock-board.js';
import { MockProblem, problemResponse, type MockAnswer, type MockCall } from './mock-call.js';
import type { TestCoverage } from './invented-coverage.js';
import { coverageAnswers } from './mock-coverage.js';
import { mockFaults, type MockFaults } from './mock-faults.js';
import type { MockParts } from './mock-parts.js';
import { makeRegister, type Register } from './mock-register.js';
import { routeOf } from './mock-routes.js';
import { saidAnswers } from './mock-said.js';
import { makeMockSealing, type MockSealing } from './mock-sealing.js';
import { believing, type MockTrust } from './mock-trust.js';
import { untoldAnswers } from './mock-untold.js';
import { makeUploads, type MockUploads } from './mock-uploads.js';
import { workAnswers } from './mock-work.js';

export { problemResponse } from './mock-call.js';

/** How a mock gateway is made. */
export interface MockGatewayOptions {
  readonly pack: CityPack;
  readonly officers: OfficersReply;
  /** What the city publishes about its services. */
  readonly standards?: CityStandards | undefined;
  /** Who owns which document in the city. */
  readonly coverage?: TestCoverage | undefined;
  /** Milliseconds since 1970. Default: the platform's clock. */
  readonly now?: () => number;
  /** Rows in a page of the feed. Default 50. */
  readonly pageSize?: number;
  /** Reads tokens. Default: believes what they say. */
  readonly trust?: MockTrust;
}

/** What a meddler may do with an exchange; `pass` lets the gateway answer. */
export type Meddler = (request: Request, pass: () => Promise<Response>) => Promise<Response>;

/** A gateway in the page: the contract's rulebook over memory, behind something that can be used as `fetch`. */
export interface MockGateway {
  readonly fetch: typeof fetch;
  readonly register: Register;
  readonly uploads: MockUploads;
  readonly sealing: MockSealing;
  readonly faults: MockFaults;
  /** Every exchange that reached it: method and path with query. */
  readonly calls: readonly string[];
  /** Every command that reached it, in clear. */
  readonly arrived: readonly Arrived[];
  /** Puts somebody between the client and the gateway, for cuts and broken answers; undefined takes them away. */
  meddle(meddler: Meddler | undefined): void;
  /** Tokens for which it answers `token-expired`. */
  readonly expired: Set<string>;
}

/** An answer for each route of the contract's table: one that is new there does not compile here until it has one. */
function answersOf(parts: MockParts): Readonly<Record<RouteName, MockAnswer>> {
  const upload: MockAnswer = async (call) => {
    const found = await parts.uploads.answer(call.request, call.params['id'], caller(call));
    return typeof found === 'string' ? problemResponse(found) : found;
  };
  return {
    ...workAnswers(parts),
    ...badgeAnswers(parts),
    ...boardAnswers(parts),
    ...coverageAnswers(parts),
    ...saidAnswers(parts),
    ...untoldAnswers(parts),
    createUpload: upload,
    askUpload: upload,
    continueUpload: upload,
    endUpload: upload,
  };
}

function caller({ actor }: MockCall): Actor {
  if (actor === undefined) throw new MockProblem('unauthorised');
  return actor;
}

/** Makes a gateway without requests. */
export function createMockGateway({
  pack,
  officers,
  standards,
  coverage,
  now = () => Date.now(),
  pageSize = 50,
  trust = believing,
}: MockGatewayOptions): MockGateway {
  const sealing = makeMockSealing(pack.city.code, now);
  const uploads = makeUploads(sealing);
  const register = makeRegister(pack, officers, now, (id) => {
    const upload = uploads.all.get(id);
    return upload?.isVerified === true ? upload.about : undefined;
  });
  const arrived = arrivedLog();
  const faults = mockFaults();
  const answers = answersOf({
    ...{ pack, officers, standards, coverage, now, pageSize, register, uploads, sealing, arrived },
  });
  const calls: string[] = [];
  const expired = new Set<string>();
  let meddler: Meddler | undefined;

  const actorOf = async (request: Request, isNeeded: boolean): Promise<Actor | undefined> => {
    const token = /^Bearer (.+)$/i.exec(request.headers.get('authorization') ?? '')?.[1];
    if (token !== undefined && expired.has(token)) throw new MockProblem('token-expired');
    const read = token === undefined ? 'unauthorised' : await trust(token);
    if (typeof read !== 'string' && read.city === pack.city.code) return read;
    if (isNeeded) throw new MockProblem(typeof read === 'string' ? read : 'unauthorised');
    return undefined;
  };
  const bodyOf = async (request: Request): Promise<unknown> => {
    if (!/^application\/json\s*(;|$)/i.test(request.headers.get('content-type') ?? '')) {
      throw new MockProblem('unsupported-type');
    }
    try {
      const body: unknown = await request.json();
      return body;
    } catch {
      throw new MockProblem('malformed');
    }
  };
  const answer = async (request: Request): Promise<Response> => {
    const url = new URL(request.url);
    calls.push(`${request.method} ${url.pathname}${url.search}`);
    const found = routeOf(request.method, url.pathname);
    try {
      if ('methods' in found) {
        if (found.methods.length === 0) throw new MockProblem('not-found');
        return problemResponse('method-not-allowed', { allow: found.methods.join(', ') });
      }
      const { name, params } = found;
      const actor = await actorOf(request, routes[name].auth === 'token');
      if (!mayUse(name, actor?.role ?? 'anonymous')) throw new MockProblem('forbidden');
      const body = 'body' in routes[name] ? await bodyOf(request) : undefined;
      return await answers[name]({ request, url, params, actor, body });
    } catch (cause) {
      if (!(cause instanceof MockProblem)) throw cause;
      return problemResponse(
        cause.code,
        cause.code === 'unauthorised'
          ? { 'www-authenticate': 'Bearer' }
          : isRetryable(cause.code)
            ? { 'retry-after': '1' }
            : {},
        cause.extra,
      );
    }
  };

  return {
    ...{ register, uploads, sealing, faults, calls, expired },
    arrived: arrived.all,
    meddle: (next) => {
      meddler = next;
    },
    fetch: async (input, init) => {
      const request = new Request(input, init);
      request.signal.throwIfAborted();
      const found = routeOf(request.method, new URL(request.url).pathname);
      const pass = () => (meddler === undefined ? answer(request) : meddler(request, () => answer(request)));
      return faults.exchange('name' in found ? found.name : undefined, request.signal, pass);
    },
  };
}
