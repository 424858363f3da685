declare global {
  interface Window {
    /** What lets an address through where a page demands trusted types; the compiler does not know it. */
    readonly trustedTypes?: {
      createPolicy(
        name: string,
        rules: { createScriptURL(address: string): string },
      ): { createScriptURL(address: string): string };
    };
  }
}

const ADDRESS = '/sw.js';

/** Registers the worker that shows the submenu when this server is down. Without workers everything else works. */
export function registerServiceWorker(): void {
  if (!('serviceWorker' in navigator)) return;
  const policy = window.trustedTypes?.createPolicy('e-open', {
    createScriptURL: (address) => {
      if (address !== ADDRESS) throw new TypeError('no such worker');
      return address;
    },
  });
  const address = policy?.createScriptURL(ADDRESS) ?? ADDRESS;
  navigator.serviceWorker.register(address, { type: 'module' }).catch(() => undefined);
}
