import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { SharedTerms } from '../../locale/terms.js';
import { codeOf, command } from './asking.js';
import type { CommandAsk } from './events.js';
import { focusFault } from './focus.js';
import { notice } from './notice.js';
import { problemSentence } from './problem-words.js';
import type { Kept, Verdict } from './session-state.js';

type Host = ReactiveControllerHost & HTMLElement & { readonly renderRoot: HTMLElement | DocumentFragment };

/**
 * What every form that ends in a command has: the faults of its fields since the last press, whether a command is on its
 * way, and why it could not be kept on this device. A refusal by the gateway is not shown here but where `entries` are.
 */
export class CommandForm implements ReactiveController {
  /** A command is on its way to the device's store or, with `judged`, to the gateway. */
  sending = false;
  /** Code of why the last command could not even be kept on this device. */
  problem: string | undefined = undefined;
  /** What is wrong, by field. */
  faults: Readonly<Record<string, string>> = {};
  readonly #host: Host;

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.reset();
  }

  /** Begins anew, for another request. */
  reset(): void {
    this.sending = false;
    this.problem = undefined;
    this.faults = {};
  }

  /** Asks for a command; true once it is kept on this device, false with the reason in `problem`. */
  async keep(what: CommandAsk): Promise<boolean> {
    return (await this.opened(what)) !== undefined;
  }

  /** The same for a command that opens something: the new id, or undefined with the reason in `problem`. */
  async opened(what: CommandAsk): Promise<string | undefined> {
    return this.#send(what, async ({ requestId }) => requestId);
  }

  /**
   * Asks for a command and waits for the gateway's word; true when it was accepted. `offline` is asked right after it was
   * kept: without signal no word will come, and being kept is as far as it goes.
   */
  async judged(what: CommandAsk, offline: () => boolean): Promise<boolean> {
    const verdict = await this.#send<Verdict | 'kept'>(what, async ({ verdict }) => (offline() ? 'kept' : verdict));
    return verdict === 'kept' || verdict?.outcome === 'accepted' || verdict?.outcome === 'duplicate';
  }

  async #send<T>(what: CommandAsk, then: (kept: Kept) => Promise<T>): Promise<T | undefined> {
    this.sending = true;
    this.problem = undefined;
    this.#host.requestUpdate();
    try {
      return await then(await command(this.#host, what));
    } catch (error) {
      this.problem = codeOf(error);
      return undefined;
    } finally {
      this.sending = false;
      this.#host.requestUpdate();
    }
  }

  /** Shows the faults and goes to the first; true when there is none. */
  isWhole(faults: Readonly<Record<string, string | undefined>>): boolean {
    const found = Object.entries(faults).flatMap(([name, words]) =>
      words === undefined ? [] : [[name, words] as const],
    );
    this.faults = Object.fromEntries(found);
    this.#host.requestUpdate();
    if (found.length > 0) void this.#host.updateComplete.then(() => focusFault(this.#host.renderRoot));
    return found.length === 0;
  }

  /** Takes back what is wrong with these fields: somebody has just put something else there. */
  mended(...names: readonly string[]): void {
    this.faults = Object.fromEntries(Object.entries(this.faults).filter(([name]) => !names.includes(name)));
  }

  /** The notice that a command could not be kept, or nothing. */
  notice(terms: SharedTerms): unknown {
    return this.problem === undefined
      ? undefined
      : notice({ tone: 'danger', title: terms.problemTitle, text: problemSentence(terms, this.problem), say: 'now' });
  }
}
