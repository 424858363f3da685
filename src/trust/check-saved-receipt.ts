import type { CityKey } from '@halo-pamor/contract';
import { checkReceipt } from './check-receipt.js';

/**
 * What came of checking a saved receipt. `holds`: so many lines, all of them whole. `short`: they are whole, and others came
 * after them that the file lacks. `changed`: this line is not what the city signed. `foreign`: it is of another request.
 * `unreadable`: it is no receipt, or one that breaks off. `other`: the file is whole, and what the gateway says now
 * contradicts it from this line on. `no-means`: this page cannot check.
 */
export type SavedCheck =
  | { readonly of: 'holds' | 'short'; readonly line: number }
  | { readonly of: 'changed' | 'other'; readonly line: number }
  | { readonly of: 'foreign' | 'unreadable' | 'no-means'; readonly line: 0 };

/** What is known of the request to which a saved receipt should belong. */
export interface SavedBeside {
  readonly request: string;
  /** When something last happened to one of its originals; empty when that is not known. */
  readonly latest: string;
  /** The receipt as the gateway gives it now; undefined without signal. */
  readonly now?: unknown;
}

/**
 * Checks a receipt that somebody saved before, from the text of its file. Nothing is fetched. A file that proves more than
 * the gateway now admits is never called wrong.
 *
 * @param keys the city's public keys
 */
export async function checkSavedReceipt(
  text: string,
  keys: readonly CityKey[],
  { request, latest, now }: SavedBeside,
): Promise<SavedCheck> {
  const saved = parsed(text);
  if (typeof saved !== 'object' || saved === null || !('request' in saved)) return { of: 'unreadable', line: 0 };
  if (saved.request !== request) return { of: 'foreign', line: 0 };
  const checked = await checkReceipt(saved, keys);
  if (!checked.ok) {
    const { fault, line } = checked;
    if (fault === 'no-means') return { of: fault, line: 0 };
    return line === 0 ? { of: 'unreadable', line: 0 } : { of: 'changed', line };
  }
  const { lines } = checked;
  if (now !== undefined) {
    const beside = await checkReceipt(now, keys, { earlier: saved });
    if (!beside.ok && (beside.fault === 'cut-off' || beside.fault === 'rewritten'))
      return { of: 'other', line: beside.line };
    if (beside.ok && beside.lines > lines) return { of: 'short', line: lines };
  }
  return { of: lastMoment(saved) < latest ? 'short' : 'holds', line: lines };
}

/** When the last line was written. */
function lastMoment(saved: object): string {
  const lines: unknown = 'lines' in saved ? saved.lines : undefined;
  const last: unknown = Array.isArray(lines) ? lines.at(-1) : undefined;
  const line: unknown = typeof last === 'object' && last !== null && 'line' in last ? last.line : undefined;
  const at: unknown = typeof line === 'object' && line !== null && 'at' in line ? line.at : undefined;
  return typeof at === 'string' ? at : '';
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
