import { nothing, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';
import type { SharedTerms } from '../../locale/terms.js';
import { codeOf } from './asking.js';
import { notice } from './notice.js';
import { problemSentence } from './problem-words.js';

/** What an element tries that may fail: whether it is at it, and why the last try came to nothing. */
export class Attempt implements ReactiveController {
  busy = false;
  /** Code of why the last try failed; undefined when it did not. */
  problem: string | undefined = undefined;
  readonly #host: ReactiveControllerHost;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.busy = false;
  }

  /** Tries. Never rejects: what went wrong is in `problem` and shown by `notice`. */
  async run(act: () => Promise<void>): Promise<void> {
    this.busy = true;
    this.problem = undefined;
    this.#host.requestUpdate();
    try {
      await act();
    } catch (error) {
      this.problem = codeOf(error);
    } finally {
      this.busy = false;
      this.#host.requestUpdate();
    }
  }

  /** Why the last try came to nothing, in a sentence; nothing when it did not. */
  notice(terms: SharedTerms): TemplateResult | typeof nothing {
    if (this.problem === undefined) return nothing;
    return notice({
      tone: 'danger',
      title: terms.problemTitle,
      text: problemSentence(terms, this.problem),
      say: 'now',
    });
  }
}
