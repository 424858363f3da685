import { canonicalJson, CUSTODY_TYP, custodyLine, type CityKey, type CustodyLine } from '@halo-pamor/contract';
import { verifySigned } from './verify-signed.js';

/**
 * What is wrong with a receipt. `unreadable`: it is no receipt, or a line is none. `misplaced`: a line does not stand in its
 * place, or belongs to another request. `changed`: a line is not what was chained. `unsigned`: the city's gateway did not
 * say so. `rewritten`: a line is another than on the receipt that was held before. `cut-off`: lines of that one are missing.
 * `no-means`: this page has no means to check, which says nothing about the receipt.
 */
export type ReceiptFault = 'unreadable' | 'misplaced' | 'changed' | 'unsigned' | 'rewritten' | 'cut-off' | 'no-means';

/** What came of checking a receipt: how many lines hold, or the first line that does not, from 1; 0 is the whole. */
export type ReceiptCheck =
  | { readonly ok: true; readonly lines: number }
  | { readonly ok: false; readonly line: number; readonly fault: ReceiptFault };

type Fields = Readonly<Record<string, unknown>>;

/**
 * Checks a receipt for original papers against the keys of the city pack: every line stands in its place, is chained to the
 * one before, and was signed by the city's gateway. Nothing is fetched. The end of a chain that was cut off shows only
 * against a receipt that was held before, and so does a chain that whoever has the gateway's key wrote anew.
 *
 * @param receipt as the gateway or a saved file gives it, not yet read
 * @param keys the city's public keys
 * @param options `earlier`: a receipt for the same request that was held before
 */
export async function checkReceipt(
  receipt: unknown,
  keys: readonly CityKey[],
  { earlier }: { readonly earlier?: unknown } = {},
): Promise<ReceiptCheck> {
  const lines = linesOf(receipt);
  if (!isFields(receipt) || lines === undefined || lines.length === 0) return bad(0, 'unreadable');
  if (!('subtle' in crypto)) return bad(0, 'no-means');
  let before = '';
  for (const [index, sealed] of lines.entries()) {
    const number = index + 1;
    const fault = await faultIn(sealed, number, before, receipt, keys);
    if (fault !== undefined) return bad(number, fault);
    before = hashOf(sealed) ?? '';
  }
  return earlier === undefined ? { ok: true, lines: lines.length } : besideEarlier(lines, linesOf(earlier));
}

/** Whether the lines go on from those that were held before. */
function besideEarlier(lines: readonly unknown[], earlier: readonly unknown[] | undefined): ReceiptCheck {
  for (const [index, held] of (earlier ?? []).entries()) {
    if (index >= lines.length) return bad(index + 1, 'cut-off');
    if (hashOf(held) !== hashOf(lines[index])) return bad(index + 1, 'rewritten');
  }
  return { ok: true, lines: lines.length };
}

async function faultIn(
  sealed: unknown,
  number: number,
  before: string,
  { city, request, code }: Fields,
  keys: readonly CityKey[],
): Promise<ReceiptFault | undefined> {
  if (!isFields(sealed)) return 'unreadable';
  const read = custodyLine().safeParse(sealed['line']);
  const { hash, jws } = sealed;
  if (!read.success || typeof hash !== 'string' || typeof jws !== 'string') return 'unreadable';
  const line: CustodyLine = read.data;
  if (line.number !== number || line.request !== request || line.code !== code) return 'misplaced';
  if ((await sha256(before + canonicalJson(sealed['line']))) !== hash) return 'changed';
  const signed = await verifySigned(jws, CUSTODY_TYP, keys);
  if (!signed.ok) return signed.fault === 'no-means' ? 'no-means' : 'unsigned';
  const said = canonicalJson({ city, request, number, hash, at: line.at });
  return canonicalJson(signed.payload) === said ? undefined : 'unsigned';
}

async function sha256(text: string): Promise<string> {
  const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

function linesOf(receipt: unknown): readonly unknown[] | undefined {
  const lines = isFields(receipt) ? receipt['lines'] : undefined;
  return Array.isArray(lines) ? lines : undefined;
}

function hashOf(sealed: unknown): string | undefined {
  const hash = isFields(sealed) ? sealed['hash'] : undefined;
  return typeof hash === 'string' ? hash : undefined;
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function bad(line: number, fault: ReceiptFault): ReceiptCheck {
  return { ok: false, line, fault };
}
