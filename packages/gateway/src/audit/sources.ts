import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { auditHeadsReply, cityKeyShape, once, type AuditHead, type CityKey } from '@halo-pamor/contract';
import { entryLines } from './entry-lines.js';
import { headsFile } from './heads-folder.js';

const isAddress = (place: string) => /^https?:\/\//.test(place);

const keyed = once(() => z.looseObject({ keys: z.optional(z.array(z.unknown())) }));

/** The keys of a JWK Set or a city pack, from a file or an address; others than those that sign are left out. */
export async function readKeys(place: string): Promise<CityKey[]> {
  const value: unknown = JSON.parse(isAddress(place) ? await fetchText(place) : await readFile(place, 'utf8'));
  const { keys = [] } = keyed().parse(value);
  return keys.flatMap((key) => cityKeyShape().safeParse(key).data ?? []);
}

/** Heads as they were found. */
export interface FoundHeads {
  readonly heads: readonly AuditHead[];
  /** How many lines were signed by no key that is known. */
  readonly unknown: number;
}

/**
 * Reads heads from a folder that a gateway keeps, a file with a compact JWS a line, or the address of `GET /v1/audit/heads`.
 *
 * @param read says what a head says that a known key signed
 */
export async function readHeadsFrom(
  place: string,
  city: string,
  read: (jws: string) => AuditHead | undefined,
): Promise<FoundHeads> {
  const lines = isAddress(place) ? await fetchHeads(place, city) : await fileHeads(place, city);
  // A line that a crash cut off was written again behind it.
  const whole = lines.filter((line, nth) => line !== '' && lines[nth + 1]?.startsWith(line) !== true);
  const found = whole.map(read);
  const heads = found.filter((head) => head !== undefined);
  return { heads: heads.filter((head) => head.city === city), unknown: found.length - heads.length };
}

async function fileHeads(place: string, city: string): Promise<string[]> {
  const isFolder = (await stat(place)).isDirectory();
  return (await readFile(isFolder ? join(place, headsFile(city)) : place, 'utf8')).split('\n');
}

async function fetchHeads(place: string, city: string): Promise<string[]> {
  const all: string[] = [];
  for (let after: number | null = 0; after !== null;) {
    const address = new URL(place);
    address.searchParams.set('code', city);
    address.searchParams.set('after', String(after));
    const { heads, next } = auditHeadsReply().parse(JSON.parse(await fetchText(address.href)));
    all.push(...heads);
    after = next;
  }
  return all;
}

async function fetchText(address: string): Promise<string> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address} answers ${response.status}`);
  return response.text();
}

/** A log as it was exported: JSON lines in a file, or from the standard input for `-`. */
export function exportedLog(place: string): AsyncIterable<readonly unknown[]> {
  return entryLines(place === '-' ? process.stdin : createReadStream(place, { highWaterMark: 1 << 20 }));
}
