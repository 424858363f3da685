/** How @hpke/common looks for cryptography on Node before version 19, which a page is not. */
const OF_NODE = 'await import("crypto")';

/** Lets it use the platform's own: an import that leads nowhere has no place in a page. */
export function withNativeCrypto(code) {
  return code.replaceAll(OF_NODE, '{ webcrypto: globalThis.crypto }');
}

/** A Rollup plugin that does so. */
export function nativeCrypto() {
  return {
    name: 'native-crypto',
    transform: (code) => (code.includes(OF_NODE) ? { code: withNativeCrypto(code), map: null } : null),
  };
}
