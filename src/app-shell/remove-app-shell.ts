import { CACHES, isShellScope } from './shell-scope.js';

/**
 * Makes the service worker in which it is called remove every shell of this site and itself, at once. A host that wants to be
 * rid of the shell puts it in the place of `startAppShell` and leaves the script there until its people have come by.
 *
 * @param scope the worker's global scope
 * @throws TypeError when this is not a service worker
 */
export function removeAppShell(scope: object = globalThis): void {
  if (!isShellScope(scope)) throw new TypeError('removeAppShell belongs into a service worker');
  const { caches, registration } = scope;
  const remove = async () => {
    const own = (await caches.keys()).filter((name) => name.startsWith(CACHES));
    await Promise.all(own.map((name) => caches.delete(name)));
    await registration.unregister();
  };
  scope.addEventListener('install', (event) => event.waitUntil(scope.skipWaiting()));
  scope.addEventListener('activate', (event) => event.waitUntil(remove()));
}
