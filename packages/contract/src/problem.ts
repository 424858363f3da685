import * as z from 'zod/mini';
import { once } from './once.js';

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
  /** Short English sentence for developers. */
  readonly title: string;
}

const wire = (status: number, retryable: boolean, title: string): ProblemKind => ({
  place: 'wire',
  status,
  retryable,
  title,
});
const command = (status: number, title: string): ProblemKind => ({ place: 'command', status, retryable: false, title });
const device = (retryable: boolean, title: string): ProblemKind => ({ place: 'device', status: 0, retryable, title });

/** Every problem that the gateway or the client can report, named once. */
export const problemKinds = {
  malformed: wire(400, false, 'The body is not JSON.'),
  invalid: wire(422, false, 'The request does not have the documented shape.'),
  'cursor-invalid': wire(400, false, 'The cursor is not one that this gateway gave.'),
  unauthorised: wire(401, false, 'The token is missing or not acceptable.'),
  'token-expired': wire(401, false, 'The token has expired; fetch a new one and send again.'),
  forbidden: wire(403, false, 'This role may not use this route.'),
  'not-found': wire(404, false, 'There is nothing here that you may see.'),
  'method-not-allowed': wire(405, false, 'This route does not have that method.'),
  'too-large': wire(413, false, 'The body is larger than this route accepts.'),
  'unsupported-type': wire(415, false, 'Send application/json.'),
  'rate-limited': wire(429, true, 'Too many requests; wait for Retry-After.'),
  internal: wire(500, true, 'The gateway failed; nothing was stored.'),
  'database-unavailable': wire(503, true, 'The database cannot be reached; nothing was stored.'),
  'shutting-down': wire(503, true, 'This gateway is stopping; another will answer.'),
  timeout: wire(504, true, 'The gateway took too long; the outcome is unknown until the command is sent again.'),

  'unknown-command': command(422, 'There is no command of that type.'),
  'invalid-payload': command(422, 'The payload does not have the shape of this command.'),
  'id-reused': command(409, 'This command id was used before with other content.'),
  'already-exists': command(409, 'A request with this id exists already.'),
  'request-unknown': command(404, 'There is no such request that you may act on.'),
  'not-your-role': command(403, 'Your role does not give this command.'),
  'not-your-area': command(403, 'The place is outside the area in your token.'),
  'illegal-transition': command(409, 'An item is not in a state that allows this command.'),
  finished: command(409, 'Nothing in this request is open any more.'),
  'nothing-changed': command(409, 'The command would change nothing.'),
  'unknown-item': command(422, 'The request has no such item.'),
  'unknown-paper': command(422, 'The request has no such paper.'),
  'unknown-variant': command(422, 'This city does not offer that document.'),
  'unknown-place': command(422, 'The area code is not a place of this city.'),
  'unknown-service-point': command(422, 'This city has no such service point.'),
  'unknown-reason': command(422, 'The reason is not in the list of this city.'),
  'unknown-officer': command(422, 'There is no such officer for this place.'),
  'consent-outdated': command(422, 'The consent text that was agreed to is not the one in force.'),
  'visit-missing': command(409, 'No visit is agreed.'),
  'visit-times': command(422, 'The visit must end after it begins, within a year from now.'),
  'retry-later': { place: 'command', status: 503, retryable: true, title: 'The command could not be judged now.' },

  offline: device(true, 'The gateway cannot be reached from this device.'),
  'bad-reply': device(true, 'The answer is not one of this gateway, for example an error page of a proxy.'),
  'no-token': device(true, 'The host gave no token.'),
  aborted: device(false, 'The caller cancelled.'),
  closed: device(false, 'The client was closed.'),
  'storage-full': device(true, 'The device has no room to keep this.'),
  'storage-unavailable': device(true, 'The device does not let this page store anything.'),
  'invalid-input': device(false, 'The call does not have the documented shape.'),
  unknown: device(false, 'Something that is not foreseen happened.'),
} as const satisfies Record<string, ProblemKind>;

/** The stable name of a problem; the only thing that code may decide on. */
export type ProblemCode = keyof typeof problemKinds;

const kinds: Readonly<Record<string, ProblemKind>> = problemKinds;

/** Narrows any text to a known problem code. */
export function isProblemCode(text: string): text is ProblemCode {
  return Object.hasOwn(kinds, text);
}

/** A fault in one field: `path` as a JSON pointer (`/payload/items/0/variant`), `code` from the schema's vocabulary. */
const fieldFault = once(() => z.object({ path: z.string(), code: z.string() }));
/** A fault in one field of what was sent. */
export type FieldFault = z.infer<ReturnType<typeof fieldFault>>;

/** Shape of an error body, `application/problem+json` (RFC 9457) with `code` and `retryable` as extension members. */
export const problemShape = once(() =>
  z.object({
    type: z.string(),
    title: z.string(),
    status: z.number(),
    code: z.string(),
    retryable: z.boolean(),
    detail: z.optional(z.string()),
    errors: z.optional(z.array(fieldFault())),
  }),
);
/** An error body (RFC 9457). `detail` and `errors` never hold what a person typed. */
export type Problem = z.infer<ReturnType<typeof problemShape>>;

/** Builds the error body for a code. */
export function problem(code: ProblemCode, extra: { detail?: string; errors?: FieldFault[] } = {}): Problem {
  const { status, retryable, title } = problemKinds[code];
  return { type: `urn:halo-pamor:problem:${code}`, title, status, code, retryable, ...extra };
}
