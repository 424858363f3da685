import { isClosed, requestsQuery, turnOf, turns, type ItemStatus, type Turn } from '@halo-pamor/contract';
import { jsonReply, listParts, ProblemError } from '../reply.js';
import type { Scope } from '../rules/scope.js';
import type { Handler, Services } from '../services.js';
import { feedCursor, queueCursor, readFeedCursor, readQueueCursor } from '../store/cursor.js';
import { readNewest, readOldest, type QueueFilter } from '../store/requests-page.js';
import { callerOf } from './caller.js';
import { disclosedItems } from './disclosed.js';
import { read } from './read.js';

/** `GET /v1/requests`: a page of what the caller sees, as a queue or by the latest change. */
export function requests(services: Services): Handler {
  return async (call) => {
    const { scope, actor } = callerOf(call, services);
    const { status, turn, warning, order, after, limit } = read(requestsQuery, call.query);
    const filter = { status, turns: turnsOf(status, turn), warned: warning === 'open', limit };
    const page = filter.turns.length === 0 ? NO_ROWS : await pageOf(services, scope, filter, order, after);
    await services.readings.views(actor, page.items);
    const next = page.next === undefined ? 'null' : `"${page.next}"`;
    return jsonReply(listParts('items', disclosedItems(page.items, scope.disclosure), `"next":${next}`));
  };
}

const NO_ROWS = { items: [], next: undefined };

/** A status says whose turn it is, so the index of turns serves a filter by status too. */
function turnsOf(status: ItemStatus | undefined, turn: Turn | undefined): Turn[] {
  const possible = status === undefined ? turns : turnsIn(status);
  return possible.filter((each) => turn === undefined || each === turn);
}

// What is closed is the turn of whoever still has an original paper, or of nobody once it is confirmed.
function turnsIn(status: ItemStatus): readonly Turn[] {
  return isClosed(status) ? turns : [turnOf[status]];
}

async function pageOf(
  { database, epoch }: Services,
  scope: Scope,
  filter: QueueFilter,
  order: 'oldest' | 'newest',
  after: string | undefined,
): Promise<{ items: readonly string[]; next: string | undefined }> {
  if (order === 'oldest') {
    const { items, end } = await readOldest(database, scope, filter, given(after, readQueueCursor));
    return { items, next: end && queueCursor(end) };
  }
  const before = given(after, (cursor) => readFeedCursor(epoch, cursor));
  const { items, end } = await readNewest(database, scope, filter, before);
  return { items, next: end && feedCursor(epoch, end) };
}

function given<T>(cursor: string | undefined, readCursor: (cursor: string) => T | undefined): T | undefined {
  if (cursor === undefined) return undefined;
  const end = readCursor(cursor);
  if (end === undefined) throw new ProblemError('cursor-invalid');
  return end;
}
