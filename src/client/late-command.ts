import { lateImport } from '../late-import.js';
import type * as Part from './command.js';
import { orOffline } from './or-offline.js';

const load = lateImport<typeof Part>(() => import('./command.js'), 'command');

/** What checks a command, with the shapes of all payloads: whoever only looks has no use for it. Rejects with `offline`. */
export async function loadCommand(): Promise<typeof Part.command> {
  return (await orOffline(load())).command;
}
