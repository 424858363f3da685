import { isRetryable, type ProblemCode } from './problem-codes.js';
import { problemKinds } from './problem-kinds.js';
import type { FieldFault, Problem } from './problem-shape.js';
import { problemTitles } from './problem-titles.js';

/** Builds the error body for a code. */
export function problem(code: ProblemCode, extra: { detail?: string; errors?: FieldFault[] } = {}): Problem {
  return {
    type: `urn:halo-pamor:problem:${code}`,
    title: problemTitles[code],
    status: problemKinds[code].status,
    code,
    retryable: isRetryable(code),
    ...extra,
  };
}
