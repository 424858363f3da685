import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { createHaloPamor } from '../../../src/client/index.js';
import { root } from '../project-root.js';

interface ClientModule {
  readonly createHaloPamor: typeof createHaloPamor;
}

function isClientModule(module: unknown): module is ClientModule {
  return (
    typeof module === 'object' &&
    module !== null &&
    'createHaloPamor' in module &&
    typeof module.createHaloPamor === 'function'
  );
}

/** Loads the client as people who install it from npm get it: `dist/client.js`, its libraries beside it. */
export async function loadClient(): Promise<ClientModule> {
  const module: unknown = await import(pathToFileURL(join(root, 'dist', 'client.js')).href);
  if (!isClientModule(module)) throw new Error('dist/client.js does not export createHaloPamor');
  return module;
}
