import { html, nothing, type TemplateResult } from 'lit';
import { fill } from '../../locale/fill.js';
import type { SharedTerms } from '../../locale/terms.js';
import { button } from './button.js';
import { icon } from './icon.js';
import { backIcon, freeIcon } from './question-icons.js';

/** The head of a screen. `step` counts from 1. */
export interface ScreenHeaderOptions {
  readonly title: string;
  readonly lead?: unknown;
  readonly back?: (() => void) | undefined;
  readonly step?: { readonly at: number; readonly of: number } | undefined;
}

/** Words that the head of a screen says. */
export type HeadTerms = Pick<SharedTerms, 'language' | 'back' | 'free' | 'step'>;

/**
 * The head of every screen: the way back, the word that all of this is free, the step, and the heading that takes the
 * focus when the screen opens (see `focusHeading`).
 */
export function screenHeader(terms: HeadTerms, of: ScreenHeaderOptions): TemplateResult {
  // It comes late, and only where something can read: the home keeps a place for it, so that nothing moves under a finger.
  const aloud = html`<halo-read-aloud .language=${terms.language} .about=${of.title}></halo-read-aloud>`;
  return html`<header class="head" part="header">
    <div class="bar" part="nav">
      ${of.back ? button({ label: terms.back, icon: backIcon, kind: 'quiet', press: of.back }) : aloud}
      <span class="free">${icon(freeIcon)}${terms.free}</span>
    </div>
    ${of.step ? stepLine(terms, of.step) : nothing}
    <h2 tabindex="-1" data-heading>${of.title}</h2>
    ${of.lead ? html`<p class="lead">${of.lead}</p>` : nothing} ${of.back ? aloud : nothing}
  </header>`;
}

function stepLine(terms: HeadTerms, step: { readonly at: number; readonly of: number }): TemplateResult {
  const words = fill(terms.step, { n: step.at, of: step.of });
  return html`<p class="muted small">${words}</p>
    <progress max=${step.of} value=${step.at} aria-label=${words}></progress>`;
}
