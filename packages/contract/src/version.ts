/** The version of the package, of the gateway as well; `npm run release -- version` writes it. */
export const VERSION = '0.1.0';
