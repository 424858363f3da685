import type { Logger } from 'pino';

/** What is done soon after a nudge, and every so often for what others left. */
export interface NudgedRoundsOptions {
  /** How long the first round waits, in milliseconds like the others. */
  readonly firstMs: number;
  /** From a nudge to its round: what is nudged for together is done together. */
  readonly gapMs: number;
  /** Rest while nobody nudges. */
  readonly restMs: number;
  /** Rest after a round during which somebody nudged, by how long it took; absent: the gap. */
  readonly rushedRest?: (tookMs: number) => number;
  readonly log: Logger;
  /** What the log says when a round fails; the next one comes all the same, after its rest. */
  readonly failed: string;
  /** One round. Says whether more waits, and then the next begins at once. */
  readonly round: () => Promise<boolean>;
}

/** Does rounds one after another, never two at a time: when it is nudged, and now and then without. */
export class NudgedRounds {
  readonly #options: NudgedRoundsOptions;
  #timer: NodeJS.Timeout | undefined;
  #working: Promise<void> | undefined;
  #wanted = false;
  #isStopped = false;

  constructor(options: NudgedRoundsOptions) {
    this.#options = options;
    this.#schedule(options.firstMs);
  }

  /** Set once there is to be no other round; a long one looks at it and ends. */
  get isStopped(): boolean {
    return this.#isStopped;
  }

  /** Says that there is something to do. */
  nudge(): void {
    if (this.#working === undefined && !this.#wanted) this.#schedule(this.#options.gapMs);
    this.#wanted = true;
  }

  /** Begins no other round, and waits for the one that is going on. */
  async stop(): Promise<void> {
    this.#isStopped = true;
    clearTimeout(this.#timer);
    await this.#working;
  }

  #schedule(ms: number): void {
    if (this.#isStopped) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#wanted = false;
      this.#working = this.#round().then((restMs) => {
        this.#working = undefined;
        this.#schedule(restMs);
      });
    }, ms).unref();
  }

  /** How long to rest after it. */
  async #round(): Promise<number> {
    const { round, log, failed, gapMs, restMs, rushedRest } = this.#options;
    const began = performance.now();
    const isMore = await round().catch((cause: unknown) => {
      log.warn({ err: cause }, failed);
      return false;
    });
    if (this.#wanted) return rushedRest?.(performance.now() - began) ?? gapMs;
    return isMore ? 0 : restMs;
  }
}
