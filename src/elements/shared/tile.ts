import { html, nothing, type TemplateResult } from 'lit';
import { disc, icon, type IconPath } from './icon.js';
import { nextIcon } from './icons.js';

/** A large way onward. `first` fills it with the accent: one a screen, for what most people came to do. */
export interface TileOptions {
  readonly title: string;
  readonly text?: unknown;
  readonly icon: IconPath;
  readonly press: () => void;
  readonly first?: boolean | undefined;
}

/** A tile; put several into `<div class="tiles">`. */
export function tile(of: TileOptions): TemplateResult {
  return html`<button type="button" part="tile" class="tile ${of.first ? 'first' : ''}" @click=${of.press}>
    ${disc(of.icon)}<span><b>${of.title}</b>${of.text ? html`<span>${of.text}</span>` : nothing}</span>${icon(nextIcon)}
  </button>`;
}
