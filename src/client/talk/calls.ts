import {
  badgeReply,
  changesPage,
  historyReply,
  looksReply,
  permitReply,
  requestsPage,
  requestView,
  trackedView,
  type BadgeReply,
  type ChangesPage,
  type CityPack,
  type CommandResult,
  type HistoryReply,
  type LooksReply,
  type PermitReply,
  type RequestsPage,
  type RequestView,
  type RouteName,
  type routes,
  type TrackedView,
} from '@halo-pamor/contract';
import { HaloError } from '../../errors.js';
import { moment, type Clock } from '../../outbox/clock.js';
import type { EntryRow } from '../../outbox/entry-row.js';
import { readCommandResults } from './command-results.js';
import type { RequestsQuery } from '../halo-pamor.js';
import { isCityPack } from '../pack-reply.js';
import { feedShapes } from './feed-shapes.js';
import { pictureCache } from './picture-cache.js';
import { readReply } from './read-reply.js';
import type { Call, Transport } from '../transport.js';

/**
 * The paths of the contract's table that are asked for here. Only its type is taken: the table itself would bring every
 * schema along. What comes late names its own path and asks by `ask`.
 */
const paths = {
  sendCommands: '/v1/commands',
  changes: '/v1/changes',
  live: '/v1/live',
  requests: '/v1/requests',
  request: '/v1/requests/{id}',
  history: '/v1/requests/{id}/history',
  record: '/v1/records/{id}',
  recordHistory: '/v1/records/{id}/history',
  handoverCode: '/v1/requests/{id}/handover-code',
  receipt: '/v1/requests/{id}/receipt',
  issueBadge: '/v1/requests/{id}/badge',
  badge: '/v1/requests/{id}/badge',
  issuePermit: '/v1/permits',
  officerPhoto: '/v1/officers/{id}/photo',
  looks: '/v1/requests/{id}/looks',
  file: '/v1/files/{id}',
  board: '/v1/board',
  score: '/v1/score',
  callbacks: '/v1/callbacks',
  officers: '/v1/officers',
  track: '/v1/track/{code}',
  city: '/v1/city',
  standards: '/v1/standards',
} as const satisfies { readonly [R in RouteName]?: (typeof routes)[R]['path'] };

/** Every call to the gateway, its reply checked. */
export interface Calls {
  readonly send: (entries: readonly EntryRow[], signal: AbortSignal) => Promise<readonly CommandResult[]>;
  changes(after: string | undefined, limit: number, signal?: AbortSignal): Promise<ChangesPage>;
  requests(query: RequestsQuery, after: string | undefined): Promise<RequestsPage>;
  request(id: string, signal?: AbortSignal): Promise<RequestView>;
  history(id: string, signal?: AbortSignal): Promise<HistoryReply['events']>;
  looks(id: string, signal?: AbortSignal): Promise<LooksReply>;
  /** The picture of a file. */
  picture(id: string, signal?: AbortSignal): Promise<Blob>;
  /** Not yet checked: who keeps it checks it, and brings the schema along. */
  handoverCode(id: string, signal?: AbortSignal): Promise<unknown>;
  receipt(id: string, signal?: AbortSignal): Promise<unknown>;
  issueBadge(id: string, signal?: AbortSignal): Promise<BadgeReply>;
  badge(id: string, signal?: AbortSignal): Promise<BadgeReply>;
  /** By which others may send what this person sealed. */
  issuePermit(signal?: AbortSignal): Promise<PermitReply>;
  officerPhoto(id: string, signal?: AbortSignal): Promise<Blob>;
  /** Not yet checked, as the hand-over code. */
  board(area: string | undefined, signal?: AbortSignal): Promise<unknown>;
  score(
    query: { readonly officer?: string | undefined; readonly month?: string | undefined },
    signal?: AbortSignal,
  ): Promise<unknown>;
  callbacks(signal?: AbortSignal): Promise<unknown>;
  /** Not yet checked either. */
  officers(area: string, signal?: AbortSignal): Promise<unknown>;
  /** `code` as `parseTrackingCode` reads it, `phone` its last four digits. */
  track(code: string, phone: string, signal?: AbortSignal): Promise<TrackedView>;
  /** `locale` `id`, or none: without texts of another language. */
  city(signal?: AbortSignal, locale?: string): Promise<CityPack>;
  /** Not yet checked, as the hand-over code. */
  standards(signal?: AbortSignal, locale?: string): Promise<unknown>;
  /** Any other exchange of a part that comes late; not yet checked. */
  ask(call: Call): Promise<unknown>;
  /** Any other file of that type. */
  download(call: Call, type: string): Promise<Blob>;
  /** The live stream, from after the event with this id. */
  readonly live: (lastEventId: string | undefined, signal: AbortSignal) => Promise<ReadableStream<Uint8Array>>;
}

