import type { RequestView } from '@halo-pamor/contract';
import { html, LitElement, nothing, type CSSResult, type TemplateResult } from 'lit';
import { codeOf, command } from '../shared/asking.js';
import { ask, type CommandAsk } from '../shared/events.js';
import { expectedView } from '../shared/expected-view.js';
import { focusFault } from '../shared/focus.js';
import { kit } from '../shared/kit.styles.js';
import { notice } from '../shared/notice.js';
import { offlineBanner } from '../shared/offline-banner.js';
import { problemSentence } from '../shared/problem-words.js';
import { screenHeader } from '../shared/screen-header.js';
import { work } from '../shared/work.styles.js';
import type { OfficerStage } from './officer-stage.js';
import { officerStyles } from './officer.styles.js';

/**
 * What the screens about one request have in common: the request, the way back, and a command that is kept on this phone
 * before the screen is left. What was refused later is shown on the request, from `entries`.
 */
export class OfficerScreenElement extends LitElement {
  static override styles: CSSResult[] = [...kit, work, officerStyles];
  static override properties = {
    stage: { attribute: false },
    request: { attribute: false },
    sending: { state: true },
    problem: { state: true },
    faults: { state: true },
  };

  declare stage: OfficerStage;
  declare request: RequestView;
  declare sending: boolean;
  /** Why the last command could not even be kept on this phone. */
  declare problem: string | undefined;
  /** Faults of the form by field, shown since the last press of its button. */
  declare faults: Readonly<Record<string, string>>;

  constructor() {
    super();
    this.sending = false;
    this.problem = undefined;
    this.faults = {};
  }

  /** The request with what waits on this phone, for knowing which steps come next. */
  get expected(): RequestView {
    return expectedView(this.request, this.stage.entries, this.stage);
  }

  /** Leaves the screen, to where the person came from. */
  protected leave(): void {
    if (this.stage.canGoBack) ask(this, 'halo-back', {});
    else ask(this, 'halo-navigate', { view: 'request', requestId: this.request.id, replace: true });
  }

  /** Asks for a command; true once it is kept on this phone, false with the reason on the screen. */
  protected async send(what: CommandAsk): Promise<boolean> {
    this.sending = true;
    this.problem = undefined;
    try {
      await command(this, { ...what, requestId: this.request.id });
      return true;
    } catch (error) {
      this.problem = codeOf(error);
      return false;
    } finally {
      this.sending = false;
    }
  }

  /** Shows the faults and goes to the first; true when there is none. */
  protected isWhole(faults: Readonly<Record<string, string | undefined>>): boolean {
    const found = Object.entries(faults).flatMap(([name, words]) => (words === undefined ? [] : [[name, words] as const]));
    this.faults = Object.fromEntries(found);
    if (found.length > 0) void this.updateComplete.then(() => focusFault(this.renderRoot));
    return found.length === 0;
  }

  /** The frame of the screen around its form. */
  protected frame(of: { readonly title: string; readonly lead?: unknown }, body: unknown): TemplateResult {
    const { terms, connection, entries } = this.stage;
    const waiting = entries.filter((entry) => entry.state !== 'parked').length;
    return html`<div class="screen">
      ${screenHeader(terms, { ...of, back: () => this.leave() })}
      ${connection.online ? nothing : offlineBanner(terms, { online: false, waiting })} ${body}
      ${this.problem === undefined
        ? nothing
        : notice({
            tone: 'danger',
            title: terms.problemTitle,
            text: problemSentence(terms, this.problem),
            say: 'now',
          })}
    </div>`;
  }
}
