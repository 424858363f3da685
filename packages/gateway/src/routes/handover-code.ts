import { carrierOf, handoverOf, MAX_TRIES, type HandoverCodeReply, type RequestView } from '@halo-pamor/contract';
import { jsonReply, ProblemError } from '../reply.js';
import type { Handler, Services } from '../services.js';
import { callerOf } from './caller.js';
import { seenRequest } from './request.js';

/**
 * `GET /v1/requests/{id}/handover-code`: the digits that the citizen reads out at the door, while documents are on their
 * way. For the citizen whose request it is and nobody else, whatever their scope.
 */
export function handoverCode(services: Services): Handler {
  return async (call) => {
    const caller = callerOf(call, services);
    const { view } = await seenRequest(services, caller, call);
    const handover = handoverOf(view);
    const [latest, ...others] = carriedOf(view);
    if (view.citizen !== caller.actor.id || handover === undefined || latest === undefined) {
      throw new ProblemError('not-found');
    }
    const { round, tries, locked } = handover;
    const withCode = ({ carrier, items }: Carried) => ({
      items,
      code: locked ? null : services.codes.codeOf(view.city, { request: view.id, carrier, round }),
    });
    const reply: HandoverCodeReply = {
      ...withCode(latest),
      round,
      triesLeft: MAX_TRIES - tries,
      others: others.map(withCode),
    };
    return jsonReply(JSON.stringify(reply));
  };
}

interface Carried {
  readonly carrier: string;
  readonly items: string[];
}

/** Who carries which items now; who set out last comes first. */
function carriedOf(view: RequestView): Carried[] {
  const carriers = view.deliveries.toReversed().map(({ carrier }) => carrier);
  return [...new Set(carriers)].flatMap((carrier) => {
    const items = view.items.map(({ id }) => id).filter((id) => carrierOf(view, id) === carrier);
    return items.length === 0 ? [] : [{ carrier, items }];
  });
}
