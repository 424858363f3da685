import type { ProblemCode } from '@halo-pamor/contract';
import type { ProblemWord, SharedTerms } from '../../locale/terms.js';

/** Codes that ask the same of a person share a sentence; a code that is not here has its own or that of `unknown`. */
const sharedSentences: Readonly<Partial<Record<ProblemCode, ProblemWord>>> = {
  'rate-limited': 'timeout',
  'shutting-down': 'timeout',
  'retry-later': 'timeout',
  'held-back': 'timeout',
  'token-expired': 'unauthorised',
  'no-token': 'unauthorised',
  'not-your-role': 'forbidden',
  'not-your-area': 'forbidden',
  'not-yours': 'forbidden',
  'request-unknown': 'not-found',
  'record-unknown': 'not-found',
  finished: 'illegal-transition',
  'nothing-changed': 'illegal-transition',
  'visit-missing': 'illegal-transition',
  'cursor-invalid': 'illegal-transition',
  invalid: 'malformed',
  'invalid-payload': 'malformed',
  'invalid-input': 'malformed',
  'visit-times': 'malformed',
  'unknown-item': 'malformed',
  'unknown-paper': 'malformed',
  'unknown-variant': 'malformed',
  'unknown-place': 'malformed',
  'unknown-service-point': 'malformed',
  'unknown-reason': 'malformed',
  'unknown-officer': 'malformed',
  'unknown-category': 'malformed',
  'cover-times': 'malformed',
  'unknown-file': 'malformed',
  'unknown-original': 'malformed',
  'not-your-original': 'forbidden',
  'original-surrendered': 'illegal-transition',
  'unknown-warning': 'illegal-transition',
  'warning-stands': 'illegal-transition',
  'file-type': 'malformed',
  'file-broken': 'malformed',
  'file-hash': 'malformed',
  'file-pixels': 'too-large',
  'too-many-files': 'too-large',
  'files-in-day': 'too-large',
  'file-closed': 'illegal-transition',
  'not-the-carrier': 'forbidden',
  'no-handover-code': 'illegal-transition',
  'code-locked': 'illegal-transition',
  'seal-key-unknown': 'permit-invalid',
  'wrong-code': 'malformed',
  'not-on-team': 'forbidden',
  'unknown-ticket': 'malformed',
  'ticket-taken': 'illegal-transition',
  'ticket-range': 'malformed',
  'sums-differ': 'malformed',
  'database-unavailable': 'internal',
  'files-unavailable': 'internal',
};

const shared: Readonly<Record<string, ProblemWord | undefined>> = sharedSentences;

/** The sentence that says what to do about a problem, by its code; a code nobody foresaw gets that of `unknown`. */
export function problemSentence(terms: SharedTerms, code: string): string {
  const own: Readonly<Record<string, string>> = terms.problems;
  if (Object.hasOwn(own, code)) return own[code] ?? terms.problems.unknown;
  return terms.problems[(Object.hasOwn(shared, code) ? shared[code] : undefined) ?? 'unknown'];
}
