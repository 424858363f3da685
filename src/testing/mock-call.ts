import { problem, type Actor, type FieldFault, type ProblemCode } from '@halo-pamor/contract';

/** A request on its way through a route of a mock gateway. */
export interface MockCall {
  readonly request: Request;
  readonly url: URL;
  /** What stands in the path where the table has a name in braces. */
  readonly params: Readonly<Record<string, string>>;
  /** Who calls; undefined without a token. */
  readonly actor: Actor | undefined;
  /** The body of a route that takes one. */
  readonly body: unknown;
}

/** Answers a route. */
export type MockAnswer = (call: MockCall) => Response | Promise<Response>;

/** Ends a call with a problem. */
export class MockProblem extends Error {
  readonly code: ProblemCode;
  readonly extra: { readonly detail?: string; readonly errors?: FieldFault[] };

  constructor(code: ProblemCode, extra: { readonly detail?: string; readonly errors?: FieldFault[] } = {}) {
    super(code);
    this.name = 'MockProblem';
    this.code = code;
    this.extra = extra;
  }
}

/** The answer that a gateway gives to a problem. */
export function problemResponse(
  code: ProblemCode,
  headers: Readonly<Record<string, string>> = {},
  extra: { readonly detail?: string; readonly errors?: FieldFault[] } = {},
): Response {
  const body = problem(code, extra);
  return new Response(JSON.stringify(body), {
    status: body.status === 0 ? 500 : body.status,
    headers: { 'content-type': 'application/problem+json', ...headers },
  });
}

/** A body as JSON. */
export function jsonResponse(value: unknown): Response {
  return new Response(JSON.stringify(value), { headers: { 'content-type': 'application/json' } });
}

/**
 * Who calls a route that demands a token.
 *
 * @throws MockProblem `unauthorised`
 */
export function callerOf({ actor }: MockCall): Actor {
  if (actor === undefined) throw new MockProblem('unauthorised');
  return actor;
}

/**
 * Reads what was sent by its shape.
 *
 * @throws MockProblem `invalid`
 */
export function readAs<T>(
  shape: () => { safeParse(value: unknown): { success: true; data: T } | { success: false } },
  value: unknown,
): T {
  const read = shape().safeParse(value);
  if (!read.success) throw new MockProblem('invalid');
  return read.data;
}

/** The query of a call. */
export function queryOf({ url }: MockCall): Record<string, string> {
  return Object.fromEntries(url.searchParams);
}
