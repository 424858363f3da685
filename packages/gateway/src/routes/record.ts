import * as z from 'zod/mini';
import {
  discloseComplaintEvent,
  discloseRecord,
  once,
  recordEventShape,
  recordView,
  type RecordView,
  seesRecord,
} from '@halo-pamor/contract';
import { jsonReply, ProblemError } from '../reply.js';
import type { Call, Handler, Services } from '../services.js';
import { readRecord } from '../store/records.js';
import { readEvents } from '../store/request-read.js';
import { callerOf, type Caller } from './caller.js';
import { isUuid } from './read.js';

const storedEvents = once(() => z.array(recordEventShape()));

/** `GET /v1/records/{id}`: one record, if the caller may see it. */
export function record(services: Services): Handler {
  return async (call) => {
    const caller = callerOf(call, services);
    return jsonReply(JSON.stringify(await readableRecord(services, caller, call)));
  };
}

/** `GET /v1/records/{id}/history`: what happened to it, oldest first. */
export function recordHistory(services: Services): Handler {
  return async (call) => {
    const caller = callerOf(call, services);
    const { kind } = await readableRecord(services, caller, call);
    const events = await readEvents(services.database, caller.scope.city, call.params['id'] ?? '');
    if (kind !== 'complaint') return jsonReply(`{"events":${events}}`);
    const shown = storedEvents()
      .parse(JSON.parse(events))
      .map((event) => discloseComplaintEvent(event, caller.scope));
    return jsonReply(JSON.stringify({ events: shown }));
  };
}

/**
 * The record that the path names, as far as the caller may read it.
 *
 * @throws ProblemError `not-found`, alike for one that does not exist and one that is out of scope
 */
export async function readableRecord({ database }: Services, { scope }: Caller, { params }: Call): Promise<RecordView> {
  const id = params['id'] ?? '';
  const text = isUuid(id) ? await readRecord(database, scope.city, id) : undefined;
  const view = text === undefined ? undefined : recordView().parse(JSON.parse(text));
  const shown = view !== undefined && seesRecord(scope, view) ? discloseRecord(view, scope) : null;
  if (shown === null) throw new ProblemError('not-found');
  return shown;
}
