/**
 * What kind of failure a database reported. `unavailable`: it cannot be reached or is going down, nothing was stored.
 * `unknown-outcome`: the connection broke while committing. `conflict`: another transaction was first; trying again
 * helps. `unstorable`: a value that PostgreSQL cannot hold; it never will. `broken`: our own mistake.
 */
export type FaultKind = 'unavailable' | 'unknown-outcome' | 'conflict' | 'unstorable' | 'broken';

/** A failure of the database, its SQL and its values kept out of the message. */
export class DatabaseFault extends Error {
  readonly kind: FaultKind;
  /** SQLSTATE, or the code of the socket error, when there is one. */
  readonly state: string | undefined;

  constructor(kind: FaultKind, state: string | undefined, options?: ErrorOptions) {
    super(`database fault: ${kind}${state === undefined ? '' : ` (${state})`}`, options);
    this.name = 'DatabaseFault';
    this.kind = kind;
    this.state = state;
  }
}

// Five characters, of which one at least is a digit: EPIPE is the code of a socket.
const SQLSTATE = /^(?=.*\d)[0-9A-Z]{5}$/;
// Of Node's sockets and name look-ups, such as ECONNRESET and EAI_AGAIN.
const SOCKET = /^E[A-Z_]+$/;
// serialization_failure, deadlock_detected, unique_violation, lock_not_available
const CONFLICT = new Set(['40001', '40P01', '23505', '55P03']);
// admin_shutdown, crash_shutdown, cannot_connect_now, database_dropped, too_many_connections, out of disk or memory,
// query_canceled by the statement timeout, idle_in_transaction_session_timeout, read-only after a failover
const AWAY = new Set(['57P01', '57P02', '57P03', '57P04', '53300', '53100', '53200', '57014', '25P03', '25006']);

/** Names the failure that a driver threw. */
export function databaseFault(cause: unknown, committing = false): DatabaseFault {
  if (cause instanceof DatabaseFault) return cause;
  const state = stateOf(cause);
  if (state !== undefined && CONFLICT.has(state)) return new DatabaseFault('conflict', state, { cause });
  if (state === undefined || !SQLSTATE.test(state) || AWAY.has(state) || state.startsWith('08')) {
    return new DatabaseFault(committing ? 'unknown-outcome' : 'unavailable', state, { cause });
  }
  // Class 22: data exceptions.
  return new DatabaseFault(state.startsWith('22') ? 'unstorable' : 'broken', state, { cause });
}

/** Whether something thrown carries the code of a database or of its connection. */
export function hasState(cause: unknown): boolean {
  const state = stateOf(cause);
  return cause instanceof DatabaseFault || (state !== undefined && (SQLSTATE.test(state) || SOCKET.test(state)));
}

function stateOf(cause: unknown): string | undefined {
  if (typeof cause !== 'object' || cause === null || !('code' in cause)) return undefined;
  return typeof cause.code === 'string' ? cause.code : undefined;
}
