import { createPublicKey, verify } from 'node:crypto';
import { auditHead, AUDIT_TYP, type AuditHead, type CityKey } from '@halo-pamor/contract';
import type { Signer } from '../signing/signer.js';

/** Signs where the log of a city ends. */
export function signHead(signer: Signer, head: AuditHead): string {
  return signer.sign(AUDIT_TYP, head);
}

/** A reader of signed heads: what a compact JWS says, or undefined when none of the keys signed it as the head of a log. */
export function headReader(keys: readonly CityKey[]): (jws: string) => AuditHead | undefined {
  const known = new Map(keys.map((key) => [key.kid, createPublicKey({ key: { ...key }, format: 'jwk' })]));
  return (jws) => {
    const [head = '', body = '', signature = '', ...rest] = jws.split('.');
    const { alg, typ, kid } = membersOf(head);
    const key = typeof kid === 'string' ? known.get(kid) : undefined;
    if (key === undefined || alg !== 'ES256' || typ !== AUDIT_TYP || rest.length > 0) return undefined;
    const signed = Buffer.from(signature, 'base64url');
    if (!verify('sha256', Buffer.from(`${head}.${body}`), { key, dsaEncoding: 'ieee-p1363' }, signed)) return undefined;
    return auditHead().safeParse(membersOf(body)).data;
  };
}

function membersOf(part: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(Buffer.from(part, 'base64url').toString());
    return typeof value === 'object' && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
}
