import { scoreFigures, type Score, type ScoreFigure } from '@halo-pamor/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { fill } from '../../locale/fill.js';
import type { ScoreTerms } from '../../locale/id-score.js';
import { icon } from '../shared/icon.js';
import { nextIcon } from '../shared/icons.js';

/** Each figure as a tile that opens its rows: words, a small bar that only repeats them, and what was not in the officer's hands. */
export function figureTiles(of: {
  readonly own: ScoreTerms;
  readonly figures: Score['figures'];
  readonly open: (figure: ScoreFigure) => void;
}): TemplateResult {
  const { own, figures, open } = of;
  return html`<ul class="figures">
    ${scoreFigures.map((figure) => {
      const { good, counted, outside } = figures[figure];
      return html`<li>
        <button type="button" class="tile" @click=${() => open(figure)}>
          <span>
            <b>${own.figure[figure]}</b>
            <span>${counted === 0 ? own.figureNone : fill(own.figureSum, { good, counted })}</span>
            ${counted === 0 ? nothing : html`<progress max=${counted} value=${good} aria-hidden="true"></progress>`}
            ${outside === 0 ? nothing : html`<span class="small">${fill(own.outside, { n: outside })}</span>`}
          </span>
          ${icon(nextIcon)}
        </button>
      </li>`;
    })}
  </ul>`;
}
