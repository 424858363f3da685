import { createHash } from 'node:crypto';
import { canonicalJson, CUSTODY_TYP, type CustodyLine } from '@halo-pamor/contract';
import type { Signer } from './signer.js';

/** Where the chain of a request's lines ends. */
export interface ChainEnd {
  readonly number: number;
  readonly hash: string;
}

/** A line with its place in the chain and the gateway's word for it. */
export interface SealedLine {
  readonly line: CustodyLine;
  readonly hash: string;
  readonly jws: string;
}

/**
 * Chains lines to what is there and signs each.
 *
 * @param ends the end of each request's chain so far; a request without one begins its chain
 */
export function sealLines(
  city: string,
  lines: readonly CustodyLine[],
  ends: ReadonlyMap<string, ChainEnd>,
  signer: Signer,
): SealedLine[] {
  const last = new Map([...ends].map(([request, { hash }]) => [request, hash]));
  return lines.map((line) => {
    const { request, number, at } = line;
    const hash = createHash('sha256')
      .update((last.get(request) ?? '') + canonicalJson(line))
      .digest('hex');
    last.set(request, hash);
    return { line, hash, jws: signer.sign(CUSTODY_TYP, { city, request, number, hash, at }) };
  });
}
