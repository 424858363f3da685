import { isClosedByHand, openWarnings, possibleCommands, type Warning } from '@halo-pamor/contract';
import { html, type TemplateResult } from 'lit';
import { button } from '../shared/button.js';
import { confirmDialog } from '../shared/confirm-dialog.js';
import { shieldNoIcon } from '../shared/icons-trust.js';
import { clockIcon, paperIcon } from '../shared/icons.js';
import { notice } from '../shared/notice.js';
import { DeskFormElement } from './desk-form.js';
import { warningWords } from './warning-words.js';

/**
 * What somebody has to see to on a request, each in one sentence with what to do. Those that do not end with their cause are
 * closed here, after a second question.
 *
 * @tagname halo-warnings
 * @fires halo-command `close-warning`
 */
export class HaloWarnings extends DeskFormElement {
  override render(): TemplateResult {
    const { stage, request } = this;
    const open = openWarnings(request);
    const mayClose = possibleCommands(request, stage.actor).includes('close-warning');
    return html`<div class="stack near">
      ${open.map((warning) => this.#warning(warning, mayClose))} ${this.form.notice(stage.terms)}
    </div>`;
  }

  #warning(warning: Warning, mayClose: boolean): TemplateResult {
    const { words } = this.stage;
    const { title, text } = warningWords(this.stage, this.request, warning);
    const byHand = isClosedByHand(warning);
    return notice({
      tone: 'danger',
      icon: warning.promise !== undefined ? clockIcon : warning.original === undefined ? shieldNoIcon : paperIcon,
      title,
      text: byHand ? text : `${text} ${words.warning.ends}`,
      actions:
        mayClose && byHand
          ? button({
              label: words.warning.seen,
              busy: this.form.sending,
              press: () => void this.#close(warning),
            })
          : undefined,
    });
  }

  async #close({ id: warning }: Warning): Promise<void> {
    const { warning: words } = this.stage.words;
    const { id } = this.request;
    const isSure = await confirmDialog(this.renderRoot, {
      title: words.sureTitle,
      text: words.sureText,
      yes: words.seen,
      no: words.notYet,
    });
    if (isSure) await this.form.keep({ type: 'close-warning', requestId: id, payload: { warning } });
  }
}
