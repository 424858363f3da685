import { html, type TemplateResult } from 'lit';
import { button } from '../shared/button.js';
import { personIcon } from '../shared/icons.js';
import { notice } from '../shared/notice.js';
import type { Speech } from './speech.js';

/** Stands above every screen while the gateway does not accept the host's token. */
export function signedOut({ terms, own }: Speech, retry: () => void): TemplateResult {
  return html`<div class="screen">
    ${notice({
      tone: 'warn',
      icon: personIcon,
      title: own.signedOutTitle,
      text: terms.problems.unauthorised,
      say: 'soon',
      actions: button({ label: terms.retry, press: retry }),
    })}
  </div>`;
}
