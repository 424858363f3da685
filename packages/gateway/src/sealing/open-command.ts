import { sealedCommandShape, sealedKeyShape, type ProblemCode, type SealedAbout } from '@halo-pamor/contract';
import { hasPrototypeKey } from '../routes/read.js';
import type { Author, AuthorOf } from './author.js';
import { jsonIn, openBody, openKey, type OpenParts } from './open-entry.js';

/** A command as it would have been sent in clear, and whose it is. */
export interface OpenedCommand extends Author {
  readonly input: unknown;
}

/** Whether something that was sent as a command is sealed. What it may be beside that is looked at later. */
export function isSealedCommand(input: unknown): boolean {
  return typeof input === 'object' && input !== null && 'sealed' in input;
}

/** Opens a sealed command, or says why it cannot be. */
export async function openCommand(
  parts: OpenParts,
  city: string,
  authorOf: AuthorOf,
  input: unknown,
): Promise<OpenedCommand | ProblemCode> {
  const read = sealedCommandShape().safeParse(input);
  if (!read.success) return 'invalid';
  const { sealed, ...members } = read.data;
  const { id, type, requestId, at } = members;
  const about: SealedAbout = { city, id, type, requestId, by: sealed.by, at, kid: sealed.kid };
  const inner = await openKey(parts, about, sealed.key, sealedKeyShape);
  if (typeof inner === 'string') return inner;
  const body = openBody(inner.k, about, Buffer.from(sealed.body, 'base64url'));
  const payload = body === undefined ? undefined : jsonIn(body);
  if (payload === undefined) return 'seal-broken';
  if (hasPrototypeKey(payload)) return 'invalid';
  const author = await authorOf(sealed.by, inner);
  return typeof author === 'string' ? author : { ...author, input: { ...members, payload } };
}
