import { html, type TemplateResult } from 'lit';

/** The drawing of one icon: SVG path data on a 24 × 24 grid, stroked and never filled. */
export type IconPath = string;

/** Draws an icon in the colour of the words beside it. It is hidden from screen readers: the words say it. */
export function icon(path: IconPath): TemplateResult {
  return html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true"><path d=${path}></path></svg>`;
}

/** Draws an icon in a softly tinted disc, for tiles and empty screens. */
export function disc(path: IconPath): TemplateResult {
  return html`<span class="disc">${icon(path)}</span>`;
}
