import { html, type TemplateResult } from 'lit';
import { idProvider } from '../../locale/provider-terms.js';
import type { SharedTerms } from '../../locale/terms.js';
import { button } from '../shared/button.js';
import { personIcon } from '../shared/icons.js';
import { notice } from '../shared/notice.js';

/** Stands above every screen while the gateway does not accept the host's token. */
export function signedOut(terms: SharedTerms, retry: () => void): TemplateResult {
  return html`<div class="screen">
    ${notice({
      tone: 'warn',
      icon: personIcon,
      title: idProvider.signedOutTitle,
      text: terms.problems.unauthorised,
      say: 'soon',
      actions: button({ label: terms.retry, press: retry }),
    })}
  </div>`;
}
