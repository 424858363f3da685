import { html } from 'hono/html';
import { contentSecurityPolicy, strictestPolicy, STRICTEST_PAGE } from '../page-headers.js';
import type { Persona } from '../persona.js';
import type { DescribedElement } from '../playground/described-element.js';
import { colourField, settingField } from '../playground/setting-field.js';
import { icon } from './icons.js';
import { personaBar, type Markup } from './layout.js';

/** What the playground is made of. */
export interface PlaygroundParts {
  readonly personas: readonly Persona[];
  readonly gatewayUrl: string;
  /** Undefined when the plugin's package says nothing of its tag. */
  readonly described: DescribedElement | undefined;
  /** Whether this page is served under the strictest policy, without pictures. */
  readonly isStrictest: boolean;
}

/** Calls that need nothing but a press; `asks` is said before one that cannot be undone. */
const CALLS: readonly { readonly name: string; readonly asks?: string }[] = [
  { name: 'goBack' },
  { name: 'getStatus' },
  { name: 'sync' },
  { name: 'exportOutbox' },
  { name: 'lock' },
  { name: 'leave' },
  { name: 'wipe', asks: 'Hapus semua yang dapat dibaca tentang orang ini di perangkat ini?' },
  { name: 'close' },
  { name: 'destroy' },
];

/**
 * The playground: every setting of the tag beside the tag itself, what it tells the host, and what a host may meet. It is a
 * document of its own, because under the strictest policy neither pictures nor the host's service worker are allowed.
 */
export function playgroundPage(parts: PlaygroundParts): Markup {
  const { personas, gatewayUrl, described, isStrictest } = parts;
  return html`<!doctype html>
    <html lang="id" data-wide ${isStrictest ? 'data-strictest' : ''}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
        <meta name="theme-color" content="#6b2338" />
        <title>Playground Halo Pamor · e-OPen (tiruan untuk peragaan)</title>
        ${isStrictest ? '' : html`<link rel="icon" type="image/svg+xml" href="/assets/icon.svg" />`}
        <link rel="stylesheet" href="/assets/globals.css" />
        <link rel="stylesheet" href="/assets/shell.css" />
        <link rel="stylesheet" href="/assets/playground.css" />
        <script type="module" src="/app/playground/playground.js" blocking="render"></script>
        <script type="module" src="/plugin/halo-pamor.js"></script>
      </head>
      <body>
        <a class="skip-link" href="#isi">Langsung ke isi</a>
        ${personaBar(personas)}
        <div class="phone">
          <header class="app-bar">
            <a class="app-back" href="/" aria-label="Kembali ke beranda">${icon('back')}</a>
            <div>
              <h1 class="app-name">Playground</h1>
              <div class="app-note">untuk pengembang: setiap pengaturan, peristiwa, dan gangguan</div>
            </div>
          </header>
          <main
            id="isi"
            class="play"
            tabindex="-1"
            data-gateway="${gatewayUrl}"
            data-events="${described?.events.join(' ') ?? ''}"
          >
            <div class="play-controls">
              ${settings(described)} ${network()} ${policy(gatewayUrl, isStrictest)} ${calls()} ${colours(described)}
              ${snippet()}
            </div>
            ${log()}
            <section class="play-stage" aria-label="Tag di dalam halaman" data-stage></section>
          </main>
        </div>
      </body>
    </html>`;
}

function drawer(title: string, body: Markup, opens = ''): Markup {
  return html`<details class="play-drawer" ${opens}>
    <summary class="play-summary">${title}</summary>
    <div class="play-inside">${body}</div>
  </details>`;
}

function settings(described: DescribedElement | undefined): Markup {
  if (described === undefined) {
    return html`<p class="play-note" role="alert">
      custom-elements.json tidak ada di samping folder plugin. Jalankan <code>npm run build</code>, lalu muat ulang.
    </p>`;
  }
  return drawer(
    'Atribut',
    html`${described.attributes.map(settingField)}
      <button class="play-button" type="button" data-reset="attributes">Kembalikan semua atribut</button>`,
    'data-opens',
  );
}

