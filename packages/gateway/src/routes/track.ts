import { promiseOf, tellPromise, tracked, trackQuery } from '@halo-pamor/contract';
import { jsonReply } from '../reply.js';
import type { Handler, Services } from '../services.js';
import { requestByCode } from './by-code.js';
import { read } from './read.js';

/** `GET /v1/track/{code}`: where a request stands, for whoever has its code and the last four digits of the phone. */
export function track(services: Services): Handler {
  return async ({ params, query, address }) => {
    const { phone } = read(trackQuery, query);
    const view = await requestByCode(services, { code: params['code'] ?? '', phone, address });
    const now = new Date(services.clock()).toISOString();
    const rules = services.desks.get(view.city)?.promise;
    const promise = rules === undefined ? null : tellPromise(promiseOf(view, rules, now), now);
    return jsonReply(JSON.stringify(tracked(view, promise)));
  };
}
