import type {
  ComplaintFollow,
  ComplaintOpened,
  ComplaintOpening,
  ComplaintsPage,
  ComplaintStatus,
} from '@halo-pamor/contract';
import type { FollowedComplaint } from '@halo-pamor/contract';
import type { Cancellable } from '../outbox/outbox-surface.js';

type Without<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never;

/** A complaint without a login. `id` is minted by who asks, so that sending it again gives the same code and word. */
export type ComplaintSaid = Without<ComplaintOpening, 'city'>;

/** Which complaints are listed; all of them unless told. */
export interface ComplaintsQuestion extends Cancellable {
  readonly status?: ComplaintStatus | undefined;
  /** Only those of which nobody saw to the clock. */
  readonly overdue?: boolean | undefined;
  readonly after?: string | undefined;
}

/**
 * Complaints that need no login, and the list of those who answer. With a login they are commands: `openComplaint` and the
 * like. Nothing here sends a token along but `list`, so that who wants to be nobody is nobody.
 */
export interface Complaints {
  /** Makes one; resolves with the code and the word by which it is followed. */
  open(said: ComplaintSaid, options?: Cancellable): Promise<ComplaintOpened>;
  /** What became of one, and what is said to it; `not-found` for a wrong code or word, `rate-limited` after several. */
  follow(asked: ComplaintFollow, options?: Cancellable): Promise<FollowedComplaint>;
  /** A page of those in scope, the most pressing first. */
  list(question?: ComplaintsQuestion): Promise<ComplaintsPage>;
}
