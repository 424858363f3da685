import { HaloVault } from './halo-vault.js';

/** The elements of the vault. They load where somebody has a PIN or may get one. Importing this registers nothing. */
export const vaultElements = { 'halo-vault': HaloVault };
