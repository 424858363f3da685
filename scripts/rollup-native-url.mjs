import { fileURLToPath } from 'node:url';

const NATIVE = fileURLToPath(new URL('./native-url.mjs', import.meta.url));

/** A Rollup plugin that lets libraries use the platform's `URL`; see native-url.mjs. */
export function nativeUrl() {
  return { name: 'native-url', resolveId: (source) => (source === 'url-parse' ? NATIVE : null) };
}
