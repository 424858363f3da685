import { createDecipheriv } from 'node:crypto';
import type * as z from 'zod/mini';
import { BODY_NONCE_BYTES, sealedData, type ProblemCode, type SealedAbout } from '@halo-pamor/contract';
import type { Metrics } from '../metrics.js';
import { openSealed } from './hpke.js';
import type { KeyRing } from './key-ring.js';

const TAG_BYTES = 16;

/** How many bytes a sealed body has more than what was sealed. */
export const SEALED_MORE_BYTES = BODY_NONCE_BYTES + TAG_BYTES;

/** What opening works with. */
export interface OpenParts {
  readonly ring: KeyRing;
  readonly metrics: Pick<Metrics, 'sealed'>;
}

/** Why an envelope was not opened. */
export type SealFault = Extract<ProblemCode, 'seal-broken' | 'seal-key-unknown'>;

/**
 * Opens the `key` of an envelope: the content key, and who wrote it.
 *
 * @param about what the envelope must have been sealed for
 * @param key as it travels
 */
export async function openKey<T>(
  { ring, metrics }: OpenParts,
  about: SealedAbout,
  key: string,
  shape: () => z.ZodMiniType<T>,
): Promise<T | SealFault> {
  const found = await ring.find(about.kid);
  metrics.sealed.inc({ key: found === undefined ? 'unknown' : found.isCurrent ? 'current' : 'older' });
  if (found === undefined) return 'seal-key-unknown';
  const bytes = await openSealed(found.key.pair, Buffer.from(key, 'base64url'), sealedData(about));
  const inner = bytes === undefined ? undefined : shape().safeParse(jsonIn(bytes));
  return inner?.success === true ? inner.data : 'seal-broken';
}

/**
 * Opens a body: the nonce, and what AES-256-GCM made of the content.
 *
 * @param k the content key, 32 bytes in base64url
 * @returns undefined when it is not whole, or was sealed for something else
 */
export function openBody(k: string, about: SealedAbout, body: Uint8Array): Buffer | undefined {
  if (body.length < SEALED_MORE_BYTES) return undefined;
  const end = body.length - TAG_BYTES;
  const opening = createDecipheriv('aes-256-gcm', Buffer.from(k, 'base64url'), body.subarray(0, BODY_NONCE_BYTES))
    .setAAD(sealedData(about))
    .setAuthTag(body.subarray(end));
  try {
    return Buffer.concat([opening.update(body.subarray(BODY_NONCE_BYTES, end)), opening.final()]);
  } catch {
    return undefined;
  }
}

/** The JSON value in bytes; undefined when there is none. */
export function jsonIn(bytes: Uint8Array): unknown {
  try {
    const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    return value;
  } catch {
    return undefined;
  }
}
