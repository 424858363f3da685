import { lateImport } from '../../late-import.js';
import type * as KeeperPart from './vault-keeper.js';

/** Fetches what asks for a PIN and for what becomes of unsent work. */
export const loadKeeper = lateImport<typeof KeeperPart>(() => import('./vault-keeper.js'), 'VaultKeeper');
