// Apart from their places and statuses, which a phone has no use for, so that it need not carry them.

/** After these the same request may succeed later without a change. */
const retryable = [
  'files-in-day',
  'rate-limited',
  'internal',
  'database-unavailable',
  'files-unavailable',
  'shutting-down',
  'timeout',
  'retry-later',
  'offline',
  'bad-reply',
  'no-token',
  'storage-full',
  'storage-unavailable',
  'sealing-unavailable',
  'vault-locked',
  'held-back',
] as const;

/** After these it would fail again. */
const final = [
  'malformed',
  'invalid',
  'cursor-invalid',
  'unauthorised',
  'token-expired',
  'forbidden',
  'not-found',
  'method-not-allowed',
  'too-large',
  'unsupported-type',
  'upload-offset',
  'upload-gone',
  'upload-version',
  'file-type',
  'file-broken',
  'file-pixels',
  'file-hash',
  'file-closed',
  'unknown-command',
  'invalid-payload',
  'id-reused',
  'already-exists',
  'request-unknown',
  'record-unknown',
  'not-your-role',
  'not-your-area',
  'not-yours',
  'illegal-transition',
  'finished',
  'nothing-changed',
  'unknown-item',
  'unknown-paper',
  'unknown-file',
  'too-many-files',
  'same-picture',
  'unknown-variant',
  'unknown-place',
  'unknown-service-point',
  'unknown-reason',
  'unknown-officer',
  'unknown-category',
  'cover-times',
  'consent-outdated',
  'unknown-original',
  'not-your-original',
  'original-surrendered',
  'unknown-warning',
  'warning-stands',
  'visit-missing',
  'visit-times',
  'not-the-carrier',
  'no-handover-code',
  'wrong-code',
  'code-locked',
  'seal-broken',
  'seal-key-unknown',
  'permit-invalid',
  'not-on-team',
  'unknown-ticket',
  'ticket-taken',
  'ticket-range',
  'sums-differ',
  'survey-answered',
  'survey-not-yet',
  'storage-newer',
  'host-refused',
  'aborted',
  'closed',
  'invalid-input',
  'unknown',
] as const;

/** The stable name of a problem; the only thing that code may decide on. */
export type ProblemCode = (typeof retryable)[number] | (typeof final)[number];

const retryables: ReadonlySet<string> = new Set(retryable);
const finals: ReadonlySet<string> = new Set(final);

/** Narrows any text to a known problem code. */
export function isProblemCode(text: string): text is ProblemCode {
  return finals.has(text) || retryables.has(text);
}

/** Whether the same request may succeed later without a change. */
export function isRetryable(code: ProblemCode): boolean {
  return retryables.has(code);
}
