import {
  mayUse,
  sights,
  isClosed,
  requestsQuery,
  turnOf,
  turns,
  type ItemStatus,
  type Turn,
  type Scope,
} from '@halo-pamor/contract';
import type * as z from 'zod/mini';
import { jsonReply, listParts, ProblemError } from '../reply.js';
import { boardQuestion } from '../rules/board-question.js';
import type { Handler, Services } from '../services.js';
import { feedCursor, queueCursor, readFeedCursor, readQueueCursor } from '../store/cursor.js';
import { readFigureRows } from '../store/figure-rows.js';
import { readNewest, readOldest, type QueueFilter } from '../store/requests-page.js';
import { callerOf, type Caller } from './caller.js';
import { disclosedItems } from './disclosed.js';
import { read } from './read.js';

/** `GET /v1/requests`: a page of what the caller sees, as a queue or by the latest change. */
export function requests(services: Services): Handler {
  return async (call) => {
    const { scope, actor, desk } = callerOf(call, services);
    const asked = read(requestsQuery, call.query);
    if (asked.figure !== undefined || asked.area !== undefined) return counted(services, { scope, actor, desk }, asked);
    const { status, turn, warning, order, after, limit } = asked;
    const filter = { status, turns: turnsOf(status, turn), warned: warning === 'open', limit };
    const page = filter.turns.length === 0 ? NO_ROWS : await pageOf(services, scope, filter, order, after);
    return shown(services, { scope, actor }, page);
  };
}

interface Page {
  readonly items: readonly string[];
  readonly next: string | undefined;
}

async function shown(
  { readings }: Services,
  { scope, actor }: Pick<Caller, 'scope' | 'actor'>,
  { items, next }: Page,
): Promise<Response> {
  await readings.views(actor, items);
  const rest = `"next":${next === undefined ? 'null' : `"${next}"`}`;
  return jsonReply(listParts('items', disclosedItems(items, scope.disclosure), rest));
}

/** The rows behind a number of the board, by the condition by which it is counted. */
async function counted(
  services: Services,
  caller: Pick<Caller, 'scope' | 'actor' | 'desk'>,
  { figure, area, status, turn, warning, order, after, limit }: z.infer<ReturnType<typeof requestsQuery>>,
): Promise<Response> {
  const { actor, desk } = caller;
  if (!mayUse('board', actor.role)) throw new ProblemError('forbidden');
  const isMixed = order !== 'oldest' || [status, turn, warning].some((wish) => wish !== undefined);
  if (figure === undefined || isMixed)
    throw new ProblemError('invalid', { errors: [{ path: '/figure', code: 'invalid' }] });
  const own = sights[actor.role] === 'city' ? [actor.city] : actor.areas;
  const question = boardQuestion(desk.pack, area ?? actor.city, new Date(services.clock()));
  const given = { figure, own, after: givenCursor(after, readQueueCursor), limit };
  const { items, end } = await readFigureRows(services.database, question, given);
  return shown(services, caller, { items, next: end && queueCursor(end) });
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
): Promise<Page> {
  if (order === 'oldest') {
    const { items, end } = await readOldest(database, scope, filter, givenCursor(after, readQueueCursor));
    return { items, next: end && queueCursor(end) };
  }
  const before = givenCursor(after, (cursor) => readFeedCursor(epoch, cursor));
  const { items, end } = await readNewest(database, scope, filter, before);
  return { items, next: end && feedCursor(epoch, end) };
}

function givenCursor<T>(cursor: string | undefined, readCursor: (cursor: string) => T | undefined): T | undefined {
  if (cursor === undefined) return undefined;
  const end = readCursor(cursor);
  if (end === undefined) throw new ProblemError('cursor-invalid');
  return end;
}
