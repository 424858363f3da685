import type { PayloadRow } from '../store/audit-payloads.js';
import { payloadDigest } from './note.js';

/** What came of holding what is stored against its digests in the log. */
export interface PayloadFinding {
  readonly same: number;
  /** Their salt is gone, so nobody can say what they were. */
  readonly erased: number;
  /** The first that is not what was noted; undefined when all are. */
  readonly fault: { readonly seq: number; readonly words: string } | undefined;
}

/**
 * Holds what is stored against the digests in a log that was found whole.
 *
 * @param isErased whether the log itself says that what was written about a request was erased
 */
export async function verifyPayloads(
  pages: AsyncIterable<readonly PayloadRow[]>,
  isErased: (request: string) => Promise<boolean>,
): Promise<PayloadFinding> {
  let same = 0;
  let erased = 0;
  for await (const page of pages) {
    for (const { seq, request, payload, event, salt } of page) {
      const bad = (words: string): PayloadFinding => ({
        same,
        erased,
        fault: { seq, words: `entry ${seq}: ${words}` },
      });
      if (salt === null) {
        if (!(await isErased(request)))
          return bad('the salt of its request is gone, and no entry says that it was erased');
        erased += 1;
      } else if (event === null) return bad('what it notes is not stored any more, and was not erased');
      else if (payloadDigest(salt, valueOf(event)) !== payload) return bad('what it notes is stored otherwise now');
      else same += 1;
    }
  }
  return { same, erased, fault: undefined };
}

function valueOf(text: string): unknown {
  const value: unknown = JSON.parse(text);
  return value;
}
