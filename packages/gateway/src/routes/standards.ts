import { cityQuery } from '@halo-pamor/contract';
import { jsonReply, ProblemError } from '../reply.js';
import { lastMonths, readWork } from '../rules/work-figures.js';
import type { Handler, Services } from '../services.js';
import { deskAsked, taggedReply } from './city.js';
import { read } from './read.js';

/** `GET /v1/standards`: what the city named, of the token, or the only one there is, publishes about its services. */
export function standards({ desks }: Services): Handler {
  return ({ query, bearer, request }) => {
    const { code, locale } = read(cityQuery, query);
    const published = deskAsked(desks, code, bearer)?.standards;
    if (published === undefined) throw new ProblemError('not-found');
    return taggedReply(request, published.page(locale));
  };
}

/** `GET /v1/standards/self-check`: how the city of the token stands by its own evidence and its work of twelve months. */
export function selfCheck({ database, desks, clock }: Services): Handler {
  return async ({ bearer }) => {
    const desk = desks.get(bearer?.actor.city ?? '');
    if (desk?.standards === undefined) throw new ProblemError('not-found');
    const { work } = await readWork(database, desk, lastMonths(desk.pack, new Date(clock())));
    return jsonReply(JSON.stringify(desk.standards.selfCheck(work)));
  };
}
