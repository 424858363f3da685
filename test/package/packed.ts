import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import * as z from 'zod/mini';
import { root } from './project-root.js';

const Manifest = z.object({
  exports: z.record(z.string(), z.union([z.string(), z.record(z.string(), z.string())])),
  dependencies: z.record(z.string(), z.string()),
  peerDependencies: z.optional(z.record(z.string(), z.string())),
});
const Packed = z.array(z.object({ filename: z.string() }));

/** The package as a stranger gets it, and a project of theirs with nothing in it but the package and what it asks for. */
export interface Stranger {
  readonly tarball: string;
  /** The stranger's project. */
  readonly folder: string;
  /** The unpacked package. */
  readonly installed: string;
  /** What a stranger writes in an import, for every entry with code. */
  readonly entries: readonly string[];
  /** What the package says that it needs, by name. */
  readonly needs: readonly string[];
  leave(): void;
}

/** Packs the package and lays it into an empty project, outside of this one; its libraries are borrowed from here. */
export function packForStranger(): Stranger {
  const folder = mkdtempSync(join(tmpdir(), 'halo-stranger-'));
  const out = execFileSync(
    'npm',
    ['pack', '--json', '--ignore-scripts', '--loglevel=silent', '--pack-destination', folder],
    {
      cwd: root,
      encoding: 'utf8',
    },
  );
  const tarball = join(folder, Packed.parse(JSON.parse(out))[0]?.filename ?? '');
  execFileSync('tar', ['xzf', tarball, '-C', folder]);
  const installed = join(folder, 'node_modules/halo-pamor');
  mkdirSync(dirname(installed), { recursive: true });
  cpSync(join(folder, 'package'), installed, { recursive: true });
  rmSync(join(folder, 'package'), { recursive: true });

  const manifest = Manifest.parse(JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8')));
  const needs = Object.keys({ ...manifest.dependencies, ...manifest.peerDependencies });
  for (const name of needs) {
    const place = join(folder, 'node_modules', name);
    mkdirSync(dirname(place), { recursive: true });
    symlinkSync(join(root, 'node_modules', name), place);
  }
  const entries = Object.entries(manifest.exports)
    .filter(([, target]) => typeof target !== 'string' && 'default' in target)
    .map(([path]) => `halo-pamor${path.slice(1)}`);
  return {
    tarball,
    folder,
    installed,
    entries,
    needs,
    leave: () => {
      rmSync(folder, { recursive: true });
    },
  };
}
