import type { ProblemCode } from './problem-codes.js';

/**
 * Where a problem arises: `wire` as the answer to a whole HTTP request, `command` as the refusal of one command in a
 * batch, `device` before anything was sent.
 */
export type ProblemPlace = 'wire' | 'command' | 'device';

interface ProblemKind {
  readonly place: ProblemPlace;
  /** HTTP status on the wire; for a refused command the status it would have alone; 0 on the device. */
  readonly status: number;
}

const wire = (status: number): ProblemKind => ({ place: 'wire', status });
const command = (status: number): ProblemKind => ({ place: 'command', status });
const device: ProblemKind = { place: 'device', status: 0 };

/** Where every problem arises that the gateway or the client can report. Their sentences are in `problemTitles`. */
export const problemKinds: Readonly<Record<ProblemCode, ProblemKind>> = {
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
  'survey-answered': wire(409),
  'survey-not-yet': wire(409),
  'files-in-day': wire(429),
  'rate-limited': wire(429),
  internal: wire(500),
  'database-unavailable': wire(503),
  'files-unavailable': wire(503),
  'shutting-down': wire(503),
  timeout: wire(504),

  'unknown-command': command(422),
  'invalid-payload': command(422),
  'id-reused': command(409),
  'already-exists': command(409),
  'request-unknown': command(404),
  'record-unknown': command(404),
  'not-your-role': command(403),
  'not-your-area': command(403),
  'not-yours': command(403),
  'illegal-transition': command(409),
  finished: command(409),
  'nothing-changed': command(409),
  'unknown-item': command(422),
  'unknown-paper': command(422),
  'unknown-file': command(422),
  'too-many-files': command(409),
  'same-picture': command(409),
  'unknown-variant': command(422),
  'unknown-place': command(422),
  'unknown-service-point': command(422),
  'unknown-reason': command(422),
  'unknown-officer': command(422),
  'unknown-category': command(422),
  'cover-times': command(422),
  'consent-outdated': command(422),
  'unknown-original': command(422),
  'not-your-original': command(403),
  'original-surrendered': command(409),
  'unknown-warning': command(422),
  'warning-stands': command(409),
  'visit-missing': command(409),
  'visit-times': command(422),
  'not-the-carrier': command(403),
  'no-handover-code': command(409),
  'wrong-code': command(403),
  'code-locked': command(409),
  'held-back': command(409),
  'seal-broken': command(422),
  'seal-key-unknown': command(409),
  'permit-invalid': command(403),
  'not-on-team': command(403),
  'unknown-ticket': command(422),
  'ticket-taken': command(409),
  'ticket-range': command(409),
  'sums-differ': command(409),
  'retry-later': command(503),

  offline: device,
  'bad-reply': device,
  'no-token': device,
  aborted: device,
  closed: device,
  'storage-full': device,
  'storage-unavailable': device,
  'storage-newer': device,
  'sealing-unavailable': device,
  'vault-locked': device,
  'host-refused': device,
  'invalid-input': device,
  unknown: device,
};
