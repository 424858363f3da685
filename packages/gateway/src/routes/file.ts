import { filesOf } from '@halo-pamor/contract';
import { ProblemError } from '../reply.js';
import type { Handler, Services } from '../services.js';
import { readFileRow } from '../store/files.js';
import { addLook } from '../store/looks.js';
import { pictureKey } from '../uploads/file-keys.js';
import { callerOf } from './caller.js';
import { isUuid } from './read.js';
import { seenRequest } from './request.js';

/**
 * `GET /v1/files/{id}`: the picture that was made of a file, for those who see its request; before it is a page, for who
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
    const { view } = await seenRequest(services, caller, { ...call, params: { id: row.request } });
    if (!filesOf(view).includes(id) && row.sender !== caller.actor.id) throw new ProblemError('not-found');
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
