import { html } from 'hono/html';
import type { Persona } from '../persona.js';
import { icon } from './icons.js';
import { layout, type Markup } from './layout.js';

/**
 * A portal that shows the city's frame: it loads one small script from itself and nothing of the plugin. What stands in the
 * container shows until the frame is there.
 */
export function portalPage(personas: readonly Persona[], frames: string): Markup {
  return layout({
    title: 'Halo Pamor dalam bingkai · portal (tiruan untuk peragaan)',
    personas,
    head: html`<script type="module" src="/app/portal.js"></script>`,
    bar: html`<header class="app-bar">
      <a class="app-back" href="/" aria-label="Kembali ke beranda">${icon('back')}</a>
      <div>
        <h1 class="app-name">Halo Pamor</h1>
        <div class="app-note">Portal tiruan: halaman kota di dalam bingkai</div>
      </div>
    </header>`,
    body: html`<div data-portal data-frames="${frames}">
      <p class="waiting-words" role="status" data-portal-waiting>Membuka Halo Pamor …</p>
    </div>`,
  });
}
