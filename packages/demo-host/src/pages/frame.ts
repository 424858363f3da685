import { html } from 'hono/html';
import type { Markup } from './layout.js';

/** What the city serves into frames: its `frame.html` with the three places filled in, here beside the plugin's folder. */
export function framePage(host: string, gatewayUrl: string): Markup {
  return html`<!doctype html>
    <html lang="id">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>Halo Pamor</title>
        <link rel="stylesheet" href="/plugin/frame.css" />
        <script type="module" src="/plugin/halo-pamor.js"></script>
        <script type="module" src="/plugin/frame.js"></script>
      </head>
      <body>
        <main data-halo-frame data-hosts="${host}" data-gateway="${gatewayUrl}">
          <p role="status">Membuka Halo Pamor …</p>
        </main>
      </body>
    </html>`;
}
