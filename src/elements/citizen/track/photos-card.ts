import { takesFiles, type Paper, type RequestView } from '@halo-pamor/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../../shared/icon.js';
import { photosOf } from '../../shared/photos/photo-list.js';
import { isPictured, picturedPaper } from '../../shared/photos/pictured.js';
import { pictureIcon } from '../../shared/picture/picture-icons.js';
import type { CitizenState } from '../citizen-state.js';
import { plainName, sayPlainName } from './plain-name.js';

/** The pictures of one paper, or nothing where there can be none. */
export function paperPhotos(state: CitizenState, view: RequestView, paper: Paper): unknown {
  if (!isPictured(paper)) return nothing;
  return html`<halo-photos
    .of=${picturedPaper(view, paper.code)}
    .name=${plainName(state, paper)}
    .entries=${state.entries}
    .online=${state.connection.online}
    .terms=${state.terms}
  ></halo-photos>`;
}

/**
 * Pictures that the citizen may send ahead, paper by paper: an offer that may be left alone. Papers that came back are asked
 * for elsewhere. Once nothing can be added any more, the pictures that there are can still be looked at.
 */
export function photosCard(state: CitizenState, view: RequestView, open = false): unknown {
  const { photos } = state.words.track;
  const has = ({ code }: Paper): boolean => {
    const of = picturedPaper(view, code);
    return of !== undefined && photosOf(of, state.entries).length > 0;
  };
  const papers = view.papers.filter(
    (paper) =>
      isPictured(paper) &&
      paper.status !== 'returned' &&
      (has(paper) || (paper.status !== 'waived' && takesFiles(view, paper))),
  );
  if (papers.length === 0) return nothing;
  const offers = papers.some((paper) => takesFiles(view, paper));
  const row = (paper: Paper): TemplateResult =>
    html`<li class="stack near">
      <div>
        <b>${sayPlainName(state, paper)}</b>
        <p class="muted small">${state.words.form.mode[paper.mode]}</p>
      </div>
      ${paperPhotos(state, view, paper)}
    </li>`;
  return html`<details class="card fold" part="card" ?open=${open} data-photos>
    <summary>${icon(pictureIcon)}<span>${offers ? photos.offer : photos.title}</span></summary>
    <div class="stack">
      ${offers ? html`<p class="muted">${photos.offerText}</p>` : nothing}
      <ul class="rows">
        ${papers.map(row)}
      </ul>
      ${papers.some(has) || view.applicant.nik !== null ? html`<halo-looks .state=${state} .view=${view}></halo-looks>` : nothing}
    </div>
  </details>`;
}
