import type { StopView } from '@halo-pamor/contract';
import { html, LitElement, type CSSResult, type TemplateResult } from 'lit';
import { button } from '../shared/button.js';
import { CommandForm } from '../shared/command-form.js';
import { confirmDialog } from '../shared/confirm-dialog.js';
import { ask, type CommandAsk } from '../shared/events.js';
import { closeIcon, refreshIcon } from '../shared/icons.js';
import { formKit } from '../shared/form-kit.styles.js';
import { notice } from '../shared/notice.js';
import { offlineBanner } from '../shared/offline-banner.js';
import { problemSentence } from '../shared/problem-words.js';
import { screenHeader } from '../shared/screen-header.js';
import type { Entry } from '../shared/session-state.js';
import { work } from '../shared/work.styles.js';
import { expectedStop } from './expected-stop.js';
import type { OutreachScreen, OutreachStage } from './outreach-stage.js';
import { outreachStyles } from './outreach.styles.js';

/**
 * What the screens about one stop have in common: the stop with what waits on this phone, the way back, commands that are
 * kept before anything else is said, and what of them was refused.
 */
export class OutreachScreenElement extends LitElement {
  static override styles: CSSResult[] = [...formKit, work, outreachStyles];
  static override properties = {
    stage: { attribute: false },
    kept: { attribute: false },
  };

  declare stage: OutreachStage;
  /** The stop as the gateway gave it last. */
  declare kept: StopView;
  protected readonly form = new CommandForm(this);

  /** The stop with what waits on this phone. */
  protected get stop(): StopView {
    return expectedStop(this.kept, this.stage.entries, this.stage);
  }

  /** Whether this person works at the stop, beside the desk that plans it. */
  protected get isTeam(): boolean {
    const { actor } = this.stage;
    return actor.role === 'officer' && this.stop.team.some(({ id }) => id === actor.id);
  }

  /** Asks for a command about this stop; true once it is kept on this phone. */
  protected send(what: CommandAsk): Promise<boolean> {
    return this.form.keep({ ...what, requestId: this.kept.id });
  }

  /** Opens another screen about this stop. */
  protected open(view: OutreachScreen): void {
    ask(this, 'halo-navigate', { view, requestId: this.kept.id });
  }

  /** Leaves the screen, to where the person came from or to the stop. */
  protected leave(): void {
    if (this.stage.canGoBack) ask(this, 'halo-back', {});
    else ask(this, 'halo-navigate', { view: 'outreach-stop', requestId: this.kept.id, replace: true });
  }

  /** The frame of a screen, with what waits and what was refused above its body. */
  protected frame(
    of: { readonly title: string; readonly lead?: unknown; readonly wide?: boolean },
    body: unknown,
  ): TemplateResult {
    const { terms, connection } = this.stage;
    return html`<div class="screen ${of.wide === true ? 'wide' : ''}">
      ${screenHeader(terms, { title: of.title, lead: of.lead, back: () => this.leave() })}
      ${offlineBanner(terms, { online: connection.online, waiting: this.#waiting().length, brief: true })}
      ${this.#refused()} ${body} ${this.form.notice(terms)}
    </div>`;
  }

  #waiting(): Entry[] {
    return this.stage.entries.filter((entry) => entry.requestId === this.kept.id && entry.state !== 'parked');
  }

  #refused(): unknown {
    const { terms, words } = this.stage;
    const parked = this.stage.entries.filter((entry) => entry.requestId === this.kept.id && entry.state === 'parked');
    return parked.map((entry) =>
      notice({
        tone: 'danger',
        title: words.refused.title,
        text: this.#why(entry.lastProblem ?? 'unknown'),
        say: 'now',
        actions: html`${button({
          label: terms.retry,
          icon: refreshIcon,
          press: () => ask(this, 'halo-retry', { entryId: entry.id }),
        })}
        ${button({
          label: words.refused.giveUp,
          icon: closeIcon,
          kind: 'quiet',
          press: () => void this.#giveUp(entry),
        })}`,
      }),
    );
  }

  #why(code: string): string {
    const own: Readonly<Record<string, string>> = this.stage.words.problems;
    return Object.hasOwn(own, code) ? (own[code] ?? '') : problemSentence(this.stage.terms, code);
  }

  async #giveUp(entry: Entry): Promise<void> {
    const { terms, words } = this.stage;
    const sure = await confirmDialog(this.renderRoot, {
      title: words.refused.giveUp,
      text: this.#why(entry.lastProblem ?? 'unknown'),
      yes: words.refused.giveUp,
      no: terms.cancel,
      danger: true,
    });
    if (sure) ask(this, 'halo-discard', { entryId: entry.id });
  }
}
