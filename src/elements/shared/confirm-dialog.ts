import { html, render } from 'lit';
import { button } from './button.js';

/** What is asked before something that cannot be undone. `yes` names the deed ("Batalkan permintaan"), never just "OK". */
export interface ConfirmOptions {
  readonly title: string;
  readonly text: unknown;
  readonly yes: string;
  readonly no: string;
  /** Dresses `yes` as dangerous. */
  readonly danger?: boolean | undefined;
}

/**
 * Asks in a native modal dialog inside `root` (the element's `renderRoot`, whose styles it wears) and waits.
 *
 * @returns true only when the person chose `yes`; Escape and the back key mean no. It stays unanswered when the
 * element leaves the page meanwhile
 */
export function confirmDialog(root: HTMLElement | DocumentFragment, of: ConfirmOptions): Promise<boolean> {
  const dialog = document.createElement('dialog');
  dialog.part.add('dialog');
  dialog.setAttribute('aria-labelledby', 'confirm-title');
  const choose = (answer: string) => () => {
    dialog.close(answer);
  };
  render(
    html`<div class="stack">
      <h2 id="confirm-title">${of.title}</h2>
      <div>${of.text}</div>
      <div class="stack near">
        ${button({ label: of.yes, kind: of.danger ? 'danger' : 'main', broad: true, press: choose('yes') })}
        ${button({ label: of.no, broad: true, press: choose('no') })}
      </div>
    </div>`,
    dialog,
  );
  root.append(dialog);
  dialog.showModal();
  // The harmless answer takes the focus, so that a hasty Enter undoes nothing.
  dialog.querySelector<HTMLElement>('button:last-of-type')?.focus();
  return new Promise((resolve) => {
    dialog.addEventListener(
      'close',
      () => {
        dialog.remove();
        resolve(dialog.returnValue === 'yes');
      },
      { once: true },
    );
  });
}
