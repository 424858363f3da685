import type { Logger } from 'pino';

/** What is done again and again. */
export interface RoundsOptions {
  /** Rest between two rounds, in milliseconds. */
  readonly everyMs: number;
  readonly log: Logger;
  /** What the log says when a round fails; the next one comes all the same. */
  readonly failed: string;
  readonly round: () => Promise<void>;
}

/** Does something again and again, one round after another. */
export class Rounds {
  readonly #options: RoundsOptions;
  #timer: NodeJS.Timeout | undefined;
  #working: Promise<void> = Promise.resolve();
  #isStopped = false;

  constructor(options: RoundsOptions) {
    this.#options = options;
    this.#rest();
  }

  /** Set once there is to be no other round; a long one looks at it and ends. */
  get isStopped(): boolean {
    return this.#isStopped;
  }

  /** Begins no other round, and waits for the one that is going on. */
  async stop(): Promise<void> {
    this.#isStopped = true;
    clearTimeout(this.#timer);
    await this.#working;
  }

  #rest(): void {
    if (this.#isStopped) return;
    const { everyMs, log, failed, round } = this.#options;
    this.#timer = setTimeout(() => {
      this.#working = round()
        .catch((cause: unknown) => log.warn({ err: cause }, failed))
        .finally(() => this.#rest());
    }, everyMs).unref();
  }
}
