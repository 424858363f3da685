import type { ReactiveControllerHost } from 'lit';

/** An opening that is over sooner needs no sign of waiting, which would only flicker. */
const UNNOTICED_MS = 200;

/** How long a person waits for an opening before they are told that it is under way. */
export class Patience {
  /** It has lasted so long that somebody may wonder. */
  isOver = false;
  readonly #host: Pick<ReactiveControllerHost, 'requestUpdate'>;
  readonly #isWaited: () => boolean;

  /** @param isWaited whether the opening is still under way */
  constructor(host: Pick<ReactiveControllerHost, 'requestUpdate'>, isWaited: () => boolean) {
    this.#host = host;
    this.#isWaited = isWaited;
  }

  /** Begins anew; gives what ends it. */
  begin(): () => void {
    this.isOver = false;
    const timer = setTimeout(() => {
      this.isOver = true;
      if (this.#isWaited()) this.#host.requestUpdate();
    }, UNNOTICED_MS);
    return () => clearTimeout(timer);
  }
}
