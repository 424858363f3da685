import { requestView, type RequestView, inScope, placedRequest } from '@halo-pamor/contract';
import { jsonReply, ProblemError } from '../reply.js';
import type { Call, Handler, Services } from '../services.js';
import { readRequest } from '../store/request-read.js';
import { callerOf, type Caller } from './caller.js';
import { disclosedView } from './disclosed.js';
import { isUuid } from './read.js';

/** `GET /v1/requests/{id}`: one request, if the caller may see it. */
export function request(services: Services): Handler {
  return async (call) => {
    const caller = callerOf(call, services);
    const { text } = await seenRequest(services, caller, call);
    await services.readings.views(caller.actor, [text]);
    return jsonReply(disclosedView(text, caller.scope.disclosure));
  };
}

/**
 * The request that the path names.
 *
 * @throws ProblemError `not-found`, alike for one that does not exist and one that is out of scope
 */
export async function seenRequest(
  { database }: Services,
  { scope }: Caller,
  { params }: Call,
): Promise<{ view: RequestView; text: string }> {
  const id = params['id'] ?? '';
  const row = isUuid(id) ? await readRequest(database, scope.city, id) : undefined;
  if (row === undefined) throw new ProblemError('not-found');
  const view = requestView().parse(JSON.parse(row.view));
  if (!inScope(scope, placedRequest(view, row.owner))) throw new ProblemError('not-found');
  return { view, text: row.view };
}
