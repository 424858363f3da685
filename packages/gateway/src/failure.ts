import type { Logger } from 'pino';
import type { ProblemCode } from '@halo-pamor/contract';
import { problemReply, ProblemError } from './reply.js';
import { StoreFault } from './uploads/file-store.js';
import { DatabaseFault, type FaultKind } from './store/fault.js';

const codeOfFault: Readonly<Record<FaultKind, ProblemCode>> = {
  unavailable: 'database-unavailable',
  conflict: 'database-unavailable',
  'unknown-outcome': 'timeout',
  // Not worth a retry: sent again it would fail again.
  unstorable: 'invalid',
  broken: 'internal',
};

/** The reply for whatever a route threw. The cause goes to the log; the body says the code and nothing of the inside. */
export function failureReply(cause: unknown, log: Logger): Response {
  if (cause instanceof ProblemError) return problemReply(cause.code, { errors: cause.errors, headers: cause.headers });
  if (cause instanceof DatabaseFault) {
    // The driver's message may quote a value that a person typed, so the log gets the state alone.
    log.error({ kind: cause.kind, state: cause.state }, 'the database failed');
    return problemReply(codeOfFault[cause.kind]);
  }
  if (cause instanceof StoreFault) {
    log.error({ kind: cause.kind, state: cause.state }, 'the file store failed');
    return problemReply('files-unavailable');
  }
  log.error({ name: cause instanceof Error ? cause.name : typeof cause, stack: framesOf(cause) }, 'a route failed');
  return problemReply('internal');
}

// Frames say where; the message may hold what was typed.
function framesOf(cause: unknown): string[] {
  if (!(cause instanceof Error)) return [];
  return (cause.stack ?? '')
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .map((line) => line.trim());
}
