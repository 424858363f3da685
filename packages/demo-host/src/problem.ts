import type { Context } from 'hono';

/** What the demo host says when it cannot answer: an RFC 9457 body with the host's own `code`. */
export interface HostProblem {
  /** HTTP status, 400 to 599. */
  readonly status: 400 | 404 | 413 | 500;
  /** Stable kebab-case name of the fault. */
  readonly code: string;
  /** One Indonesian sentence for a person; never holds what the caller sent. */
  readonly title: string;
}

/** Answers with `application/problem+json`. Nothing here is worth a second try, so `retryable` is false except for 500. */
export function problemResponse(c: Context, problem: HostProblem): Response {
  return c.body(
    JSON.stringify({ type: 'about:blank', ...problem, retryable: problem.status === 500 }),
    problem.status,
    { 'content-type': 'application/problem+json', 'cache-control': 'no-store' },
  );
}
