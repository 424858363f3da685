import { isProblemCode, isRetryable, type FieldFault, type ProblemCode } from '@halo-pamor/contract';

const BRAND = 'halo-pamor-error';

/** What a `HaloError` may know beside its code. */
export interface HaloErrorDetails {
  /** Whether the same call may succeed later without a change. Default: what the problem table says of the code. */
  readonly retryable?: boolean | undefined;
  /** What led to it, for developers. */
  readonly cause?: unknown;
  /** HTTP status, when there was an answer. */
  readonly status?: number | undefined;
  /** How long the gateway asked to wait, in milliseconds. */
  readonly retryAfterMs?: number | undefined;
  /** Which fields are at fault: JSON pointers and codes, never what a person typed. */
  readonly faults?: readonly FieldFault[] | undefined;
}

/**
 * The one error that this package throws. Decide on `code` alone: `message` repeats it for developers and may say more one day.
 * Neither `message` nor `toJSON` holds personal data, a token or an address.
 */
export class HaloError extends Error {
  /** Known across copies of this package on one page; see `isHaloError`. */
  readonly brand = BRAND;
  readonly code: ProblemCode;
  readonly retryable: boolean;
  readonly status: number | undefined;
  readonly retryAfterMs: number | undefined;
  readonly faults: readonly FieldFault[];

  constructor(code: ProblemCode, details: HaloErrorDetails = {}) {
    super(code, details.cause === undefined ? {} : { cause: details.cause });
    // A cancelled call is recognised by its name everywhere on the web platform.
    this.name = code === 'aborted' ? 'AbortError' : 'HaloError';
    this.code = code;
    this.retryable = details.retryable ?? isRetryable(code);
    this.status = details.status;
    this.retryAfterMs = details.retryAfterMs;
    this.faults = details.faults ?? [];
  }

  /** What may go into a log or a report: code, status and the places of faults; never the cause. */
  toJSON(): { code: ProblemCode; retryable: boolean; status?: number; faults?: readonly FieldFault[] } {
    return {
      code: this.code,
      retryable: this.retryable,
      ...(this.status === undefined ? {} : { status: this.status }),
      ...(this.faults.length === 0 ? {} : { faults: this.faults }),
    };
  }
}

/** Whether something caught is a `HaloError`, also one from another copy of this package on the same page. */
export function isHaloError(caught: unknown): caught is HaloError {
  return (
    caught instanceof Error &&
    'brand' in caught &&
    caught.brand === BRAND &&
    'code' in caught &&
    typeof caught.code === 'string' &&
    isProblemCode(caught.code)
  );
}

/** Anything that was caught, as a `HaloError`: itself when it is one, `aborted` for an abort, else the given code. */
export function asHaloError(caught: unknown, otherwise: ProblemCode = 'unknown'): HaloError {
  if (isHaloError(caught)) return caught;
  if (caught instanceof Error && caught.name === 'AbortError') return new HaloError('aborted', { cause: caught });
  return new HaloError(otherwise, { cause: caught });
}

/** Ends a call that its caller has cancelled. */
export function throwIfAborted(signal: AbortSignal | undefined): void {
  if (signal?.aborted === true) throw new HaloError('aborted', { cause: signal.reason });
}
