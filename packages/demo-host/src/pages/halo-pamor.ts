import { html } from 'hono/html';
import type { Persona } from '../persona.js';
import { icon } from './icons.js';
import { layout, type Markup } from './layout.js';

/** The submenu: one script and one tag, as any host would write them. What stands inside the tag shows until it wakes. */
export function haloPamorPage(personas: readonly Persona[], gatewayUrl: string): Markup {
  return layout({
    title: 'Halo Pamor · e-OPen (tiruan untuk peragaan)',
    personas,
    head: html`<script type="module" src="/plugin/halo-pamor.js"></script>`,
    bar: html`<header class="app-bar">
      <a class="app-back" href="/" aria-label="Kembali ke beranda">${icon('back')}</a>
      <div>
        <h1 class="app-name" data-persona="programme">Halo Pamor</h1>
        <div class="app-note"><span data-persona="app">e-OPen</span> tiruan untuk peragaan</div>
      </div>
    </header>`,
    body: html`<halo-pamor gateway="${gatewayUrl}" city="32.75">
      <div class="waiting" role="status">
        <span class="waiting-words">Membuka Halo Pamor …</span>
        <span class="waiting-bone waiting-bone--title"></span>
        <span class="waiting-bone"></span>
        <span class="waiting-bone"></span>
        <span class="waiting-bone waiting-bone--short"></span>
      </div>
    </halo-pamor>`,
  });
}
