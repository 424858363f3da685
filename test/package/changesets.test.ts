import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { cpSync, globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import * as z from 'zod/mini';
import { root } from './project-root.js';

const Plan = z.object({
  changesets: z.array(z.unknown()),
  releases: z.array(z.object({ name: z.string(), type: z.string() })),
});

describe('the tool for changesets', () => {
  let folder = '';
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'halo-changesets-'));
    // All that it reads; it asks git what has changed, so the copy is a repository with everything in one commit.
    for (const file of [
      'package.json',
      'package-lock.json',
      '.changeset',
      ...globSync('packages/*/package.json', { cwd: root }),
    ])
      cpSync(join(root, file), join(folder, file), { recursive: true });
    const as = ['-c', 'user.name=test', '-c', 'user.email=test@invalid'];
    for (const words of [
      ['init', '--quiet', '--initial-branch', 'main'],
      ['add', '--all'],
      [...as, 'commit', '--quiet', '--message', 'All'],
    ])
      execFileSync('git', words, { cwd: folder });
  });
  after(() => {
    rmSync(folder, { recursive: true });
  });

  it('finds the package that is published, which is the root of the workspace, and no other to release', () => {
    const changeset = join(root, 'node_modules/.bin/changeset');
    execFileSync(changeset, ['status', '--output', 'plan.json'], { cwd: folder, stdio: 'pipe' });
    const { changesets, releases } = Plan.parse(JSON.parse(readFileSync(join(folder, 'plan.json'), 'utf8')));
    assert.equal(changesets.length, globSync('*.md', { cwd: join(root, '.changeset') }).length);
    const bumped = releases.filter(({ type }) => type !== 'none').map(({ name }) => name);
    assert.deepEqual(bumped, changesets.length === 0 ? [] : ['halo-pamor']);
  });
});
