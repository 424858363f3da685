import {
  handoverOf,
  lastFour,
  MAX_TRIES,
  problem,
  placeInQueue,
  tokenClaims,
  tracked,
  type Actor,
  type CityPack,
  type LooksReply,
  type OfficersReply,
  type ProblemCode,
  type RequestView,
} from '@halo-pamor/contract';
import { inOrderOf } from './mock-in-order.js';
import { liveBody } from './mock-live.js';
import { makeRegister, mockHandoverCode, type Register } from './mock-register.js';
import { makeMockSealing, type MockSealing } from './mock-sealing.js';
import { makeUploads, type MockUploads } from './mock-uploads.js';

/** How a mock gateway is made. */
export interface MockGatewayOptions {
  readonly pack: CityPack;
  readonly officers: OfficersReply;
  /** Milliseconds since 1970. Default: the platform's clock. */
  readonly now?: () => number;
  /** Rows in a page of the feed. Default 50. */
  readonly pageSize?: number;
}

/** What a meddler may do with an exchange; `pass` lets the gateway answer. */
export type Meddler = (request: Request, pass: () => Promise<Response>) => Promise<Response>;

/** A gateway in the page: the contract's rulebook over memory, behind something that can be used as `fetch`. */
export interface MockGateway {
  readonly fetch: typeof fetch;
  readonly register: Register;
  readonly uploads: MockUploads;
  readonly sealing: MockSealing;
  /** Every exchange that reached it: method and path with query. */
  readonly calls: readonly string[];
  /** Puts somebody between the client and the gateway, for cuts and broken answers; undefined takes them away. */
  meddle(meddler: Meddler | undefined): void;
  /** Tokens for which it answers `token-expired`. */
  readonly expired: Set<string>;
}

/** The answer that a gateway gives to a problem. */
export function problemResponse(code: ProblemCode, headers: Readonly<Record<string, string>> = {}): Response {
  const body = problem(code);
  return new Response(JSON.stringify(body), {
    status: body.status === 0 ? 500 : body.status,
    headers: { 'content-type': 'application/problem+json', ...headers },
  });
}

function json(value: unknown): Response {
  return new Response(JSON.stringify(value), { headers: { 'content-type': 'application/json' } });
}

function actorOf(token: string): Actor | undefined {
  try {
    const payload = (token.split('.')[1] ?? '').replace(/-/g, '+').replace(/_/g, '/');
    const bytes = Uint8Array.from(atob(payload), (character) => character.charCodeAt(0));
    const { sub: id, name, role, city, areas } = tokenClaims().parse(JSON.parse(new TextDecoder().decode(bytes)));
    return { id, name, role, city, areas };
  } catch {
    return undefined;
  }
}

function handoverCode(view: RequestView, actor: Actor): Response {
  const items = view.items.filter(({ status }) => status === 'out-for-delivery').map(({ id }) => id);
  const handover = handoverOf(view);
  if (view.citizen !== actor.id || handover === undefined || items.length === 0) return problemResponse('not-found');
  const { round, tries, locked } = handover;
  const code = locked ? null : mockHandoverCode(view.id, round);
  return json({ items, code, round, triesLeft: MAX_TRIES - tries, others: [] });
}

