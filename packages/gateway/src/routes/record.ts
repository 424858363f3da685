import { discloseRecord, recordView } from '@halo-pamor/contract';
import { jsonReply, ProblemError } from '../reply.js';
import { seesRecord } from '../rules/scope.js';
import type { Call, Handler, Services } from '../services.js';
import { readRecord } from '../store/records.js';
import { readEvents } from '../store/request-read.js';
import { callerOf, type Caller } from './caller.js';
import { isUuid } from './read.js';

/** `GET /v1/records/{id}`: one record, if the caller may see it. */
export function record(services: Services): Handler {
  return async (call) => {
    const caller = callerOf(call, services);
    const text = await seenRecord(services, caller, call);
    const view = discloseRecord(recordView().parse(JSON.parse(text)), caller.scope);
    return jsonReply(JSON.stringify(view));
  };
}

/** `GET /v1/records/{id}/history`: what happened to it, oldest first. */
export function recordHistory(services: Services): Handler {
  return async (call) => {
    const caller = callerOf(call, services);
    await seenRecord(services, caller, call);
    const events = await readEvents(services.database, caller.scope.city, call.params['id'] ?? '');
    return jsonReply(`{"events":${events}}`);
  };
}

/** The record that the path names, as its JSON text; one that does not exist and one out of scope answer alike. */
async function seenRecord({ database }: Services, { scope }: Caller, { params }: Call): Promise<string> {
  const id = params['id'] ?? '';
  const text = isUuid(id) ? await readRecord(database, scope.city, id) : undefined;
  if (text === undefined || !seesRecord(scope, recordView().parse(JSON.parse(text))))
    throw new ProblemError('not-found');
  return text;
}
