import assert from 'node:assert/strict';
import type { ChildProcess } from 'node:child_process';
import { request } from 'node:http';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { loadCities } from '@halo-pamor/cities';
import { Api } from '../../support/api.js';
import { ended, startProgram } from '../../support/gateway-program.js';
import { startIssuer, type Issuer } from '../../support/issuer.js';
import { people } from '../../support/people.js';
import { startPostgres, type PostgresServer } from '../../support/postgres.js';
import { readUntil } from '../../support/read-until.js';
import { startS3, type S3Server } from '../../support/s3-server.js';
import { submission } from '../../support/commands.js';
import { heavyPicture } from './pictures.js';
import { Sender } from './upload-stage.js';

/** What a gateway holds of an upload at most before it is in the store. */
const PIECE = 1024 * 1024;

async function stopped(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ending = ended(child);
  child.kill('SIGTERM');
  await ending;
}

describe('gateways over one database and one bucket', () => {
  let data = '';
  let issuer: Issuer;
  let postgres: PostgresServer;
  let s3: S3Server;
  let start: (name: string) => ReturnType<typeof startProgram>;
  const programs: ChildProcess[] = [];
  let consent = '';
  before(async () => {
    data = await mkdtemp(join(tmpdir(), 'halo-several-'));
    [issuer, postgres, s3] = await Promise.all([startIssuer(), startPostgres(), startS3()]);
    const databaseUrl = await postgres.createDatabase('halo');
    consent = (await loadCities()).find(({ pack }) => pack.city.code === '32.75')?.pack.consent.version ?? '';
    const env = { DATABASE_URL: databaseUrl, HALO_ISSUER: issuer.issuer, HALO_JWKS: issuer.jwks, ...s3.env };
    // Folders of their own: they share nothing but the database and the bucket.
    start = async (name) => {
      const program = await startProgram({ ...env, HALO_DATA: join(data, name) });
      programs.push(program.child);
      return program;
    };
  });
  after(async () => {
    await Promise.all(programs.map(stopped));
    await Promise.all([issuer.stop(), postgres.stop(), s3.stop()]);
    await rm(data, { recursive: true, force: true });
  });

  it('go on with an upload where another was killed, and show what another made', async () => {
    const [one, other] = [await start('one'), await start('other')];
    const token = await issuer.token(people.citizen);
    const view = await new Api(one.url, token).accepted(submission(consent));
    const [atOne, atOther] = [one, other].map(({ url }) => new Sender(new Api(url, token), view));
    assert.ok(atOne !== undefined && atOther !== undefined);
    const sent = await heavyPicture(1_800, 1_700);
    assert.ok(sent.bytes.length > 2 * PIECE - PIECE / 2, String(sent.bytes.length));

    const path = await atOne.created(sent);
    const headers = {
      authorization: `Bearer ${token}`,
      'tus-resumable': '1.0.0',
      'content-type': 'application/offset+octet-stream',
      'upload-offset': '0',
      'content-length': String(sent.bytes.length),
    };
    const patch = request(one.url + path, { method: 'PATCH', headers, agent: false });
    patch.on('error', () => undefined);
    // A piece and some more, and then the line is slow: the gateway waits for the rest when it is killed.
    patch.write(sent.bytes.subarray(0, PIECE + 100_000));
    await readUntil(
      () => atOther.offset(path),
      (offset) => offset >= PIECE,
    );
    const dying = ended(one.child);
    one.child.kill('SIGKILL');
    await dying;

    const offset = await atOther.offset(path);
    assert.ok(offset >= PIECE && offset < PIECE + 100_000, String(offset));
    const answer = await atOther.patch(path, offset, sent.bytes.subarray(offset));
    assert.equal(answer.status, 204, answer.text);
    const file = path.slice(path.lastIndexOf('/') + 1);
    await atOther.api.accepted(atOther.attach(file, sent));

    const third = await start('third');
    const shown = await new Api(third.url, token).raw(`/v1/files/${file}`);
    assert.equal(shown.status, 200);
    assert.deepEqual(await s3.keys(), [`kept/${file.slice(0, 2)}/${file}.jpg`]);
  });

  it('that are sent the same file at once keep it once', async () => {
    const gateways = await Promise.all([start('one'), start('other')]);
    const token = await issuer.token(people.citizen);
    const view = await new Api(gateways[0].url, token).accepted(submission(consent));
    const senders = gateways.map(({ url }) => new Sender(new Api(url, token), view));
    const before = await s3.keys();
    for (let nth = 1; nth <= 5; nth += 1) {
      const sent = await heavyPicture(300 + nth, 300);
      const sending = senders.map(async (sender) => {
        const path = await sender.created(sent, nth);
        for (let offset = 0; offset < sent.bytes.length;) {
          const answer = await sender.patch(path, offset, sent.bytes.subarray(offset, offset + 20_000));
          assert.ok([204, 409].includes(answer.status), answer.text);
          offset = answer.status === 204 ? Number(answer.headers.get('upload-offset')) : await sender.offset(path);
        }
        return path.slice(path.lastIndexOf('/') + 1);
      });
      const [file, same] = await Promise.all(sending);
      assert.equal(file, same);
      await senders[0]?.api.accepted(senders[0].attach(file ?? '', sent, nth));
    }
    assert.equal((await s3.keys()).length, before.length + 5);
  });
});
