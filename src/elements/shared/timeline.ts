import { html, nothing, type TemplateResult } from 'lit';
import type { SharedTerms } from '../../locale/terms.js';
import { icon, type IconPath } from './icon.js';
import { checkIcon } from './icons.js';
import type { Tone } from './tone.js';

/** One step of the way. `next` steps are what is still to come. `text` may hold a template, for example a notice. */
export interface TimelineStep {
  readonly label: string;
  readonly state: 'done' | 'now' | 'next';
  readonly icon: IconPath;
  readonly tone?: Tone | undefined;
  readonly when?: string | undefined;
  readonly text?: unknown;
}

/** The way of a request as an ordered list, oldest first. Add `timelineStyles` to the element's styles. */
export function timeline(terms: SharedTerms, steps: readonly TimelineStep[]): TemplateResult {
  return html`<ol class="timeline" part="timeline">
    ${steps.map(
      (step) =>
        html`<li class="${step.state} ${step.tone ?? 'accent'}" aria-current=${step.state === 'now' ? 'step' : nothing}>
          <span class="mark">${icon(step.state === 'done' ? checkIcon : step.icon)}</span>
          <div>
            <b>${step.label}<span class="unseen">, ${terms.stepState[step.state]}</span></b>
            ${step.when ? html`<p class="when">${step.when}</p>` : nothing}
            ${step.text ? html`<div>${step.text}</div>` : nothing}
          </div>
        </li>`,
    )}
  </ol>`;
}
