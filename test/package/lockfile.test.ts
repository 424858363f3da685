import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import * as z from 'zod/mini';
import { root } from './project-root.js';

const Lock = z.object({
  packages: z.record(z.string(), z.object({ optionalDependencies: z.optional(z.record(z.string(), z.string())) })),
});

describe('package-lock.json', () => {
  const text = readFileSync(join(root, 'package-lock.json'), 'utf8');

  it('names no host: an entry with an address would only install where that host is reached', () => {
    const addressed = text.match(/"resolved": "[a-z+]*:\/\/[^"]*"/g) ?? [];
    assert.deepEqual(addressed, []);
  });

  it('lists every optional package that a package asks for: a missing one makes a clean install fail', () => {
    const { packages } = Lock.parse(JSON.parse(text));
    const missing = Object.entries(packages).flatMap(([folder, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies).filter(
        (name) => !(`node_modules/${name}` in packages) && !(`${folder}/node_modules/${name}` in packages),
      ),
    );
    assert.deepEqual(missing, []);
  });
});
