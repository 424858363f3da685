import {
  changesPage,
  historyReply,
  officersReply,
  parseTrackingCode,
  requestsPage,
  requestView,
  trackedView,
  type ChangesPage,
  type CityPack,
  type CommandResult,
  type HistoryReply,
  type OfficersReply,
  type RequestsPage,
  type RequestView,
  type RouteName,
  type routes,
  type TrackedView,
} from '@halo-pamor/contract';
import { HaloError } from '../errors.js';
import type { EntryRow } from '../outbox/entry-row.js';
import type { RequestsQuery } from './halo-pamor.js';
import { readCommandResults } from './command-results.js';
import { isCityPack } from './pack-reply.js';
import { readReply } from './read-reply.js';
import type { Transport } from './transport.js';

/** The paths of the contract's table. Only its type is taken: the table itself would bring every schema along. */
const paths: { readonly [R in RouteName]: (typeof routes)[R]['path'] } = {
  sendCommands: '/v1/commands',
  changes: '/v1/changes',
  live: '/v1/live',
  requests: '/v1/requests',
  request: '/v1/requests/{id}',
  history: '/v1/requests/{id}/history',
  officers: '/v1/officers',
  track: '/v1/track/{code}',
  city: '/v1/city',
};

function pathOf(route: RouteName, part = ''): string {
  return paths[route].replace(/\{\w+\}/, encodeURIComponent(part));
}

/** Every call to the gateway, its reply checked. */
export class Calls {
  readonly #transport: Transport;
  readonly #city: string;

  constructor(transport: Transport, city: string) {
    this.#transport = transport;
    this.#city = city;
  }

  async send(entries: readonly EntryRow[], signal: AbortSignal): Promise<readonly CommandResult[]> {
    const commands = entries.map(({ id, type, requestId, createdAt, payload }) => ({
      id,
      type,
      requestId,
      at: createdAt,
      payload,
    }));
    return readCommandResults(await this.#post('sendCommands', { commands }, signal));
  }

  async changes(after: string | undefined, limit: number, signal?: AbortSignal): Promise<ChangesPage> {
    return readReply(changesPage(), await this.#get('changes', true, signal, '', { after, limit }));
  }

  async requests(
    { status, turn, order, limit, signal }: RequestsQuery,
    after: string | undefined,
  ): Promise<RequestsPage> {
    const query = { status, turn, order, limit, after };
    return readReply(requestsPage(), await this.#get('requests', true, signal, '', query));
  }

  async request(id: string, signal?: AbortSignal): Promise<RequestView> {
    return readReply(requestView(), await this.#get('request', true, signal, id));
  }

  async history(id: string, signal?: AbortSignal): Promise<HistoryReply['events']> {
    return readReply(historyReply(), await this.#get('history', true, signal, id)).events;
  }

  async officers(area: string, signal?: AbortSignal): Promise<OfficersReply> {
    return readReply(officersReply(), await this.#get('officers', false, signal, '', { area }));
  }

  async track(typed: string, phone: string, signal?: AbortSignal): Promise<TrackedView> {
    const code = parseTrackingCode(typed);
    if (code === undefined) throw new HaloError('invalid-input', { faults: [{ path: '/code', code: 'invalid_format' }] });
    if (!/^\d{4}$/.test(phone)) {
      throw new HaloError('invalid-input', { faults: [{ path: '/phone', code: 'invalid_format' }] });
    }
    return readReply(trackedView(), await this.#get('track', false, signal, code, { phone }));
  }

  async city(signal?: AbortSignal): Promise<CityPack> {
    const reply = await this.#get('city', false, signal);
    if (!isCityPack(reply, this.#city)) throw new HaloError('bad-reply', { status: 200 });
    return reply;
  }

  /** The live stream, from after the event with this id. */
  live(lastEventId: string | undefined, signal: AbortSignal): Promise<ReadableStream<Uint8Array>> {
    return this.#transport.stream({
      of: 'live',
      path: paths.live,
      auth: true,
      signal,
      headers: {
        accept: 'text/event-stream',
        ...(lastEventId === undefined ? {} : { 'last-event-id': lastEventId }),
      },
    });
  }

  #post(route: RouteName, body: unknown, signal: AbortSignal): Promise<unknown> {
    return this.#transport.json({ of: route, path: pathOf(route), auth: true, body, signal });
  }

  #get(
    route: RouteName,
    auth: boolean,
    signal: AbortSignal | undefined,
    part = '',
    query: Readonly<Record<string, string | number | undefined>> = {},
  ): Promise<unknown> {
    return this.#transport.json({ of: route, path: pathOf(route, part), auth, query, signal });
  }
}
