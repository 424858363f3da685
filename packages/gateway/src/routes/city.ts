import { cityFirstQuery, cityQuery, VERSION } from '@halo-pamor/contract';
import { jsonReply, ProblemError } from '../reply.js';
import type { CityDesk } from '../rules/city-desk.js';
import type { TaggedText } from '../rules/tagged-text.js';
import type { Bearer } from '../rules/token.js';
import type { Handler, Services } from '../services.js';
import { read } from './read.js';

/** `GET /v1/city`: the pack of the city named, of the token's, or of the only one there is, with its texts in the language asked for. */
export function city({ desks, ring }: Services): Handler {
  return async ({ query, bearer, request }) => {
    const { code, locale } = read(cityQuery, query);
    const desk = deskAsked(desks, code, bearer);
    if (desk === undefined) throw new ProblemError('not-found');
    const reply = await taggedReply(request, desk.packWith(await ring.publicKeys(), locale));
    // By it a doctor tells whether the gateway and a page's plugin are of one version.
    reply.headers.set('halo-version', VERSION);
    return reply;
  };
}

/** `GET /v1/city/first`: what a citizen's form shows of the same city before anything was answered. */
export function cityFirst({ desks }: Services): Handler {
  return async ({ query, bearer, request }) => {
    const desk = deskAsked(desks, read(cityFirstQuery, query).code, bearer);
    if (desk === undefined) throw new ProblemError('not-found');
    return taggedReply(request, desk.first);
  };
}

/** The city named, else the token's, else the only one there is. */
export function deskAsked(
  desks: ReadonlyMap<string, CityDesk>,
  code: string | undefined,
  bearer: Bearer | undefined,
): CityDesk | undefined {
  const [only] = desks.keys();
  return desks.get(code ?? bearer?.actor.city ?? (desks.size === 1 ? (only ?? '') : ''));
}

/**
 * A text that may be kept: without its text where the caller holds the same already, and after brotli for whoever reads
 * that. The tag is weak (RFC 9110, 8.8.1), since the same text goes out in two forms.
 */
export async function taggedReply(request: Request, { text, tag, brotli }: TaggedText): Promise<Response> {
  const weak = `W/${tag}`;
  const headers = { etag: weak, 'cache-control': 'no-cache', vary: 'authorization, accept-encoding' };
  const held = request.headers.get('if-none-match');
  if (held === weak || held === tag) return new Response(null, { status: 304, headers });
  if (!/\bbr\b/.test(request.headers.get('accept-encoding') ?? '')) return jsonReply(text, headers);
  return new Response(await brotli(), {
    headers: { 'content-type': 'application/json', ...headers, 'content-encoding': 'br' },
  });
}
