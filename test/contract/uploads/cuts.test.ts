import assert from 'node:assert/strict';
import { request } from 'node:http';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { diceOf, SEED } from '../../support/dice.js';
import { heavyPicture } from './pictures.js';
import { UploadStage, type Sender } from './upload-stage.js';

/** How many uploads are cut; the long form has 300. */
const UPLOADS = Number(process.env['HALO_CUTS'] ?? 12);
const CHUNK = 64 * 1024;
/** Cuts at random bytes of each upload, beside one at an edge of a chunk. */
const RANDOM_CUTS = 3;

/** Sends one chunk and breaks the connection once `until` bytes of it have left. */
function cutOff(url: string, sender: Sender, path: string, offset: number, chunk: Buffer, until: number) {
  return new Promise<void>((resolve) => {
    const headers = {
      authorization: `Bearer ${sender.api.token ?? ''}`,
      'tus-resumable': '1.0.0',
      'content-type': 'application/offset+octet-stream',
      'upload-offset': String(offset),
      'content-length': String(chunk.length),
    };
    const patch = request(url + path, { method: 'PATCH', headers, agent: false });
    patch.on('error', () => undefined);
    patch.on('close', () => resolve());
    patch.write(chunk.subarray(0, until), () => patch.destroy());
  });
}

describe(`uploads that are cut (seed ${SEED})`, () => {
  let stage: UploadStage;
  const dice = diceOf(SEED);
  before(async () => {
    stage = await UploadStage.start();
  });
  after(() => stage.stop());

  for (let nth = 0; nth < UPLOADS; nth += 1) {
    it(`number ${nth + 1} arrives whole, and no cut costs more than a chunk`, async () => {
      const sender = await stage.sender();
      const sent = await heavyPicture(400 + dice(500), 400 + dice(300));
      const { length } = sent.bytes;
      const edge = CHUNK * (1 + dice(Math.max(1, Math.floor(length / CHUNK)))) + (nth % 3) - 1;
      const cuts = [edge, ...Array.from({ length: RANDOM_CUTS }, () => 1 + dice(length - 1))]
        .filter((at) => at > 0 && at <= length)
        .sort((one, other) => one - other);
      const path = await sender.created(sent);
      let offset = 0;
      let sentBytes = 0;
      while (offset < length) {
        const chunk = sent.bytes.subarray(offset, Math.min(offset + CHUNK, length));
        const cut = cuts.find((at) => at > offset && at <= offset + chunk.length);
        if (cut === undefined) {
          const answer = await sender.patch(path, offset, chunk);
          assert.equal(answer.status, 204, answer.text);
          sentBytes += chunk.length;
        } else {
          cuts.splice(cuts.indexOf(cut), 1);
          await cutOff(stage.url, sender, path, offset, chunk, cut - offset);
          sentBytes += cut - offset;
        }
        const reached = await sender.offset(path);
        assert.ok(reached >= offset && reached <= (cut ?? offset + chunk.length), `${offset} ${reached}`);
        offset = reached;
      }
      assert.ok(sentBytes <= length + CHUNK * (RANDOM_CUTS + 1), `${sentBytes - length} bytes were sent again`);
      const file = path.slice(path.lastIndexOf('/') + 1);
      const view = await sender.api.accepted(sender.attach(file, sent));
      assert.ok(JSON.stringify(view.papers).includes(file));
    });
  }

  it('and nothing is left of what came but the pictures', async () => {
    const files = await readdir(join(stage.data, 'uploads'), { recursive: true, withFileTypes: true });
    const names = files.flatMap((entry) => (entry.isFile() ? [entry.name] : []));
    assert.equal(names.length, UPLOADS);
    assert.ok(names.every((name) => name.endsWith('.jpg')));
    assert.deepEqual(await readdir(join(stage.data, 'work')), []);
  });
});
