/**
 * Where a problem arises: `wire` as the answer to a whole HTTP request, `command` as the refusal of one command in a
 * batch, `device` before anything was sent.
 */
export type ProblemPlace = 'wire' | 'command' | 'device';

interface ProblemKind {
  readonly place: ProblemPlace;
  /** HTTP status on the wire; for a refused command the status it would have alone; 0 on the device. */
  readonly status: number;
  /** Whether the same request may succeed later without a change. */
  readonly retryable: boolean;
}

const kind =
  (place: ProblemPlace) =>
  (status: number, retryable = false): ProblemKind => ({ place, status, retryable });
const wire = kind('wire');
const command = kind('command');
const onDevice = kind('device');
const device = (retryable = false) => onDevice(0, retryable);

/** Every problem that the gateway or the client can report, named once. Their sentences are in `problemTitles`. */
export const problemKinds = {
  malformed: wire(400),
  invalid: wire(422),
  'cursor-invalid': wire(400),
  unauthorised: wire(401),
  'token-expired': wire(401),
  forbidden: wire(403),
  'not-found': wire(404),
  'method-not-allowed': wire(405),
  'too-large': wire(413),
  'unsupported-type': wire(415),
  'upload-offset': wire(409),
  'upload-gone': wire(410),
  'upload-version': wire(412),
  'file-type': wire(415),
  'file-broken': wire(422),
  'file-pixels': wire(422),
  'file-hash': wire(422),
  'file-closed': wire(409),
  'files-in-day': wire(429, true),
  'rate-limited': wire(429, true),
  internal: wire(500, true),
  'database-unavailable': wire(503, true),
  'files-unavailable': wire(503, true),
  'shutting-down': wire(503, true),
  timeout: wire(504, true),

  'unknown-command': command(422),
  'invalid-payload': command(422),
  'id-reused': command(409),
  'already-exists': command(409),
  'request-unknown': command(404),
  'not-your-role': command(403),
  'not-your-area': command(403),
  'illegal-transition': command(409),
  finished: command(409),
  'nothing-changed': command(409),
  'unknown-item': command(422),
  'unknown-paper': command(422),
  'unknown-file': command(422),
  'too-many-files': command(409),
  'unknown-variant': command(422),
  'unknown-place': command(422),
  'unknown-service-point': command(422),
  'unknown-reason': command(422),
  'unknown-officer': command(422),
  'consent-outdated': command(422),
  'unknown-warning': command(422),
  'warning-stands': command(409),
  'visit-missing': command(409),
  'visit-times': command(422),
  'retry-later': command(503, true),

  offline: device(true),
  'bad-reply': device(true),
  'no-token': device(true),
  aborted: device(),
  closed: device(),
  'storage-full': device(true),
  'storage-unavailable': device(true),
  'invalid-input': device(),
  unknown: device(),
} as const satisfies Record<string, ProblemKind>;

/** The stable name of a problem; the only thing that code may decide on. */
export type ProblemCode = keyof typeof problemKinds;

const kinds: Readonly<Record<string, ProblemKind>> = problemKinds;

/** Narrows any text to a known problem code. */
export function isProblemCode(text: string): text is ProblemCode {
  return Object.hasOwn(kinds, text);
}
