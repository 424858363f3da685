import {
  SEALED_FILE_TYPE,
  sealedFileKeyShape,
  type ProblemCode,
  type SealedAbout,
  type SealedFile,
  type SealedFileKey,
} from '@halo-pamor/contract';
import type { Author, AuthorOf } from './author.js';
import { openBody, openKey, type OpenParts } from './open-entry.js';

/** A sealed picture that is announced, and whose it is. */
export interface OpenedFile extends Author {
  readonly inner: SealedFileKey;
}

const aboutFile = (city: string, id: string, { kid, by, requestId, at }: SealedFile): SealedAbout => ({
  city,
  id,
  type: SEALED_FILE_TYPE,
  requestId,
  by,
  at,
  kid,
});

/** Opens what stands in the metadata of a sealed picture's upload, or says why it cannot be. */
export async function openFileKey(
  parts: OpenParts,
  city: string,
  authorOf: AuthorOf,
  id: string,
  sealed: SealedFile,
): Promise<OpenedFile | ProblemCode> {
  const inner = await openKey(parts, aboutFile(city, id, sealed), sealed.key, sealedFileKeyShape);
  if (typeof inner === 'string') return inner;
  const author = await authorOf(sealed.by, inner);
  return typeof author === 'string' ? author : { ...author, inner };
}

/** Opens a sealed picture that came whole, or says why it cannot be. */
export async function openFile(
  parts: OpenParts,
  city: string,
  id: string,
  sealed: SealedFile,
  bytes: Uint8Array,
): Promise<Buffer | ProblemCode> {
  const about = aboutFile(city, id, sealed);
  const inner = await openKey(parts, about, sealed.key, sealedFileKeyShape);
  if (typeof inner === 'string') return inner;
  return openBody(inner.k, about, bytes) ?? 'seal-broken';
}
