import { androidCarrier } from '../../bridge/shell/android-carrier.js';
import type { HaloBridge } from '../../bridge/shell/halo-bridge.js';
import { openShell, type OpenShell } from '../../bridge/shell/open-shell.js';
import { HaloError, type SecureStore } from '../../client/index.js';
import { hear } from '../shared/events.js';
import { VERSION } from '../shared/version.js';

/** The element that an app is around. */
export interface ShellHost extends HTMLElement {
  secureStore: SecureStore | undefined;
  canGoBack(): boolean;
  goBack(): boolean;
  sync(): Promise<void>;
}

/**
 * Joins an element to the app around the page: elements below are given the bridge when they ask for it, links to telephones and
 * other sites are opened by the app, its back key goes back here, and what waits is sent when the app is opened again.
 *
 * @returns what ends all of it
 */
export async function joinShell(host: ShellHost, setting: HaloBridge | 'auto'): Promise<() => void> {
  const { bridge, close } = (setting === 'auto' ? await find() : { bridge: setting, close: () => undefined }) ?? {};
  if (bridge === undefined || close === undefined) return () => undefined;
  const give = ({ give: to }: { readonly give: (bridge: HaloBridge) => void }): void => to(bridge);
  const follow = (event: Event): void => followLink(event, bridge);
  const viewed = (): void => bridge.tellBack?.(host.canGoBack());
  host.addEventListener('click', follow);
  host.addEventListener('halo-view-change', viewed);
  const stops = [
    hear(host, 'halo-bridge', give),
    hear(document, 'halo-bridge', give),
    bridge.onBack?.(() => host.goBack()),
    bridge.onResume?.(() => void host.sync().catch(() => undefined)),
    () => host.removeEventListener('click', follow),
    () => host.removeEventListener('halo-view-change', viewed),
    lendStore(host, bridge),
    close,
  ];
  return () => {
    for (const stop of stops) stop?.();
  };
}

async function find(): Promise<OpenShell | undefined> {
  const carrier = androidCarrier();
  return carrier && openShell(carrier, VERSION);
}

/** Lends the app's store to an element that the host has given none. */
function lendStore(host: ShellHost, { secureStore, biometricUnlock }: HaloBridge): (() => void) | undefined {
  if (secureStore === undefined || host.secureStore !== undefined) return undefined;
  let known: Promise<boolean> | undefined;
  const lent: SecureStore = {
    ...secureStore,
    get: async (key) => {
      const secret = await secureStore.get(key);
      if (!secret || biometricUnlock === undefined) return secret;
      // Once for as long as the page lives: the vault asks often.
      if (!(await (known ??= biometricUnlock()).catch(() => false))) {
        known = undefined;
        throw new HaloError('vault-locked');
      }
      return secret;
    },
  };
  host.secureStore = lent;
  return () => {
    if (host.secureStore === lent) host.secureStore = undefined;
  };
}

/** Has the app open what a page in a WebView cannot; where it fails, the browser tries. */
function followLink(event: Event, { dial, openExternal }: HaloBridge): void {
  const link = event.composedPath().find((each) => each instanceof HTMLAnchorElement);
  if (link === undefined || event.defaultPrevented) return;
  const { href, protocol, target } = link;
  const act =
    protocol === 'tel:' && dial
      ? () => dial(href.slice('tel:'.length))
      : protocol === 'https:' && target === '_blank' && openExternal
        ? () => openExternal(href)
        : undefined;
  if (act === undefined) return;
  event.preventDefault();
  act().catch(() => window.open(href, '_blank', 'noopener'));
}
