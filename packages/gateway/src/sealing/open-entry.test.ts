import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { sealedFileKeyShape, sealedKeyShape, sealedCommandShape, sealedFileShape } from '@halo-pamor/contract';
import { openMetrics } from '../metrics.js';
import { byOfPerson } from './author.js';
import type { KeyRing } from './key-ring.js';
import { openCommand } from './open-command.js';
import { jsonIn, openBody, openKey, type OpenParts } from './open-entry.js';
import { openFile } from './open-file.js';
import { readSealingKeys } from './sealing-keys.js';
import { vectors1 } from './vectors.fixture.js';

const { city, person, by, command, file } = vectors1;
const [key] = await readSealingKeys(JSON.stringify(vectors1.keys));
const ring: KeyRing = {
  publicKeys: async () => (key === undefined ? [] : [key.publicKey]),
  find: async (kid) => (key?.publicKey.kid === kid ? { key, isCurrent: true } : undefined),
};
const metrics = openMetrics({ listeners: () => 0, relayLag: () => 0 });
const parts: OpenParts = { ring, metrics };

describe('envelopes of version 1', () => {
  it('open as they did when the version was new: a command', async () => {
    const { sealed, ...clear } = sealedCommandShape().parse(command.wire);
    assert.equal(byOfPerson(city, person), by);
    const about = { ...clear, city, kid: sealed.kid, by };
    const inner = await openKey(parts, about, sealed.key, sealedKeyShape);
    assert.ok(typeof inner === 'object');
    assert.deepEqual([inner.person, inner.permit], [person, command.permit]);
    const body = openBody(inner.k, about, Buffer.from(sealed.body, 'base64url'));
    assert.deepEqual(body && jsonIn(body), command.payload);
    const actor = { id: person, name: 'Sari Rekaan', role: 'officer' as const, city, areas: [] };
    const opened = await openCommand(parts, city, async () => ({ actor }), command.wire);
    assert.deepEqual(opened, { actor, input: { ...clear, payload: command.payload } });
  });

  it('open as they did when the version was new: a picture', async () => {
    const sealed = sealedFileShape().parse(file.sealed);
    const about = { ...sealed, city, id: file.id, type: 'file' };
    const inner = await openKey(parts, about, sealed.key, sealedFileKeyShape);
    assert.ok(typeof inner === 'object');
    const { k: _key, ...told } = inner;
    assert.deepEqual(told, { person, permit: null, ...file.inner });
    const body = Buffer.from(file.body, 'base64url');
    assert.equal(String(await openFile(parts, city, file.id, sealed, body)), file.clear);
    assert.equal(await openFile(parts, city, file.id, sealed, body.subarray(1)), 'seal-broken');
    assert.equal(await openFile(parts, '99.98', file.id, sealed, body), 'seal-broken');
    const { kid: _kid, ...rest } = sealed;
    assert.equal(await openFile(parts, city, file.id, { ...rest, kid: 'other' }, body), 'seal-key-unknown');
  });

  it('are counted by the key to which they were sealed, and by nothing that names anybody', async () => {
    const text = await metrics.registry.getSingleMetricAsString('halo_sealed_total');
    assert.match(text, /halo_sealed_total\{key="current"\} \d+/);
    assert.match(text, /halo_sealed_total\{key="unknown"\} 1/);
    assert.ok(![person, by, city].some((word) => text.includes(word)));
  });
});
