import { DUTY_PAPER, filesOf, picturesOf } from '@halo-pamor/contract';
import { ProblemError } from '../reply.js';
import type { Call, Handler, Services } from '../services.js';
import { readFileRow } from '../store/files.js';
import { addLook } from '../store/looks.js';
import { pictureKey } from '../uploads/file-keys.js';
import { callerOf, type Caller } from './caller.js';
import { isUuid } from './read.js';
import { readableRecord } from './record.js';
import { seenRequest } from './request.js';

/**
 * `GET /v1/files/{id}`: the picture that was made of a file, for those who see its request or duty; before it is a page, for who
 * sent it alone. That somebody looked is kept before the first byte leaves.
 */
export function file(services: Services): Handler {
  return async (call) => {
    const caller = callerOf(call, services);
    const id = call.params['id'] ?? '';
    const row = isUuid(id) ? await readFileRow(services.database, caller.scope.city, id) : undefined;
    // A foreign file and one that does not exist answer alike.
    if (row === undefined || !['verified', 'attached', 'loose'].includes(row.state))
      throw new ProblemError('not-found');
    const about = { ...call, params: { id: row.request } };
    const pages =
      row.paper === DUTY_PAPER ? await ofDuty(services, caller, about) : await ofRequest(services, caller, about);
    if (!pages.includes(id) && row.sender !== caller.actor.id) throw new ProblemError('not-found');
    const picture = await services.store.read(pictureKey(caller.scope.city, id));
    if (picture === undefined) throw new ProblemError('not-found');
    await addLook(services.database, caller.actor, row);
    return new Response(new Uint8Array(picture), {
      headers: {
        'content-type': 'image/jpeg',
        'content-disposition': `attachment; filename="${id}.jpg"`,
        'content-security-policy': "default-src 'none'; sandbox; frame-ancestors 'none'",
        'cross-origin-resource-policy': 'same-origin',
        'cache-control': 'private, no-store',
      },
    });
  };
}

async function ofRequest(services: Services, caller: Caller, about: Call): Promise<readonly string[]> {
  return filesOf((await seenRequest(services, caller, about)).view);
}

async function ofDuty(services: Services, caller: Caller, about: Call): Promise<readonly string[]> {
  return picturesOf(await readableRecord(services, caller, about));
}
