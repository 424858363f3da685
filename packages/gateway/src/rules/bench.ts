import type { Actor, Context, Scope } from '@halo-pamor/contract';

/** Who asks, and what the rulebook needs beside the request. */
export interface Bench {
  readonly actor: Actor;
  readonly scope: Scope;
  /** Id of who sent it in their stead; null when they sent it themselves. */
  readonly carrier: string | null;
  /**
   * What the rulebook needs beside the request, for a command of this device time.
   *
   * @param after the last change of the request
   */
  readonly context: (deviceTime: string, after: string | undefined) => Context;
  /** When the person did what a command of this device time tells, RFC 3339 in UTC. */
  readonly doneAt: (deviceTime: string) => string;
}
