import { fileURLToPath } from 'node:url';

/** The folder that holds package.json, seen from build/test/bench. */
export const root = fileURLToPath(new URL('../../../', import.meta.url));
