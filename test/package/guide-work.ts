import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PACKS_FOLDER } from '@halo-pamor/cities';
import * as z from 'zod/mini';
import { MAIN } from '../support/gateway-program.js';
import { LONGEST_MS } from '../support/read-until.js';
import { packForStranger } from './packed.js';
import { root } from './project-root.js';

const Tree = z.record(z.string(), z.unknown());

/** One JSON file with another laid over it: objects are joined, everything else is replaced. */
function laidOver(below: unknown, above: unknown): unknown {
  const [one, other] = [Tree.safeParse(below), Tree.safeParse(above)];
  if (!one.success || !other.success || Array.isArray(above)) return above;
  return {
    ...one.data,
    ...Object.fromEntries(Object.entries(other.data).map(([key, each]) => [key, laidOver(one.data[key], each)])),
  };
}

/** Where the commands of the guides run: a folder with a city's files in it, and the package beside them. */
export interface GuideWork {
  /** Runs the text of a block in a shell, with the project's own programs; gives what it printed. */
  shell(code: string, env?: Readonly<Record<string, string>>): string;
  /** Checks all packs that ship, with something laid over one file; gives what the command says. */
  checkWith(file: string, change: unknown): string;
  /** Writes a file beside where commands run, and gives its path. */
  save(file: string, text: string): string;
  /** The unpacked package of a stranger. */
  readonly installed: string;
  leave(): void;
}

/** Makes the folder, with `my-city.json`, `before.json` and `after.json` in it. */
export function openGuideWork(): GuideWork {
  const stranger = packForStranger();
  const folder = mkdtempSync(join(tmpdir(), 'halo-guides-'));
  const programs: Readonly<Record<string, string>> = {
    'npm run gateway --': MAIN,
    'npx halo-pamor': join(stranger.installed, 'dist/bin/halo-pamor.js'),
    'npx halo-city': join(root, 'packages/cities/dist/city.js'),
    'node packages/cities/dist/city.js': join(root, 'packages/cities/dist/city.js'),
  };
  const shell: GuideWork['shell'] = (code, env = {}) => {
    const line = Object.entries(programs).reduce(
      (text, [said, file]) => text.replaceAll(said, `'${process.execPath}' '${file}'`),
      code,
    );
    return execFileSync('sh', ['-ec', line], {
      cwd: folder,
      encoding: 'utf8',
      env: { ...process.env, HALO_LOG: 'silent', ...env },
      stdio: ['ignore', 'pipe', 'inherit'],
      timeout: LONGEST_MS,
    });
  };
  const save: GuideWork['save'] = (file, text) => {
    writeFileSync(join(folder, file), text);
    return join(folder, file);
  };
  shell('npx halo-pamor city new 33.74 "Kota Semarang" my-city.json');
  const pack = readFileSync(join(folder, 'my-city.json'), 'utf8');
  for (const file of ['before.json', 'after.json']) save(file, pack);

  return {
    shell,
    save,
    installed: stranger.installed,
    checkWith: (file, change) => {
      const packs = join(folder, 'packs');
      rmSync(packs, { recursive: true, force: true });
      mkdirSync(packs);
      cpSync(PACKS_FOLDER, packs, { recursive: true });
      const text: unknown = JSON.parse(readFileSync(join(packs, file), 'utf8'));
      writeFileSync(join(packs, file), JSON.stringify(laidOver(text, change)));
      return shell('npx halo-pamor city check packs');
    },
    leave: () => {
      stranger.leave();
      rmSync(folder, { recursive: true });
    },
  };
}
