import { problem, type FieldFault, type ProblemCode } from '@halo-pamor/contract';

/** Ends a request with a problem. */
export class ProblemError extends Error {
  readonly code: ProblemCode;
  readonly errors: FieldFault[] | undefined;
  readonly headers: Readonly<Record<string, string>>;

  constructor(
    code: ProblemCode,
    extra: { errors?: FieldFault[]; headers?: Readonly<Record<string, string>>; cause?: unknown } = {},
  ) {
    super(code, 'cause' in extra ? { cause: extra.cause } : undefined);
    this.name = 'ProblemError';
    this.code = code;
    this.errors = extra.errors;
    this.headers = extra.headers ?? {};
  }
}

/** Seconds after which trying again is worth it, where nothing better is known. */
const RETRY_AFTER: Partial<Record<ProblemCode, string>> = {
  'database-unavailable': '2',
  'files-unavailable': '5',
  'shutting-down': '2',
  timeout: '5',
  internal: '5',
  // The window of a day slides, so that an hour later some may be sent again.
  'files-in-day': '3600',
};

/** The response for a problem: `application/problem+json` (RFC 9457), never kept by a cache. */
export function problemReply(
  code: ProblemCode,
  extra: { errors?: FieldFault[] | undefined; headers?: Readonly<Record<string, string>> } = {},
): Response {
  const body = problem(code, extra.errors === undefined ? {} : { errors: extra.errors });
  const retry = RETRY_AFTER[code];
  return new Response(JSON.stringify(body), {
    status: body.status,
    headers: {
      'content-type': 'application/problem+json',
      'cache-control': 'no-store',
      ...(retry === undefined ? {} : { 'retry-after': retry }),
      ...(body.status === 401 ? { 'www-authenticate': 'Bearer' } : {}),
      ...extra.headers,
    },
  });
}

/**
 * A reply whose JSON text exists already, whole or in parts that follow each other. Parts are encoded one by one: a single
 * character beyond Latin-1 makes the text that holds it wide, and a wide page of 90 kB costs ten times as much to write.
 */
export function jsonReply(text: string | readonly string[], headers: Readonly<Record<string, string>> = {}): Response {
  const body = typeof text === 'string' ? text : Buffer.concat(text.map((part) => Buffer.from(part)));
  return new Response(body, {
    headers: { 'content-type': 'application/json', 'cache-control': 'private, no-store', ...headers },
  });
}

/** The parts of a JSON object whose first member is a list of JSON texts; `rest` is the text of its other members. */
export function listParts(name: string, items: readonly string[], rest = ''): string[] {
  const members = items.map((item, nth) => (nth === 0 ? item : `,${item}`));
  return [`{"${name}":[`, ...members, rest === '' ? ']}' : `],${rest}}`];
}
