import { changesQuery } from '@halo-pamor/contract';
import { jsonReply, listParts, ProblemError } from '../reply.js';
import type { Handler, Services } from '../services.js';
import { readChanges } from '../store/changes-page.js';
import { BEGINNING, feedCursor, readFeedCursor } from '../store/cursor.js';
import { callerOf } from './caller.js';
import { disclosedItems, disclosedRecords } from './disclosed.js';
import { read } from './read.js';

/** `GET /v1/changes`: what changed in the caller's scope after a cursor. */
export function changes(services: Services): Handler {
  return async (call) => {
    const { scope, actor } = callerOf(call, services);
    const { after, limit } = read(changesQuery, call.query);
    const from = after === undefined ? BEGINNING : readFeedCursor(services.epoch, after);
    if (from === undefined) throw new ProblemError('cursor-invalid');
    const page = await readChanges(services.database, scope, from, limit);
    await services.readings.views(actor, page.items);
    const cursor = feedCursor(services.epoch, page.end);
    const records = disclosedRecords(page.records, scope).join(',');
    const rest = `"records":[${records}],"gone":${JSON.stringify(page.gone)},"cursor":"${cursor}","more":${page.more}`;
    return jsonReply(listParts('items', disclosedItems(page.items, scope.disclosure), rest));
  };
}
