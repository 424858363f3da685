import { html } from 'hono/html';
import type { Persona } from '../persona.js';
import { icon, type IconName } from './icons.js';
import { layout, type Markup } from './layout.js';

/** The seven services of e-OPen and its menu for newcomers: shown so that the page feels like a host, without a life here. */
const HOST_MENU: readonly (readonly [IconName, string])[] = [
  ['ktp-el', 'KTP-el'],
  ['kk', 'Kartu Keluarga'],
  ['kia', 'KIA'],
  ['birth', 'Akta Kelahiran'],
  ['death', 'Akta Kematian'],
  ['move', 'Surat Pindah'],
  ['domicile', 'Domisili'],
  ['arrival', 'PERMISI'],
];

/** The first page: who is signed in, the submenu that this demonstration is about, and the host's own menu at rest. */
export function homePage(personas: readonly Persona[]): Markup {
  return layout({
    title: 'e-OPen (tiruan untuk peragaan)',
    personas,
    head: html`<link rel="stylesheet" href="/assets/home.css" />`,
    bar: html`<header class="app-bar app-bar--home">
      <img class="app-logo" src="/assets/icon.svg" width="44" height="44" alt="" />
      <div>
        <div class="app-name" data-persona="app">e-OPen</div>
        <div class="app-note">tiruan untuk peragaan</div>
      </div>
    </header>`,
    body: html`<div class="home">
      <h1 class="greeting">
        <span class="greeting-small">Selamat datang,</span>
        <span data-persona="name">Warga Bekasi</span>
      </h1>
      <div class="greeting-place" data-persona="place">Kota Bekasi</div>

      <a class="submenu-tile" href="/halo-pamor">
        <span class="submenu-icon">${icon('door')}</span>
        <span class="submenu-name" data-persona="programme">Halo Pamor</span>
        <span class="submenu-about">Petugas menjemput berkas dan mengantar dokumen ke rumah. Gratis.</span>
        <span class="submenu-go">${icon('forward')}</span>
      </a>

      <section class="menu" aria-labelledby="menu-title">
        <h2 class="menu-title" id="menu-title">Layanan lain <span class="menu-tag">tidak dalam peragaan</span></h2>
        <ul class="menu-grid">
          ${HOST_MENU.map(
            ([name, words]) =>
              html`<li class="menu-tile"><span class="menu-icon">${icon(name)}</span><span>${words}</span></li>`,
          )}
        </ul>
      </section>

      <p class="standards-line"><a href="/standar">Standar layanan: syarat, waktu, dan biaya</a></p>
      <p class="standards-line"><a href="/kepemilikan">Kepemilikan dokumen: berapa warga yang sudah punya</a></p>
      <p class="standards-line"><a href="/playground">Untuk pengembang: coba setiap pengaturan tag</a></p>

      <footer class="fine-print">
        Ini bukan aplikasi yang sebenarnya dan bukan layanan resmi Disdukcapil. Semua nama dan data di sini rekaan.
        Layanan kependudukan selalu gratis.
      </footer>
    </div>`,
  });
}