function network(): Markup {
  return drawer(
    'Jaringan dan tab',
    html`<div class="play-field">
        <label class="play-label" for="pace">Kecepatan</label>
        <select class="play-input" id="pace" aria-describedby="pace-hint">
          <option value="usual">Apa adanya</option>
          <option value="slow">Lambat: 300 ms, 1,6 Mbit/s</option>
          <option value="slower">Sangat lambat: 2 detik, 50 kbit/s</option>
        </select>
        <label class="play-tick"
          ><input type="checkbox" id="offline" aria-describedby="pace-hint" /> Tanpa sinyal</label
        >
        <span class="play-hint" id="pace-hint">
          Tiruan di halaman ini: <code>fetch</code> menunggu, atau gagal, dan <code>navigator.onLine</code> ikut berkata
          begitu. Berkas skrip tidak diperlambat.
        </span>
      </div>
      <div class="play-field">
        <label class="play-tick"
          ><input type="checkbox" id="refuse" aria-describedby="refuse-hint" /> Tolak
          <code>halo-before-submit</code></label
        >
        <span class="play-hint" id="refuse-hint">Memanggil <code>preventDefault()</code>: tidak ada yang dikirim.</span>
      </div>
      <div class="play-field">
        <button class="play-button play-button--hard" type="button" id="kill" aria-describedby="kill-hint">
          Matikan tab
        </button>
        <span class="play-hint" id="kill-hint">
          Halaman dimuat ulang tanpa pamit: <code>pagehide</code>, <code>visibilitychange</code>, dan
          <code>beforeunload</code> tidak sampai ke tag, dan yang sedang dikirim terputus. Prosesnya sendiri tidak dapat
          dimatikan oleh sebuah halaman; untuk itu buka <code>chrome://crash</code> di tab ini.
        </span>
      </div>`,
    'data-opens',
  );
}

function policy(gatewayUrl: string, isStrictest: boolean): Markup {
  const text = isStrictest ? strictestPolicy(gatewayUrl) : contentSecurityPolicy(gatewayUrl);
  return drawer(
    `CSP: ${isStrictest ? 'paling ketat' : 'biasa'}`,
    html`<pre class="play-code" tabindex="0" aria-label="Kebijakan halaman ini">${text.replaceAll('; ', ';\n')}</pre>
      <a class="play-button" href="${isStrictest ? '/playground' : STRICTEST_PAGE}" data-policy
        >${isStrictest ? 'Muat dengan CSP biasa' : 'Muat dengan CSP paling ketat'}</a
      >
      <span class="play-hint">
        Yang paling ketat adalah yang disebut panduan, ditambah alamat halaman ini sendiri untuk token. Pelanggaran
        tampak di log.
      </span>`,
  );
}

function calls(): Markup {
  return drawer(
    'Metode',
    html`<div class="play-field">
        <label class="play-label" for="open-view">Tampilan untuk <code>open()</code></label>
        <input class="play-input" id="open-view" value="request" autocomplete="off" spellcheck="false" />
        <label class="play-label" for="open-request"><code>requestId</code>, bila perlu</label>
        <input class="play-input" id="open-request" autocomplete="off" spellcheck="false" />
      </div>
      <div class="play-buttons">
        <button class="play-button" type="button" data-open><code>open</code></button>
        ${CALLS.map(
          ({ name, asks }) =>
            html`<button class="play-button" type="button" data-call="${name}" data-asks="${asks ?? ''}">
              <code>${name}</code>
            </button>`,
        )}
        <button class="play-button" type="button" data-mount>Pasang lagi</button>
      </div>`,
  );
}

function colours(described: DescribedElement | undefined): Markup {
  return drawer(
    'Warna',
    html`${described?.colours.map(colourField) ?? ''}
      <button class="play-button" type="button" data-reset="tokens">Kembalikan semua warna</button>`,
  );
}

function snippet(): Markup {
  return drawer(
    'HTML dari pengaturan ini',
    html`<pre class="play-code" tabindex="0" aria-label="HTML dari pengaturan ini" data-snippet></pre>
      <button class="play-button" type="button" data-copy="snippet">Salin HTML</button>`,
  );
}

function log(): Markup {
  return html`<section class="play-log" aria-labelledby="log-title">
    <div class="play-log-head">
      <h2 class="play-title" id="log-title">Log peristiwa</h2>
      <button class="play-button" type="button" data-copy="log">Salin log</button>
      <button class="play-button" type="button" data-clear>Kosongkan</button>
    </div>
    <p class="play-said" role="status" data-said></p>
    <div class="play-log-scroll" tabindex="0" role="group" aria-labelledby="log-title">
      <ol class="play-entries" data-log></ol>
    </div>
  </section>`;
}
