/** The host's service worker: it shows the submenu when this server is down, and does nothing else. */
import { startAppShell } from '/plugin/app-shell.js';

startAppShell({
  pages: ['/halo-pamor'],
  assets: [
    '/app/app.js',
    '/app/persona.js',
    '/app/service-worker.js',
    '/app/token.js',
    '/assets/chevron.svg',
    '/assets/globals.css',
    '/assets/icon.svg',
    '/assets/shell.css',
  ],
});
