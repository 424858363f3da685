import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import sharp from 'sharp';
import { loadCities } from '@halo-pamor/cities';
import { ended, startProgram } from '../../support/gateway-program.js';
import { startIssuer } from '../../support/issuer.js';
import { startPostgres } from '../../support/postgres.js';
import { childrenOf, cpuMs, peakMb } from './process-cost.js';
import { hostileFiles, MARK } from './hostile-files.js';
import { smallPicture } from './pictures.js';
import { UploadStage } from './upload-stage.js';

/** Most memory that the gateway, or the decoder beside it, may ever have held, in MB. */
const MOST_MB = 400;
/** Most time of the processor that a file may take from its creation to the answer; the long proofs hold it to 3 s. */
const MOST_MS = Number(process.env['HALO_HOSTILE_MS'] ?? Infinity);

/** A gateway as a program of its own, so that its memory is its own, over a PostgreSQL beside it. */
async function startAlone(): Promise<{ stage: UploadStage; pid: number }> {
  const data = await mkdtemp(join(tmpdir(), 'halo-hostile-'));
  const [issuer, postgres, [city]] = await Promise.all([startIssuer(), startPostgres(), loadCities()]);
  if (city === undefined) throw new Error('no city pack ships');
  const { url, child } = await startProgram({
    DATABASE_URL: await postgres.createDatabase('halo'),
    HALO_DATA: data,
    HALO_ISSUER: issuer.issuer,
    HALO_JWKS: issuer.jwks,
  });
  const stop = async () => {
    const ending = ended(child);
    child.kill('SIGTERM');
    await ending;
    await Promise.all([issuer.stop(), postgres.stop()]);
    await rm(data, { recursive: true, force: true });
  };
  return { stage: new UploadStage({ url, issuer, pack: city.pack, data, stop }), pid: child.pid ?? 0 };
}

const isLinux = process.platform === 'linux';

describe('hostile files', () => {
  let stage: UploadStage;
  let pid = 0;
  let longest = 0;
  before(async () => {
    ({ stage, pid } = await startAlone());
  });
  after(() => stage.stop());

  it('are many', () => assert.ok(hostileFiles.length >= 60, String(hostileFiles.length)));

  for (const { name, type, outcome, make } of hostileFiles) {
    it(`${name}: ${outcome}`, async () => {
      const sender = await stage.sender();
      const sent = { bytes: Buffer.from(await make()), type };
      const before = isLinux ? await cpuMs(pid) : 0;
      const path = (await sender.create(sent)).headers.get('location');
      const answer = path === null ? undefined : await sender.patch(path, 0, sent.bytes);
      const took = isLinux ? (await cpuMs(pid)) - before : 0;
      assert.ok(took <= MOST_MS, `${took.toFixed(0)} ms`);
      longest = Math.max(longest, took);
      if (answer?.status !== 204) {
        const code = await sender.refusal(sent);
        assert.ok(outcome === 'either' ? code.startsWith('file-') : code === outcome, code);
        assert.equal((await sender.api.raw((path ?? '').replace('uploads', 'files'))).status, 404);
        return;
      }
      assert.ok(outcome === 'neutral' || outcome === 'either', 'it was taken');
      const shown = await picture(`${stage.url}${(path ?? '').replace('uploads', 'files')}`, sender.api.token ?? '');
      assert.ok(!shown.includes(MARK));
      assert.ok(!shown.includes(sent.bytes));
      const { format, exif, xmp, iptc, icc, comments, orientation = 1 } = await sharp(shown).metadata();
      assert.deepEqual(
        { format, exif, xmp, iptc, icc, comments },
        { format: 'jpeg', exif: undefined, xmp: undefined, iptc: undefined, icc: undefined, comments: undefined },
      );
      assert.equal(orientation, 1);
    });
  }

  it('of another content than was announced are not taken', async () => {
    const sender = await stage.sender();
    const [announced, other] = [await smallPicture(), await smallPicture()];
    const path = await sender.created({ ...announced, bytes: other.bytes });
    assert.equal((await sender.patch(path, 0, other.bytes)).status, 204);
    const changed = Buffer.from(announced.bytes);
    changed[changed.length - 3] = (changed[changed.length - 3] ?? 0) ^ 1;
    const second = await sender.created(announced, 2);
    const answer = await sender.patch(second, 0, changed);
    assert.equal(answer.status, 422);
    assert.match(answer.text, /"file-hash"/);
    assert.equal((await sender.head(second)).status, 410);
  });

  it('of more than 10 MiB are not begun', async () => {
    const sender = await stage.sender();
    assert.equal(await sender.refusal({ bytes: Buffer.alloc(10 * 1024 * 1024 + 1), type: 'image/jpeg' }), 'too-large');
  });

  it(`never let the gateway or its decoder hold more than ${MOST_MB} MB`, { skip: !isLinux }, async () => {
    const children = await childrenOf(pid);
    assert.equal(children.length, 1, 'the decoder is still there');
    const held: string[] = [];
    for (const each of [pid, ...children]) {
      const most = await peakMb(each);
      assert.ok(most > 0 && most <= MOST_MB, `${most.toFixed(0)} MB`);
      held.push(`${most.toFixed(0)} MB`);
    }
    console.log(`${hostileFiles.length} hostile files: ${held.join(' and ')}, ${longest} ms of the processor at most`);
  });
});

async function picture(url: string, token: string): Promise<Buffer> {
  const answer = await fetch(url, { headers: { authorization: `Bearer ${token}` } });
  assert.equal(answer.status, 200);
  return Buffer.from(await answer.arrayBuffer());
}
