import { problemKinds, type ProblemCode } from './problem-kinds.js';
import type { FieldFault, Problem } from './problem-shape.js';
import { problemTitles } from './problem-titles.js';

/** Builds the error body for a code. */
export function problem(code: ProblemCode, extra: { detail?: string; errors?: FieldFault[] } = {}): Problem {
  const { status, retryable } = problemKinds[code];
  return { type: `urn:halo-pamor:problem:${code}`, title: problemTitles[code], status, code, retryable, ...extra };
}
