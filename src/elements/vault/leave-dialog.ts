import { html, render, type TemplateResult } from 'lit';
import { fill } from '../../locale/fill.js';
import type { SharedTerms } from '../../locale/terms.js';
import { idVault } from '../../locale/vault-terms.js';
import { spoken } from '../../locale/spoken.js';
import { button } from '../shared/button.js';
import { sendIcon } from '../shared/icons.js';
import { notice } from '../shared/notice.js';

/** What somebody chose who leaves a phone with unsent work on it. */
export type LeaveChoice = 'sent' | 'kept' | 'saved' | 'stay';

/** What the dialog works with. */
export interface LeaveDialogOptions {
  readonly terms: SharedTerms;
  /** How many entries are not sent. */
  readonly waiting: number;
  /** Sends what waits; resolves with how many are left. */
  readonly send: () => Promise<number>;
  /** Gives the person a file of what waits. */
  readonly save: () => Promise<void>;
}

/** Asks in a native modal dialog inside `root` what becomes of unsent work. Escape and the back key mean `stay`. */
export function leaveDialog(root: HTMLElement | DocumentFragment, of: LeaveDialogOptions): Promise<LeaveChoice> {
  const { send, save } = of;
  const words = spoken(of.terms, 'vault', idVault);
  const dialog = document.createElement('dialog');
  dialog.setAttribute('aria-labelledby', 'leave-title');
  let { waiting } = of;
  let isBusy = false;
  let isSaved = false;
  let word: TemplateResult | undefined;

  const choose = (choice: LeaveChoice) => () => {
    dialog.close(choice);
  };
  const act = (work: () => Promise<void>) => async () => {
    isBusy = true;
    draw();
    try {
      await work();
    } catch {
      word = notice({ tone: 'warn', text: fill(words.leaveLeft, { n: waiting }), say: 'now' });
    } finally {
      isBusy = false;
      draw();
    }
  };
  const sendNow = act(async () => {
    waiting = await send();
    if (waiting === 0) dialog.close('sent');
    else word = notice({ tone: 'warn', text: fill(words.leaveLeft, { n: waiting }), say: 'now' });
  });
  const saveNow = act(async () => {
    await save();
    isSaved = true;
    word = notice({ tone: 'ok', text: words.leaveSaved, say: 'soon' });
  });
  const draw = () => {
    render(
      html`<div class="stack">
        <h2 id="leave-title">${words.leaveTitle}</h2>
        <p>${fill(words.leaveText, { n: waiting })}</p>
        ${word}
        <div class="stack near">
          ${button({
            label: words.leaveSend,
            icon: sendIcon,
            kind: 'main',
            broad: true,
            busy: isBusy,
            press: () => void sendNow(),
          })}
          ${button({ label: words.leaveKeep, broad: true, disabled: isBusy, press: choose(isSaved ? 'saved' : 'kept') })}
          <p class="hint">${words.leaveKeepText}</p>
          ${button({ label: words.leaveSave, broad: true, disabled: isBusy, press: () => void saveNow() })}
          <p class="hint">${words.leaveSaveText}</p>
          ${button({ label: words.leaveStay, kind: 'quiet', broad: true, press: choose('stay') })}
        </div>
      </div>`,
      dialog,
    );
  };
  draw();
  root.append(dialog);
  dialog.showModal();
  return new Promise((resolve) => {
    dialog.addEventListener(
      'close',
      () => {
        dialog.remove();
        const { returnValue } = dialog;
        resolve(returnValue === 'sent' || returnValue === 'kept' || returnValue === 'saved' ? returnValue : 'stay');
      },
      { once: true },
    );
  });
}
