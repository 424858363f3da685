import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { createGateway } from '@halo-pamor/gateway';
import { loadCities } from '@halo-pamor/cities';
import { Api } from '../support/api.js';
import { submission } from '../support/commands.js';
import { ended, startProgram } from '../support/gateway-program.js';
import { startIssuer, type Issuer } from '../support/issuer.js';
import { people } from '../support/people.js';
import { readUntil } from '../support/read-until.js';

describe('the gateway as a program, on PGlite', () => {
  let data = '';
  let issuer: Issuer;
  before(async () => {
    data = await mkdtemp(join(tmpdir(), 'halo-crash-'));
    issuer = await startIssuer();
  });
  after(async () => {
    await issuer.stop();
    await rm(data, { recursive: true, force: true });
  });

  it('loses nothing that it answered when it is killed, and keeps others off its folder while it lives', async () => {
    const [city] = await loadCities();
    const consent = city?.pack.consent.version ?? '';
    const env = { HALO_DATA: data, HALO_ISSUER: issuer.issuer, HALO_JWKS: issuer.jwks };
    const token = await issuer.token(people.citizen);

    const first = await startProgram(env);
    const settings = { port: 0, data, issuer: issuer.issuer, jwks: issuer.jwks, log: 'silent' } as const;
    await assert.rejects(createGateway(settings), /is in use by process/);
    const api = new Api(first.url, token);
    const answered: string[] = [];
    const dying = ended(first.child);
    const writing = (async () => {
      for (;;) answered.push((await api.accepted(submission(consent))).id);
    })().catch(() => undefined);
    await readUntil(
      () => answered.length,
      (count) => count >= 5,
    );
    first.child.kill('SIGKILL');
    await Promise.all([dying, writing]);

    const second = await startProgram(env);
    const again = new Api(second.url, token);
    for (const id of answered) assert.equal((await again.history(id)).events.length, 1);
    const stopping = ended(second.child);
    second.child.kill('SIGTERM');
    assert.equal(await stopping, 0);
  });

  it('says which setting is wrong instead of starting', async () => {
    const env = { HALO_DATA: data, HALO_ISSUER: issuer.issuer, HALO_JWKS: issuer.jwks, HALO_ORIGINS: 'host.example' };
    await assert.rejects(startProgram(env), /^Error: HALO_ORIGINS must be origins/);
  });
});
