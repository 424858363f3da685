import { jsonReply } from '../reply.js';
import type { Handler, Services } from '../services.js';
import { readCustodyLines } from '../store/custody.js';
import { callerOf } from './caller.js';
import { seenRequest } from './request.js';

/** `GET /v1/requests/{id}/receipt`: what happened to each original paper, chained and signed. */
export function receipt(services: Services): Handler {
  return async (call) => {
    const caller = callerOf(call, services);
    const { view } = await seenRequest(services, caller, call);
    const lines = await readCustodyLines(services.database, caller.scope.city, view.id);
    const { id: request, city, code } = view;
    return jsonReply(`${JSON.stringify({ city, request, code }).slice(0, -1)},"lines":${lines}}`);
  };
}
