import {
  byOf,
  byText,
  SEALED_FILE_TYPE,
  SEALED_VERSION,
  sealedData,
  type Sealed,
  type SealedFile,
  type SealedFileKey,
  type SealedKey,
} from '@halo-pamor/contract';
import { fromBase64Url, toBase64Url } from './base64url.js';
import { openBody, sealBody } from './content-key.js';
import type { SealingKey } from './hpke.js';

type Bytes = Uint8Array<ArrayBuffer>;

/** Who seals, and to which key of the gateway. */
export interface Sealer {
  readonly city: string;
  readonly person: string;
  /** The person as envelopes show it. */
  readonly by: string;
  /** What the gateway gave so that others may send it; null: its author alone can. */
  readonly permit: string | null;
  readonly key: SealingKey;
}

/** Which command an envelope is for; `at` as it travels. */
export interface CommandAbout {
  readonly id: string;
  readonly type: string;
  readonly requestId: string;
  readonly at: string;
}

/** Which picture an envelope is for; `type` is its media type. */
export interface PictureAbout extends CommandAbout {
  readonly paper: string;
  readonly page: number;
  /** Of the clear picture. */
  readonly sha256: string;
}

const encoded = (value: unknown): Bytes => new TextEncoder().encode(JSON.stringify(value));

/** The name of a person as envelopes show it. */
export async function nameBy(city: string, person: string): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(byText(city, person)));
  return byOf(new Uint8Array(hash));
}

/** Seals a payload by a fresh content key, which opens it again on this phone. */
export async function sealCommand(
  { city, person, by, permit, key }: Sealer,
  about: CommandAbout,
  payload: unknown,
  contentKey: Bytes,
): Promise<Sealed> {
  const { kid } = key;
  const associated = sealedData({ ...about, city, by, kid });
  const inside: SealedKey = { k: toBase64Url(contentKey), person, permit };
  const [forGateway, body] = await Promise.all([
    key.seal(encoded(inside), associated),
    sealBody(contentKey, encoded(payload), associated),
  ]);
  return { v: SEALED_VERSION, kid, by, key: toBase64Url(forGateway), body: toBase64Url(body) };
}

/** Opens a payload by its content key. Rejects when it is not whole. */
export async function openCommand(
  city: string,
  about: CommandAbout,
  { kid, by, body }: Sealed,
  contentKey: Bytes,
): Promise<unknown> {
  const clear = await openBody(contentKey, fromBase64Url(body), sealedData({ ...about, city, by, kid }));
  const payload: unknown = JSON.parse(new TextDecoder().decode(clear));
  return payload;
}

/** Seals a picture by a fresh content key. `bytes` is what travels. */
export async function sealPicture(
  { city, person, by, permit, key }: Sealer,
  { id, requestId, at, ...what }: PictureAbout,
  picture: Bytes,
  contentKey: Bytes,
): Promise<{ sealed: SealedFile; bytes: Bytes }> {
  const { kid } = key;
  const associated = sealedData({ id, type: SEALED_FILE_TYPE, requestId, at, city, by, kid });
  const { paper, page, sha256, type } = what;
  const inside: Omit<SealedFileKey, 'type'> & { readonly type: string } = {
    k: toBase64Url(contentKey),
    person,
    permit,
    paper,
    page,
    sha256,
    type,
  };
  const [forGateway, bytes] = await Promise.all([
    key.seal(encoded(inside), associated),
    sealBody(contentKey, picture, associated),
  ]);
  return {
    sealed: { v: SEALED_VERSION, kid, by, key: toBase64Url(forGateway), requestId, at },
    bytes,
  };
}

/** Opens a picture by its content key. Rejects when it is not whole. */
export function openPicture(
  city: string,
  id: string,
  { kid, by, requestId, at }: SealedFile,
  bytes: Bytes,
  contentKey: Bytes,
): Promise<Bytes> {
  return openBody(contentKey, bytes, sealedData({ id, type: SEALED_FILE_TYPE, requestId, at, city, by, kid }));
}
