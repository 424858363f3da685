import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { PACKS_FOLDER } from '@halo-pamor/cities';
import { packForStranger, type Stranger } from './packed.js';

describe('the command halo-pamor of the tarball', () => {
  let stranger: Stranger;
  before(() => {
    stranger = packForStranger();
  });
  after(() => {
    stranger.leave();
  });
  const say = (...words: readonly string[]) =>
    spawnSync(process.execPath, [join(stranger.installed, 'dist/bin/halo-pamor.js'), ...words], {
      cwd: stranger.folder,
      encoding: 'utf8',
    });

  it('checks the packs that ship with it', () => {
    const { status, stdout } = say('city', 'check');
    assert.equal(status, 0, stdout);
    assert.match(stdout, /kota-bekasi\.json: Kota Bekasi .* is sound/);
  });

  it('begins a pack, compares it and names its faults', () => {
    assert.equal(say('city', 'new', '33.74', 'Kota Semarang', 'one.json').status, 0);
    assert.equal(say('city', 'new', '33.75', 'Kota Pekalongan', 'two.json').status, 0);
    assert.match(say('city', 'diff', 'one.json', 'two.json').stdout, /! This is another city \(33\.74, 33\.75\)/);
    assert.equal(say('city', 'check', 'none.json').status, 1);
  });

  it('writes the first question of a city, and says why it cannot', () => {
    const { status, stdout } = say(
      'first-question',
      '--pack',
      join(PACKS_FOLDER, 'kota-bekasi.json'),
      '--locale',
      'en',
    );
    assert.equal(status, 0);
    assert.match(stdout, /^<!-- style-src 'sha256-[\w+/]+=' -->\n<template shadowrootmode="open"><style>/);
    assert.match(stdout, /<h2 tabindex="-1" data-heading>What happened\?<\/h2>/);
    for (const [words, code, why] of [
      [[], 2, /Name the gateway and the city/],
      [['--locale', 'fr'], 2, /--locale must be id, en or su/],
      [['--pack', 'none.json'], 1, /The city pack cannot be read/],
      [['--gateway', 'http://127.0.0.1:9', '--city', '32.75'], 1, /127\.0\.0\.1:9 does not answer/],
    ] as const) {
      const said = say('first-question', ...words);
      assert.equal(said.status, code, said.stderr);
      assert.match(said.stderr, why);
    }
  });

  it('says how it is called', () => {
    const { status, stderr } = say();
    assert.equal(status, 2);
    assert.match(stderr, /halo-pamor city check\|new\|diff/);
  });
});
