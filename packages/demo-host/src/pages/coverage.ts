import { html } from 'hono/html';
import type { Persona } from '../persona.js';
import { icon } from './icons.js';
import { layout, type Markup } from './layout.js';

/** A page of the host that anybody may read: who owns which document, by another tag that needs no token. */
export function coveragePage(personas: readonly Persona[], gatewayUrl: string): Markup {
  return layout({
    title: 'Kepemilikan dokumen · e-OPen (tiruan untuk peragaan)',
    personas,
    head: html`<script type="module" src="/plugin/halo-pamor.js"></script>`,
    bar: html`<header class="app-bar">
      <a class="app-back" href="/" aria-label="Kembali ke beranda">${icon('back')}</a>
      <div>
        <h1 class="app-name">Kepemilikan dokumen</h1>
        <div class="app-note"><span data-persona="app">e-OPen</span> tiruan untuk peragaan</div>
      </div>
    </header>`,
    body: html`<halo-coverage gateway="${gatewayUrl}" city="32.75"></halo-coverage>`,
  });
}