/** Makes a gateway without requests. */
export function createMockGateway({
  pack,
  officers,
  now = () => Date.now(),
  pageSize = 50,
}: MockGatewayOptions): MockGateway {
  const sealing = makeMockSealing(pack.city.code, now);
  const uploads = makeUploads(sealing);
  const looks: (LooksReply['looks'][number] & { readonly of: string })[] = [];
  const register = makeRegister(pack, officers, now, (id) => {
    const upload = uploads.all.get(id);
    return upload?.isVerified === true ? upload.about : undefined;
  });
  const calls: string[] = [];
  const expired = new Set<string>();
  let meddler: Meddler | undefined;

  const answer = async (request: Request): Promise<Response> => {
    const url = new URL(request.url);
    calls.push(`${request.method} ${url.pathname}${url.search}`);
    const [, , route, id, more] = url.pathname.split('/').map(decodeURIComponent);
    if (route === 'city') return json({ ...pack, ...(await sealing.publicKeys()) });
    if (route === 'officers') {
      const area = url.searchParams.get('area') ?? '';
      return json({ ...officers, officers: officers.officers.filter((officer) => officer.areas.includes(area)) });
    }
    if (route === 'track') {
      const view = register.byCode(id ?? '');
      const fits = lastFour(view?.applicant.phone ?? '') === url.searchParams.get('phone');
      return view === undefined || !fits ? problemResponse('not-found') : json(tracked(view));
    }
    const token = (request.headers.get('authorization') ?? '').replace(/^Bearer /, '');
    if (expired.has(token)) return problemResponse('token-expired');
    const actor = actorOf(token);
    if (actor === undefined) return problemResponse('unauthorised');
    if (route === 'commands') {
      const body: unknown = await request.json();
      const commands = typeof body === 'object' && body !== null && 'commands' in body ? body.commands : undefined;
      if (!Array.isArray(commands)) return problemResponse('invalid');
      const inOrder = typeof body === 'object' && body !== null && 'inOrder' in body && body.inOrder === true;
      const judge = (command: unknown) => sealing.judge(command, actor, register.judge);
      return json({ results: await inOrderOf(commands, inOrder, judge) });
    }
    if (route === 'permits') {
      const expiresAt = new Date(now() + 30 * 24 * 3_600_000).toISOString();
      return json({ permit: sealing.permit(actor), expiresAt });
    }
    if (route === 'uploads') {
      const found = await uploads.answer(request, id, actor);
      return typeof found === 'string' ? problemResponse(found) : found;
    }
    if (route === 'files') {
      const upload = uploads.all.get(id ?? '');
      if (upload?.isVerified !== true) return problemResponse('not-found');
      const { request: of, paper } = upload.about;
      looks.unshift({ of, file: upload.id, paper, role: actor.role, name: null, at: new Date(now()).toISOString() });
      return new Response(upload.bytes, { headers: { 'content-type': 'image/jpeg' } });
    }
    const feed = register.feed(actor);
    if (route === 'changes') {
      const after = Number(url.searchParams.get('after') ?? 0);
      if (Number.isNaN(after)) return problemResponse('cursor-invalid');
      const later = [...feed, ...register.records.feed(actor)]
        .filter(({ at }) => at > after)
        .sort((one, other) => one.at - other.at);
      const page = later.slice(0, pageSize);
      const items = page.flatMap((row) => ('view' in row ? [row.view] : []));
      const records = page.flatMap((row) => ('record' in row ? [row.record] : []));
      return json({
        items,
        records,
        gone: [],
        cursor: String(page.at(-1)?.at ?? after),
        more: later.length > page.length,
      });
    }
    if (route === 'live') return liveBody(register, actor, request);
    if (route === 'records') {
      const record = register.records.seen(id ?? '', actor);
      if (record === undefined) return problemResponse('not-found');
      return json(more === 'history' ? { events: register.records.events(record.id) } : record);
    }
    if (id === undefined) {
      const status = url.searchParams.get('status');
      const turn = url.searchParams.get('turn');
      const limit = Number(url.searchParams.get('limit') ?? pageSize);
      const from = Number(url.searchParams.get('after') ?? 0);
      const fitting = feed
        .map(({ view }) => view)
        .filter((view) => {
          const place = placeInQueue(view);
          return (status === null || place.status === status) && (turn === null || place.turn === turn);
        });
      const items = fitting.slice(from, from + limit);
      return json({ items, next: from + limit < fitting.length ? String(from + limit) : null });
    }
    const view = feed.find((row) => row.view.id === id)?.view;
    if (view === undefined) return problemResponse('not-found');
    if (more === 'handover-code') return handoverCode(view, actor);
    if (more === 'looks') return json({ looks: looks.filter(({ of }) => of === id) });
    return json(more === 'history' ? { events: register.events(id) } : view);
  };

  return {
    register,
    uploads,
    sealing,
    calls,
    expired,
    meddle: (next) => {
      meddler = next;
    },
    fetch: async (input, init) => {
      const request = new Request(input, init);
      request.signal.throwIfAborted();
      const pass = () => answer(request);
      return meddler === undefined ? pass() : meddler(request, pass);
    },
  };
}
