import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { looksReply } from '@halo-pamor/contract';
import { problemOf, type Answer } from '../../support/api.js';
import { startOnPglite } from '../../support/gateway.js';
import { startS3, type S3Server } from '../../support/s3-server.js';
import { smallPicture } from './pictures.js';
import { UploadStage } from './upload-stage.js';

const idOf = (path: string) => path.slice(path.lastIndexOf('/') + 1);
const mustBeAway = (answer: Answer) => {
  const { code, retryable } = problemOf(answer);
  assert.deepEqual({ code, retryable }, { code: 'files-unavailable', retryable: true });
};

/** A bucket that fails at each place where it is used: what is answered, and that nothing stays half. */
describe('a bucket that fails', () => {
  let stage: UploadStage & { readonly s3: S3Server };
  before(async () => {
    stage = await UploadStage.startOnBucket();
  });
  after(() => stage.stop());
  const failing = async (fits: NonNullable<S3Server['failAt']>, work: () => Promise<void>) => {
    stage.s3.failAt = fits;
    try {
      await work();
    } finally {
      stage.s3.failAt = undefined;
    }
  };

  it('while bytes arrive: they are asked for again, from where the upload was', async () => {
    const sender = await stage.sender();
    const sent = await smallPicture();
    const path = await sender.created(sent);
    assert.equal((await sender.patch(path, 0, sent.bytes.subarray(0, 100))).status, 204);
    await failing(
      ({ method }) => method === 'PUT',
      async () => {
        mustBeAway(await sender.patch(path, 100, sent.bytes.subarray(100)));
        assert.equal(await sender.offset(path), 100);
      },
    );
    assert.equal((await sender.patch(path, 100, sent.bytes.subarray(100))).status, 204);
    await sender.api.accepted(sender.attach(idOf(path), sent));
  });

  it('while the whole file is read, or its picture kept: the file waits, and is looked at by the next who asks', async () => {
    const places: NonNullable<S3Server['failAt']>[] = [
      ({ method, url = '' }) => method === 'GET' && url.includes('/arriving/'),
      ({ method, url = '' }) => method === 'PUT' && url.includes('/kept/'),
    ];
    for (const fits of places) {
      const sender = await stage.sender();
      const sent = await smallPicture();
      const path = await sender.created(sent);
      await failing(fits, async () => {
        mustBeAway(await sender.patch(path, 0, sent.bytes));
        assert.equal((await sender.head(path)).status, 503);
        assert.equal(await sender.api.refused(sender.attach(idOf(path), sent)), 'unknown-file');
      });
      assert.equal(await sender.offset(path), sent.bytes.length);
      await sender.api.accepted(sender.attach(idOf(path), sent));
    }
  });

  it('while a picture is shown: nobody is said to have looked', async () => {
    const sender = await stage.sender();
    const sent = await smallPicture();
    const file = await sender.sent(sent);
    await sender.api.accepted(sender.attach(file, sent));
    const operator = await stage.api('operator');
    await failing(
      ({ method }) => method === 'GET',
      async () => mustBeAway(await operator.raw(`/v1/files/${file}`)),
    );
    const { text } = await sender.api.raw(`/v1/requests/${sender.view.id}/looks`);
    assert.deepEqual(looksReply().parse(JSON.parse(text)).looks, []);
    assert.equal((await operator.raw(`/v1/files/${file}`)).status, 200);
  });

  it('while something goes: it is gone for people at once', async () => {
    const sender = await stage.sender();
    const sent = await smallPicture();
    const file = await sender.sent(sent);
    await failing(
      ({ method }) => method === 'DELETE',
      async () => {
        assert.equal((await sender.call('DELETE', `/v1/uploads/${file}`)).status, 204);
        assert.equal((await sender.api.raw(`/v1/files/${file}`)).status, 404);
      },
    );
    // What the bucket still holds of it is in nobody's way.
    assert.equal(await sender.sent(sent), file);
  });

  it('keeps no gateway from starting, but one that does not know the key does', async () => {
    const s3 = await startS3();
    s3.failAt = () => true;
    const running = await startOnPglite({ files: s3.place });
    await running.stop();
    s3.failAt = undefined;
    await assert.rejects(
      startOnPglite({ files: { ...s3.place, secret: 'wrong' } }),
      /HALO_FILES .*SignatureDoesNotMatch/,
    );
    await s3.stop();
  });
});
