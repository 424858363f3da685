import { cityQuery } from '@halo-pamor/contract';
import { jsonReply, ProblemError } from '../reply.js';
import type { Handler, Services } from '../services.js';
import { deskAsked, taggedReply } from './city.js';
import { read } from './read.js';

/** `GET /v1/standards`: what the city named, of the token, or the only one there is, publishes about its services. */
export function standards({ desks }: Services): Handler {
  return ({ query, bearer, request }) => {
    const { code } = read(cityQuery, query);
    const published = deskAsked(desks, code, bearer)?.standards;
    if (published === undefined) throw new ProblemError('not-found');
    return Promise.resolve(taggedReply(request, published.page()));
  };
}

/** `GET /v1/standards/self-check`: how the city of the token stands by its own evidence. */
export function selfCheck({ desks }: Services): Handler {
  return ({ bearer }) => {
    const published = desks.get(bearer?.actor.city ?? '')?.standards;
    if (published === undefined) throw new ProblemError('not-found');
    return Promise.resolve(jsonReply(published.selfCheck()));
  };
}
