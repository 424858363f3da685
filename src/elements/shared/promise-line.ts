import type { RequestView } from '@halo-pamor/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from './icon.js';
import { notice } from './notice.js';
import { pauseLines, staffPromise, type PromiseStage } from './promise-words.js';

/** By when a request is due, for a row of staff: icon and words. */
export function promiseLine(stage: PromiseStage, view: RequestView): TemplateResult | typeof nothing {
  const promise = staffPromise(stage, view);
  if (promise === undefined) return nothing;
  return html`<span class="here ${promise.tone}" data-promise=${promise.state}
    >${icon(promise.icon)}<span>${promise.text}</span></span
  >`;
}

/** The same for the screen of a request, with why it is so and what stopped the clock. */
export function promiseNotice(stage: PromiseStage, view: RequestView): TemplateResult | typeof nothing {
  const promise = staffPromise(stage, view);
  if (promise === undefined) return nothing;
  const pauses = pauseLines(stage, view);
  return notice({
    tone: promise.tone,
    icon: promise.icon,
    title: promise.text,
    text: html`<div data-promise=${promise.state}>
      ${promise.notes.map((note) => html`<p>${note}</p>`)} ${pauses.map((line) => html`<p class="small">${line}</p>`)}
    </div>`,
  });
}