/** Makes the calls for one city. */
export function callsOver(transport: Transport, city: string, clock: Clock): Calls {
  const call = (of: keyof typeof paths, more: Partial<Call> = {}, part = ''): Call => ({
    of,
    path: paths[of].replace(/\{\w+\}/, encodeURIComponent(part)),
    auth: true,
    ...more,
  });
  return {
    send: async (entries, signal) => {
      const commands = entries.map(({ id, type, requestId, createdAt: at, payload, sealed }) => ({
        ...{ id, type, requestId, at },
        ...(sealed === undefined ? { payload } : { sealed }),
      }));
      const body = { commands, sentAt: moment(clock), inOrder: true };
      return readCommandResults(await transport.json(call('sendCommands', { body, signal })));
    },
    changes: async (after, limit, signal) => {
      const asked = transport.json(call('changes', { query: { after, limit }, signal }));
      const [reply] = await Promise.all([asked, feedShapes()]);
      return readReply(changesPage(), reply);
    },
    requests: async ({ signal, ...query }, after) =>
      readReply(requestsPage(), await transport.json(call('requests', { query: { ...query, after }, signal }))),
    request: async (id, signal) => readReply(requestView(), await transport.json(call('request', { signal }, id))),
    history: async (id, signal) =>
      readReply(historyReply(), await transport.json(call('history', { signal }, id))).events,
    looks: async (id, signal) => readReply(looksReply(), await transport.json(call('looks', { signal }, id))),
    picture: pictureCache((id, signal) => transport.blob(call('file', { signal, patience: 3 }, id))),
    handoverCode: (id, signal) => transport.json(call('handoverCode', { signal }, id)),
    receipt: (id, signal) => transport.json(call('receipt', { signal }, id)),
    issueBadge: async (id, signal) =>
      readReply(badgeReply(), await transport.json(call('issueBadge', { method: 'POST', signal }, id))),
    badge: async (id, signal) => readReply(badgeReply(), await transport.json(call('badge', { signal }, id))),
    issuePermit: async (signal) =>
      readReply(permitReply(), await transport.json(call('issuePermit', { method: 'POST', signal }))),
    officerPhoto: (id, signal) => transport.blob(call('officerPhoto', { signal }, id)),
    board: (area, signal) => transport.json(call('board', { query: { area }, signal })),
    score: (query, signal) => transport.json(call('score', { query, signal })),
    callbacks: (signal) => transport.json(call('callbacks', { signal })),
    officers: (area, signal) => transport.json(call('officers', { auth: false, query: { area }, signal })),
    track: async (code, phone, signal) =>
      readReply(trackedView(), await transport.json(call('track', { auth: false, query: { phone }, signal }, code))),
    city: async (signal, locale) => {
      const reply = await transport.json(
        call('city', { auth: false, query: { code: city, ...inTongue(locale) }, signal }),
      );
      if (!isCityPack(reply, city)) throw new HaloError('bad-reply', { status: 200 });
      return reply;
    },
    standards: (signal, locale) =>
      transport.json(call('standards', { auth: false, query: { code: city, ...inTongue(locale) }, signal })),
    ask: (other) => transport.json(other),
    download: (other, type) => transport.blob(other, type),
    live: (lastEventId, signal) =>
      transport.stream(
        call('live', {
          signal,
          headers: {
            accept: 'text/event-stream',
            ...(lastEventId === undefined ? {} : { 'last-event-id': lastEventId }),
          },
        }),
      ),
  };
}

/** Indonesian is what comes when no language is asked for. */
function inTongue(locale: string | undefined): { readonly locale?: string } {
  return locale === undefined || locale === 'id' ? {} : { locale };
}
