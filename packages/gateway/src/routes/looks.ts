import { auditEntry, type LooksReply, readsNames } from '@halo-pamor/contract';
import { jsonReply } from '../reply.js';
import type { Handler, Services } from '../services.js';
import { findEntries } from '../store/audit-log.js';
import { listLooks } from '../store/looks.js';
import { callerOf } from './caller.js';
import { seenRequest } from './request.js';

const MOST_NUMBERS = 200;

/**
 * `GET /v1/requests/{id}/looks`: who looked at the pictures of a request, and who was given it with the identity number in
 * clear; by name for staff, by role for everybody.
 */
export function looks(services: Services): Handler {
  return async (call) => {
    const caller = callerOf(call, services);
    const { view } = await seenRequest(services, caller, call);
    const rows = await listLooks(services.database, caller.scope.city, view.id);
    const seen = await findEntries(services.database, caller.scope.city, {
      limit: MOST_NUMBERS,
      request: view.id,
      act: 'number-seen',
    });
    const showsNames = readsNames[caller.actor.role];
    const reply: LooksReply = {
      looks: rows.map(({ file, paper, who, name, role, at }) => ({
        file,
        paper,
        role,
        name: showsNames || who === caller.actor.id ? name : null,
        at,
      })),
      numbers: seen.flatMap((row) => {
        const { actor, at } = auditEntry().parse(row);
        return actor.role === 'system' ? [] : [{ role: actor.role, id: showsNames ? actor.id : null, at }];
      }),
    };
    return jsonReply(JSON.stringify(reply));
  };
}
