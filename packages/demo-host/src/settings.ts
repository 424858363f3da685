import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { DemoHostOptions } from './demo-host.js';

/** What `main` starts with: the host's options and the file its officers come from. */
export interface DemoHostSettings extends Omit<DemoHostOptions, 'officers' | 'now'> {
  readonly officersFile: string;
}

/**
 * Reads `DEMO_PORT` (8080), `PORT` (the gateway's, 8787) and `HALO_DATA` (`.data`, beneath the working folder).
 *
 * @throws RangeError naming the setting whose value is no port.
 */
export function readSettings(env: Readonly<Record<string, string | undefined>>): DemoHostSettings {
  return {
    port: port(env, 'DEMO_PORT', 8080),
    gatewayUrl: `http://127.0.0.1:${String(port(env, 'PORT', 8787))}`,
    distFolder: besidePackages('../dist/embed'),
    keyFolder: resolve(join(env['HALO_DATA'] ?? '.data', 'demo-keys')),
    officersFile: besidePackages('cities/packs/kota-bekasi.officers.json'),
  };
}

function port(env: Readonly<Record<string, string | undefined>>, name: string, otherwise: number): number {
  const text = env[name];
  if (text === undefined || text === '') return otherwise;
  const value = Number(text);
  if (!/^\d+$/.test(text) || value > 65535) throw new RangeError(`${name} must be a port from 0 to 65535`);
  return value;
}

function besidePackages(path: string): string {
  return fileURLToPath(new URL(`../../${path}`, import.meta.url));
}
