import type { Carrier } from '../carrier.js';

/** The name under which Android's `addWebMessageListener` puts its object into pages of the origins that it was given. */
export const HOST_OBJECT = 'HaloPamorHost';

interface HostObject {
  postMessage(text: string): void;
  addEventListener(type: 'message', listener: (event: { readonly data: unknown }) => void): void;
  removeEventListener(type: 'message', listener: (event: { readonly data: unknown }) => void): void;
}

/**
 * The way to the app around this page, when there is one. The app decides which origins have such an object, so there is no
 * origin to look at here. https://developer.android.com/reference/androidx/webkit/WebViewCompat#addWebMessageListener
 */
export function androidCarrier(from: object = globalThis): Carrier | undefined {
  const host: unknown = Reflect.get(from, HOST_OBJECT);
  if (!isHost(host)) return undefined;
  return {
    post: (text) => host.postMessage(text),
    listen: (hear) => {
      const listener = ({ data }: { readonly data: unknown }): void => hear(data);
      host.addEventListener('message', listener);
      return () => host.removeEventListener('message', listener);
    },
  };
}

function isHost(value: unknown): value is HostObject {
  if (typeof value !== 'object' || value === null) return false;
  return ['postMessage', 'addEventListener', 'removeEventListener'].every(
    (name) => typeof Reflect.get(value, name) === 'function',
  );
}
