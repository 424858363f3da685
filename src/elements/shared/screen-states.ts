import { html, nothing, type TemplateResult } from 'lit';
import type { SharedTerms } from '../../locale/terms.js';
import { button } from './button.js';
import { disc, type IconPath } from './icon.js';
import { refreshIcon, warningIcon } from './icons.js';
import { problemSentence } from './problem-words.js';

/** A screen or list with nothing in it: what would stand here and what to do. */
export function emptyState(of: {
  readonly icon: IconPath;
  readonly title: string;
  readonly text?: unknown;
  readonly action?: unknown;
}): TemplateResult {
  return html`<div class="state">
    ${disc(of.icon)}
    <h3>${of.title}</h3>
    ${of.text ? html`<p class="lead">${of.text}</p>` : nothing} ${of.action ?? nothing}
  </div>`;
}

/** While the first answer is on its way. */
export function loadingState(terms: SharedTerms): TemplateResult {
  return html`<div class="state" role="status">
    <span class="spinner"></span>
    <p class="lead">${terms.loading}</p>
  </div>`;
}

/**
 * When nothing can be shown: the sentence for the problem's code, and a way to try again.
 * `code` may be any text; one that has no words gets the sentence for what is not foreseen.
 */
export function errorState(terms: SharedTerms, code: string, retry?: () => void): TemplateResult {
  return html`<div class="state warn" role="alert">
    ${disc(warningIcon)}
    <h3>${terms.problemTitle}</h3>
    <p class="lead">${problemSentence(terms, code)}</p>
    ${retry ? button({ label: terms.retry, icon: refreshIcon, press: retry }) : nothing}
  </div>`;
}
