import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import * as z from 'zod/mini';
import { root } from './project-root.js';

const Lock = z.object({
  packages: z.record(
    z.string(),
    z.object({
      dev: z.optional(z.boolean()),
      peer: z.optional(z.boolean()),
      devOptional: z.optional(z.boolean()),
      link: z.optional(z.boolean()),
      engines: z.optional(z.record(z.string(), z.string())),
      optionalDependencies: z.optional(z.record(z.string(), z.string())),
    }),
  ),
});

/** The oldest Node of `>=20.19`, as a number that can be compared. */
function oldestNode(range: string): number {
  const [, major = '0', minor = '0'] = /(\d+)(?:\.(\d+))?/.exec(range) ?? [];
  return Number(major) * 1_000 + Number(minor);
}

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

  it('brings a host no library that asks for a newer Node than the package does: npm warns of it, other tools stop', () => {
    const { packages } = Lock.parse(JSON.parse(text));
    const own = packages['']?.engines?.['node'] ?? '';
    assert.match(own, /^>=\d+\.\d+$/);
    const newer = Object.entries(packages).flatMap(([folder, { dev, devOptional, peer, link, engines }]) => {
      const isShipped = folder.startsWith('node_modules/') && dev !== true && devOptional !== true && peer !== true;
      const range = isShipped && link !== true ? engines?.['node'] : undefined;
      return range !== undefined && oldestNode(range) > oldestNode(own) ? [`${folder}: ${range}`] : [];
    });
    assert.deepEqual(newer, []);
  });
});
