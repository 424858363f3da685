import { MockProblem } from './mock-call.js';

/** A place in an order as a cursor. */
export function cursorOf(at: number): string {
  return `m${String(at)}`;
}

/**
 * Where a cursor points; the beginning without one.
 *
 * @throws MockProblem `cursor-invalid` for one that no mock gateway gave
 */
export function cursorIn(text: string | null | undefined): number {
  if (text === null || text === undefined || text === '') return 0;
  const at = /^m(\d{1,15})$/.exec(text)?.[1];
  if (at === undefined) throw new MockProblem('cursor-invalid');
  return Number(at);
}
