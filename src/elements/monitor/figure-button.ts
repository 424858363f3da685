import type { BoardFigure } from '@halo-pamor/contract';
import { html, type TemplateResult } from 'lit';

/** Which number of the board is looked at. */
export interface NumberOf {
  readonly figure: BoardFigure;
  readonly area: string;
}

/** A number of the board, and what opens the requests behind it. */
export interface FigureOptions extends NumberOf {
  readonly n: number;
  /** What is counted and where, heard behind the number. */
  readonly about: string;
  /** How numbers are written, as a language tag. */
  readonly in: string;
  readonly open: (figure: BoardFigure, area: string) => void;
}

/** A number that opens its rows; nought has none. */
export function figureButton({ n, about, figure, area, in: figures, open }: FigureOptions): TemplateResult | string {
  const word = n.toLocaleString(figures);
  if (n === 0) return word;
  return html`<button type="button" class="figure" @click=${() => open(figure, area)}>
    ${word}<span class="unseen"> ${about}</span>
  </button>`;
}
