import { takesFiles, type Paper, type RequestView } from '@halo-pamor/contract';
import { html, nothing, type TemplateResult } from 'lit';
import type { CitizenState } from '../citizen-state.js';
import { paperPhotos } from './photos-card.js';
import { sayPlainName } from './plain-name.js';
import { disc, icon } from '../../shared/icon.js';
import { checkIcon, clockIcon, comesBackIcon, paperIcon } from '../../shared/icons.js';
import { isPictured } from '../../shared/photos/pictured.js';

/** Papers that came back, first of all: each with the reason as a sentence and what the clerk added. */
export function returnedPapers(state: CitizenState, view: RequestView): unknown {
  const returned = view.papers.filter(({ status }) => status === 'returned');
  if (returned.length === 0) return nothing;
  return html`<section class="card warn" part="card" aria-labelledby="returned" data-returned>
    <div class="by-icon">
      ${disc(comesBackIcon)}
      <h3 id="returned">${state.words.track.returnedWhy}</h3>
    </div>
    <ul class="rows">
      ${returned.map(
        (paper) =>
          html`<li class="stack near">
            <b>${sayPlainName(state, paper)}</b>
            <p>${state.pack.reasons.returnReasons.find(({ code }) => code === paper.reason)?.plain}</p>
            ${paper.note ? html`<p class="muted">${paper.note}</p>` : nothing} ${again(state, view, paper)}
          </li>`,
      )}
    </ul>
  </section>`;
}

/** What the citizen can do about it alone: where a picture is all that is asked, it is sent from here and nobody has to come. */
function again(state: CitizenState, view: RequestView, paper: Paper): unknown {
  if (!isPictured(paper) || !takesFiles(view, paper)) return nothing;
  const { photos } = state.words.track;
  return html`<p>${paper.mode === 'photo' ? photos.again : photos.againToo}</p>
    ${paperPhotos(state, view, paper)}`;
}

/** Every paper of the request and where it stands; folded, because the timeline says the rest. */
export function papersCard(state: CitizenState, papers: readonly Paper[]): TemplateResult {
  const words = state.words.track;
  return html`<details class="card fold" part="card">
    <summary>${icon(paperIcon)}<span>${words.papers}</span></summary>
    <ul class="rows">
      ${papers.map(
        (paper) =>
          html`<li class="paper-row">
            ${icon(paper.status === 'needed' ? clockIcon : paper.status === 'returned' ? comesBackIcon : checkIcon)}
            <div>
              <b>${sayPlainName(state, paper)}</b>
              <p class="muted small">${words.paper[paper.status]}. ${state.words.form.mode[paper.mode]}</p>
            </div>
          </li>`,
      )}
    </ul>
  </details>`;
}
