import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { smallPicture } from './pictures.js';
import { UploadStage } from './upload-stage.js';

const idOf = (path: string) => path.slice(path.lastIndexOf('/') + 1);
const STRAY = '01234567-89ab-8def-8123-456789abcdef';
const filesIn = async (folder: string) => {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries.flatMap((entry) => (entry.isFile() ? [entry.name.split('.')[0] ?? ''] : []));
};

describe('what nobody needs', () => {
  it('is swept away, and a page never is', async () => {
    const data = await mkdtemp(join(tmpdir(), 'halo-sweep-'));
    const files = join(data, 'uploads');
    const first = await UploadStage.start({ data });
    const sender = await first.sender();
    const [begun, alone, replaced, page] = await Promise.all(Array.from({ length: 4 }, smallPicture));
    assert.ok(begun && alone && replaced && page);
    const halfway = await sender.created(begun);
    await sender.patch(halfway, 0, begun.bytes.subarray(0, 100));
    const aloneId = await sender.sent(alone);
    const replacedId = await sender.sent(replaced);
    const pageId = await sender.sent(page);
    await sender.api.accepted(sender.attach(replacedId, replaced));
    await sender.api.accepted(sender.attach(pageId, page));
    assert.deepEqual((await filesIn(join(files, 'kept'))).sort(), [aloneId, replacedId, pageId].sort());
    await first.stop();

    // What a crash may leave: bytes without a row.
    await mkdir(join(files, 'kept/01'), { recursive: true });
    for (const stray of [join(files, 'arriving', STRAY), join(files, 'kept/01', `${STRAY}.jpg`)]) {
      await writeFile(stray, 'x');
      await utimes(stray, 1, 1);
    }
    const second = await UploadStage.start({ data, files: { arriving: 1, loose: 1, sweepEvery: 10 } });
    try {
      const isClean = async () =>
        (await filesIn(join(files, 'arriving'))).length === 0 && (await filesIn(join(files, 'kept'))).length === 1;
      while (!(await isClean())) await new Promise((resolve) => setImmediate(resolve));
      assert.deepEqual(await filesIn(join(files, 'kept')), [pageId]);
      const officer = await second.api('officer');
      assert.equal((await officer.raw(`/v1/files/${pageId}`)).status, 200);
      for (const id of [aloneId, replacedId, idOf(halfway)]) {
        assert.equal((await officer.raw(`/v1/files/${id}`)).status, 404);
      }
    } finally {
      await second.stop();
      await rm(data, { recursive: true, force: true });
    }
  });

  it('is gone for its sender as soon as its time is over, swept or not', async () => {
    const stage = await UploadStage.start({ files: { arriving: 1 } });
    try {
      const sender = await stage.sender();
      const sent = await smallPicture();
      const path = await sender.created(sent);
      let answer = await sender.head(path);
      while (answer.status === 200) answer = await sender.head(path);
      assert.equal(answer.status, 410);
      assert.equal((await sender.patch(path, 0, sent.bytes)).status, 410);
    } finally {
      await stage.stop();
    }
  });
});
