/**
 * A service worker for hosts that want the submenu to open while their own server is down. The host's worker script calls
 * `startAppShell`; a page that has no such worker lacks nothing else. Importing this does nothing.
 *
 * @example
 * import { startAppShell } from '/plugin/app-shell.js';
 *
 * startAppShell({ pages: ['/halo-pamor'], assets: ['/app.css', '/app.js'] });
 */
export { startAppShell, type AppShellOptions } from './start-app-shell.js';
export { removeAppShell } from './remove-app-shell.js';
export type { FetchAsked, LifeEvent, ShellScope } from './shell-scope.js';
