import { tell, type ExitStatus } from './outward.js';
import type { Way } from './way.js';
import type { Session } from './session.js';

/**
 * How `<halo-pamor>` stands. `settings`: the host has not set all that it needs. `loading`: it opens. `ready`: a view is
 * shown. `locked`: a PIN is asked for. `failed`: it could not be opened. `closed`: by `close()`, `leave()` or `wipe()`, or
 * it is not on a page. `destroyed`: for good.
 */
export type Phase = 'settings' | 'loading' | 'ready' | 'locked' | 'failed' | 'closed' | 'destroyed';

/** How an element stands, at the moment of asking. Ids, codes and counts alone. */
export interface PamorStatus {
  readonly v: 1;
  readonly phase: Phase;
  readonly view: string;
  readonly requestId?: string | undefined;
  readonly canGoBack: boolean;
  /** A guess: false when the platform says so or the last call found no way. */
  readonly online: boolean;
  /** The gateway does not accept the host's token. */
  readonly signedOut: boolean;
  /** Entries on this device that will be sent by themselves. */
  readonly waiting: number;
  /** Entries on this device that were refused and need a person. */
  readonly parked: number;
  /** Code of why it failed, or of the last read that did. */
  readonly code?: string | undefined;
}

/** One opening after another, each of which ends exactly once. */
export class Opening {
  readonly #element: HTMLElement;
  #isOpen = false;

  constructor(element: HTMLElement) {
    this.#element = element;
  }

  /** Whether one has begun that has not ended. */
  get isOpen(): boolean {
    return this.#isOpen;
  }

  /** Goes on with the opening that has not ended, or begins another. */
  begin(): void {
    this.#isOpen = true;
  }

  /** Ends it and tells the host; nothing when it has ended. */
  end(status: ExitStatus, lastView: string, code?: string): void {
    if (!this.#isOpen) return;
    this.#isOpen = false;
    tell(this.#element, 'halo-exit', { status, lastView, ...(code === undefined ? {} : { code }) });
  }
}

/** Reads how an element stands from its parts. `screen`: whether a screen of the vault stands in place of the views. */
export function statusOf(
  phase: Phase,
  screen: boolean,
  problem: string,
  { route, canGoBack }: Way,
  session: Session | undefined,
): PamorStatus {
  const { entries = [], connection, signedOut = false } = session ?? {};
  const parked = entries.filter(({ state }) => state === 'parked').length;
  const code = phase === 'failed' ? problem : connection?.problem;
  return {
    v: 1,
    phase: screen && phase === 'loading' ? 'locked' : phase,
    ...route,
    canGoBack,
    online: connection?.online ?? navigator.onLine,
    signedOut,
    waiting: entries.length - parked,
    parked,
    ...(code ? { code } : {}),
  };
}
