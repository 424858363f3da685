import type { fieldFaults } from '@halo-pamor/contract';
import { lateImport } from '../late-import.js';
import { orOffline } from './or-offline.js';

/** What a payload is read with. */
interface Shape {
  safeParse(
    payload: unknown,
  ): { success: true; data: unknown } | { success: false; error: Parameters<typeof fieldFaults>[0] };
}

/** How the payload of each command is read, by type. */
export type Shapes = Readonly<Partial<Record<string, () => Shape>>>;

const load = lateImport<{ readonly recordPayloads: Shapes }>(() => import('./records-part.js'), 'recordPayloads');

/** The shapes of the commands about records, which officers and the desk alone need. Rejects with `offline`. */
export async function recordShapes(): Promise<Shapes> {
  return (await orOffline(load())).recordPayloads;
}
