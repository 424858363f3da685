import { createHash, randomBytes, createCipheriv } from 'node:crypto';
import { Aes256Gcm, CipherSuite, DhkemP256HkdfSha256, HkdfSha256 } from '@hpke/core';
import {
  byOf,
  byText,
  cityPackShape,
  SEALED_FILE_TYPE,
  sealedData,
  SEALING_INFO,
  type CityKey,
  type Sealed,
  type SealedAbout,
  type SealedFile,
  type SealedKey,
} from '@halo-pamor/contract';
import type { Api } from './api.js';

const suite = new CipherSuite({ kem: new DhkemP256HkdfSha256(), kdf: new HkdfSha256(), aead: new Aes256Gcm() });

/** Who seals, and to which key. What stands here is what goes in, also where it is a lie. */
export interface Writer {
  readonly city: string;
  readonly person: string;
  readonly permit: string | null;
  readonly key: CityKey;
}

/** A command in clear. */
interface Clear {
  readonly id: string;
  readonly type: string;
  readonly requestId: string;
  readonly at: string;
  readonly payload: unknown;
}

/** The name of a person outside of envelopes. */
export function byOfPerson(city: string, person: string): string {
  return byOf(createHash('sha256').update(byText(city, person)).digest());
}

/** The key to which phones seal now, as the gateway tells it. */
export async function sealingKeys(api: Api, city: string): Promise<CityKey[]> {
  const { text } = await api.raw(`/v1/city?code=${city}`);
  return cityPackShape().parse(JSON.parse(text)).sealing ?? [];
}

async function sealKey(about: SealedAbout, { key }: Writer, inner: unknown): Promise<string> {
  const jwk = { kty: key.kty, crv: key.crv, x: key.x, y: key.y };
  const { enc, ct } = await suite.seal(
    {
      recipientPublicKey: await suite.kem.importKey('jwk', jwk, true),
      info: new TextEncoder().encode(SEALING_INFO),
    },
    new TextEncoder().encode(JSON.stringify(inner)),
    sealedData(about),
  );
  return Buffer.concat([Buffer.from(enc), Buffer.from(ct)]).toString('base64url');
}

function sealBody(about: SealedAbout, key: Buffer, bytes: Uint8Array): Buffer {
  const nonce = randomBytes(12);
  const sealing = createCipheriv('aes-256-gcm', key, nonce).setAAD(sealedData(about));
  return Buffer.concat([nonce, sealing.update(bytes), sealing.final(), sealing.getAuthTag()]);
}

/** A command as it travels when it is sealed. `by` may be told otherwise than it is. */
export async function sealCommand(writer: Writer, { payload, ...clear }: Clear, by?: string) {
  const { city, person, permit, key } = writer;
  const about = { ...clear, city, kid: key.kid, by: by ?? byOfPerson(city, person) };
  const k = randomBytes(32);
  const inner: SealedKey = { k: k.toString('base64url'), person, permit };
  const sealed: Sealed = {
    v: 1,
    kid: key.kid,
    by: about.by,
    key: await sealKey(about, writer, inner),
    body: sealBody(about, k, Buffer.from(JSON.stringify(payload))).toString('base64url'),
  };
  return { ...clear, sealed };
}

/** What is said of a picture inside its envelope. */
export interface PictureAbout {
  readonly paper: string;
  readonly page: number;
  readonly sha256: string;
  readonly type: string;
}

/** A sealed picture: what its upload says, and the bytes that travel. */
export async function sealPicture(
  writer: Writer,
  { id, requestId, at }: Pick<Clear, 'id' | 'requestId' | 'at'>,
  picture: PictureAbout,
  bytes: Uint8Array,
) {
  const { city, person, permit, key } = writer;
  const { kid } = key;
  const by = byOfPerson(city, person);
  const about = { city, id, type: SEALED_FILE_TYPE, requestId, by, at, kid };
  const k = randomBytes(32);
  const inner = { k: k.toString('base64url'), person, permit, ...picture };
  const sealed: SealedFile = { v: 1, kid, by, key: await sealKey(about, writer, inner), requestId, at };
  return { metadata: { id, sealed: JSON.stringify(sealed) }, body: sealBody(about, k, bytes) };
}
