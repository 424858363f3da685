import type { RequestView } from '@halo-pamor/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { disc } from '../../shared/icon.js';
import { citizenPromise, pauseLines, type PromiseWords } from '../../shared/promise-words.js';
import type { CitizenState } from '../citizen-state.js';

/** By when all is ready, as one sentence, with what stopped the clock; nothing of what was refused or cancelled. */
export function promiseCard(state: CitizenState, view: RequestView): TemplateResult | typeof nothing {
  const promise = citizenPromise(state, view);
  if (promise === undefined) return nothing;
  const pauses = pauseLines(state, view);
  return promiseBox(
    promise,
    pauses.length === 0
      ? nothing
      : html`<div class="stack near">
          <p class="muted small">${state.words.promise.pausesTitle}</p>
          <ul class="rows">
            ${pauses.map((line) => html`<li class="small">${line}</li>`)}
          </ul>
        </div>`,
  );
}

/** A promise as a card, with what follows below it. */
export function promiseBox(promise: PromiseWords, below: unknown = nothing): TemplateResult {
  return html`<section class="card ${promise.tone}" data-promise=${promise.state}>
    <div class="by-icon">
      ${disc(promise.icon)}
      <div>
        <p><b>${promise.text}</b></p>
        ${promise.notes.map((note) => html`<p class="muted small">${note}</p>`)}
      </div>
    </div>
    ${below}
  </section>`;
}
