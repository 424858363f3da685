import type { RequestView } from '@halo-pamor/contract';
import { LitElement, nothing, type PropertyDeclarations } from 'lit';
import { codeOf, command } from '../shared/asking.js';
import { ask, type CommandAsk } from '../shared/events.js';
import { focusFault } from '../shared/focus.js';
import { notice } from '../shared/notice.js';
import { problemSentence } from '../shared/problem-words.js';
import type { CitizenState } from './citizen-state.js';
import type { Faults } from './form/faults.js';

/** What the three screens that change a request have in common: the request, faults, and one command at the end. */
export abstract class ChangeView extends LitElement {
  static override properties: PropertyDeclarations = {
    state: { attribute: false },
    faults: { state: true },
    problem: { state: true },
    busy: { state: true },
  };

  declare state: CitizenState;
  declare protected faults: Faults;
  declare protected problem: string | null;
  declare protected busy: boolean;

  constructor() {
    super();
    this.faults = {};
    this.problem = null;
    this.busy = false;
  }

  /** The request that is changed; nothing while it is not on this phone. */
  protected get request(): RequestView | undefined {
    return this.state.views.find(({ id }) => id === this.state.route.requestId);
  }

  /** Shows the faults there are and takes the focus to the first. */
  protected async refuses(faults: Faults): Promise<boolean> {
    this.faults = faults;
    if (Object.keys(faults).length === 0) return false;
    await this.updateComplete;
    focusFault(this.renderRoot);
    return true;
  }

  /** Asks for the command and goes back once it is kept on this phone; otherwise says why it is not. */
  protected async finish(of: CommandAsk): Promise<void> {
    this.busy = true;
    this.problem = null;
    try {
      await command(this, of);
      ask(this, 'halo-back', {});
    } catch (error) {
      this.problem = codeOf(error);
    } finally {
      this.busy = false;
    }
  }

  /** Why the command could not be kept, where that is so. */
  protected problemNotice(): unknown {
    const { terms } = this.state;
    return this.problem === null
      ? nothing
      : notice({ tone: 'danger', title: terms.problemTitle, text: problemSentence(terms, this.problem), say: 'now' });
  }
}
