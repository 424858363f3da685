import { cityQuery } from '@halo-pamor/contract';
import { jsonReply, ProblemError } from '../reply.js';
import type { Handler, Services } from '../services.js';
import { read } from './read.js';

/** `GET /v1/city`: the pack of the city named, of the token's, or of the only one there is. */
export function city({ desks, ring }: Services): Handler {
  return async ({ query, bearer, request }) => {
    const { code } = read(cityQuery, query);
    const [only] = desks.keys();
    const desk = desks.get(code ?? bearer?.actor.city ?? (desks.size === 1 ? (only ?? '') : ''));
    if (desk === undefined) throw new ProblemError('not-found');
    const { text, tag } = desk.packWith(await ring.publicKeys());
    const headers = { etag: tag, 'cache-control': 'no-cache', vary: 'authorization' };
    if (request.headers.get('if-none-match') === tag) return new Response(null, { status: 304, headers });
    return jsonReply(text, headers);
  };
}
