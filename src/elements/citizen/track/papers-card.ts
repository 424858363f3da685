import type { Paper } from '@halo-pamor/contract';
import { html, nothing, type TemplateResult } from 'lit';
import type { CitizenState } from '../citizen-state.js';
import { disc, icon } from '../../shared/icon.js';
import { checkIcon, clockIcon, comesBackIcon, paperIcon } from '../../shared/icons.js';

/** Papers that came back, first of all: each with the reason as a sentence and what the clerk added. */
export function returnedPapers(state: CitizenState, papers: readonly Paper[]): unknown {
  const returned = papers.filter(({ status }) => status === 'returned');
  if (returned.length === 0) return nothing;
  return html`<section class="card warn" aria-labelledby="returned" data-returned>
    <div class="by-icon">
      ${disc(comesBackIcon)}
      <h3 id="returned">${state.words.track.returnedWhy}</h3>
    </div>
    <ul class="rows">
      ${returned.map(
        (paper) =>
          html`<li>
            <b>${plainName(state, paper)}</b>
            <p>${state.pack.reasons.returnReasons.find(({ code }) => code === paper.reason)?.plain}</p>
            ${paper.note ? html`<p class="muted">${paper.note}</p>` : nothing}
          </li>`,
      )}
    </ul>
  </section>`;
}

/** Every paper of the request and where it stands; folded, because the timeline says the rest. */
export function papersCard(state: CitizenState, papers: readonly Paper[]): TemplateResult {
  const words = state.words.track;
  return html`<details class="card fold">
    <summary>${icon(paperIcon)}<span>${words.papers}</span></summary>
    <ul class="rows">
      ${papers.map(
        (paper) =>
          html`<li class="paper-row">
            ${icon(paper.status === 'needed' ? clockIcon : paper.status === 'returned' ? comesBackIcon : checkIcon)}
            <div>
              <b>${plainName(state, paper)}</b>
              <p class="muted small">${words.paper[paper.status]}. ${state.words.form.mode[paper.mode]}</p>
            </div>
          </li>`,
      )}
    </ul>
  </details>`;
}

/** The paper's name as the pack says it to citizens. */
function plainName({ pack }: CitizenState, paper: Paper): string {
  for (const { variants } of pack.services) {
    for (const { requirements } of variants) {
      const found = requirements.find(({ code, name }) => code === paper.code && name === paper.name);
      if (found) return found.plain;
    }
  }
  return paper.name;
}
