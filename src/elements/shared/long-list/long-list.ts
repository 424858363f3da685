import { css, html, type TemplateResult } from 'lit';
import { HaloLongList, type LongRows } from './halo-long-list.js';

/** From so many rows on a list draws those in sight alone. */
export const LONG = 60;

/** The elements of a long list by tag. */
export const longListElements = { 'halo-long-list': HaloLongList } as const;

/** A list of more than `LONG` rows. */
export function longList(of: LongRows & { readonly dress: string }): TemplateResult {
  return html`<halo-long-list class="long-list ${of.dress}" .rows=${of}></halo-long-list>`;
}

/** What an element needs beside its own styles to show a long list. */
export const longListStyles = css`
  .long-list,
  .long-list.queue {
    display: block;
  }
  .long-list > .gap {
    overflow-anchor: none;
  }
`;
