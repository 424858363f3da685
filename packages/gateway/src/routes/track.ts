import { lastFour, parseTrackingCode, requestView, tracked, trackQuery } from '@halo-pamor/contract';
import { jsonReply, ProblemError } from '../reply.js';
import type { Handler, Services } from '../services.js';
import { readByCode } from '../store/request-read.js';
import { read } from './read.js';

/**
 * `GET /v1/track/{code}`: where a request stands, for whoever has its code and the last four digits of the phone.
 * A wrong code, wrong digits and a request without a phone answer alike.
 */
export function track({ database, desks, limits }: Services): Handler {
  return async ({ params, query, address }) => {
    const { phone } = read(trackQuery, query);
    const typed = params['code'] ?? '';
    const code = parseTrackingCode(typed);
    const tried = code ?? typed.slice(0, 20);
    await limits.try(address, tried);
    // A code that cannot be one is looked for all the same, so that both answers take as long.
    const row = await readByCode(database, [...desks.keys()], code ?? '');
    const view = row && requestView().parse(JSON.parse(row.view));
    const known = view?.applicant.phone;
    if (view === undefined || known === null || known === undefined || lastFour(known) !== phone) {
      throw new ProblemError('not-found');
    }
    await limits.right(tried);
    return jsonReply(JSON.stringify(tracked(view)));
  };
}
