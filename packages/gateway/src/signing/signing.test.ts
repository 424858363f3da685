import assert from 'node:assert/strict';
import { createPublicKey, generateKeyPairSync } from 'node:crypto';
import { mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { calculateJwkThumbprint, compactVerify, importJWK } from 'jose';
import { WrongSettingError } from '../settings.js';
import { signerWith } from './signer.js';
import { openSigningKey } from './signing-key.js';

const folder = await mkdtemp(join(tmpdir(), 'halo-keys-'));
after(() => rm(folder, { recursive: true, force: true }));

const isKeyFault = (error: unknown) =>
  error instanceof WrongSettingError && error.settings.join() === 'HALO_SIGNING_KEY';

describe('the signing key', () => {
  it('is made once, for its owner alone, however many start at the same time', async () => {
    const keys = join(folder, 'made');
    const all = await Promise.all(Array.from({ length: 12 }, () => openSigningKey('', keys)));
    const kids = new Set(all.map((key) => signerWith(key).publicKey.kid));
    assert.equal(kids.size, 1);
    assert.ok(kids.has(signerWith(await openSigningKey('', keys)).publicKey.kid));
    assert.deepEqual(await readdir(keys), ['signing-key.pem']);
    assert.equal((await stat(join(keys, 'signing-key.pem'))).mode & 0o777, 0o600);
  });

  it('can be given as JWK or PEM', async () => {
    const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    const pem = join(folder, 'key.pem');
    const jwk = join(folder, 'key.json');
    await writeFile(pem, privateKey.export({ type: 'pkcs8', format: 'pem' }));
    await writeFile(jwk, JSON.stringify(privateKey.export({ format: 'jwk' })));
    const [one, other] = [await openSigningKey(pem, folder), await openSigningKey(jwk, folder)];
    assert.deepEqual(signerWith(one).publicKey, signerWith(other).publicKey);
  });

  it('is named as at fault when it is missing, public, of another kind, or no key', async () => {
    const { publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    const wrong = {
      missing: undefined,
      text: 'hello',
      json: '{"kty":"EC"}',
      list: '[]',
      public: publicKey.export({ type: 'spki', format: 'pem' }).toString(),
      curve: generateKeyPairSync('ec', { namedCurve: 'P-384' })
        .privateKey.export({ type: 'pkcs8', format: 'pem' })
        .toString(),
    };
    for (const [name, content] of Object.entries(wrong)) {
      const file = join(folder, `wrong-${name}`);
      if (content !== undefined) await writeFile(file, content);
      await assert.rejects(openSigningKey(file, folder), isKeyFault, name);
    }
  });
});

describe('the signer', () => {
  it('makes a compact JWS that a stranger verifies, and names its key by the thumbprint', async () => {
    const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    const signer = signerWith(privateKey);
    const jws = signer.sign('halo-test+jws', { city: '32.75', text: 'é' });
    const jwk = createPublicKey(privateKey).export({ format: 'jwk' });
    const read = await compactVerify(jws, await importJWK({ ...jwk, alg: 'ES256' }));
    assert.deepEqual(JSON.parse(new TextDecoder().decode(read.payload)), { city: '32.75', text: 'é' });
    assert.equal(signer.publicKey.kid, await calculateJwkThumbprint(jwk));
    assert.deepEqual(read.protectedHeader, { alg: 'ES256', typ: 'halo-test+jws', kid: signer.publicKey.kid });
  });
});
