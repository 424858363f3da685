import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { Uppy } from '@uppy/core';
import Tus from '@uppy/tus';
import { Upload, type UploadOptions } from 'tus-js-client';
import { heavyPicture, type Sent } from './pictures.js';
import { UploadStage, type Sender } from './upload-stage.js';

const idOf = (url: string) => url.slice(url.lastIndexOf('/') + 1);

/** Clients that know nothing of us but the protocol. */
describe("a stranger's client", () => {
  let stage: UploadStage;
  let sender: Sender;
  let sent: Sent;
  before(async () => {
    stage = await UploadStage.start();
    sender = await stage.sender();
    sent = await heavyPicture(700, 500);
  });
  after(() => stage.stop());
  const headers = () => ({ authorization: `Bearer ${sender.api.token ?? ''}` });

  /** Runs tus-js-client to its end; `until` bytes, then it is aborted. */
  const run = (page: number, more: Partial<UploadOptions>, until = Infinity) =>
    new Promise<Upload>((resolve, reject) => {
      const upload = new Upload(sent.bytes, {
        endpoint: `${stage.url}/v1/uploads`,
        headers: headers(),
        metadata: sender.about(sent, page),
        chunkSize: 50_000,
        retryDelays: [0, 0, 0],
        storeFingerprintForResuming: false,
        onError: reject,
        onSuccess: () => resolve(upload),
        onChunkComplete: (_size, accepted) => {
          if (accepted >= until) void upload.abort().then(() => resolve(upload));
        },
        ...more,
      });
      upload.start();
    });

  it('tus-js-client uploads in chunks, leaves, comes back to where it was, and the file is a page', async () => {
    const begun = await run(1, {}, 100_000);
    const path = `/v1/uploads/${idOf(begun.url ?? '')}`;
    assert.equal(await sender.offset(path), 100_000);
    const done = await run(1, { uploadUrl: begun.url });
    assert.equal(done.url, begun.url);
    await sender.api.accepted(sender.attach(idOf(path), sent));
  });

  it('tus-js-client that sends the same file anew is led to it and sends nothing twice', async () => {
    const patches: number[] = [];
    const again = await run(1, {
      onAfterResponse: (request, response) => {
        if (request.getMethod() === 'PATCH') patches.push(response.getStatus());
      },
    });
    assert.equal(await sender.offset(`/v1/uploads/${idOf(again.url ?? '')}`), sent.bytes.length);
    assert.deepEqual(patches, [409]);
  });

  it('uppy uploads', async () => {
    sent = await heavyPicture(500, 400);
    const uppy = new Uppy<Record<string, string>, Record<string, never>>({ autoProceed: false }).use(Tus, {
      endpoint: `${stage.url}/v1/uploads`,
      headers: headers(),
      allowedMetaFields: ['request', 'paper', 'page', 'sha256', 'type'],
      storeFingerprintForResuming: false,
      retryDelays: [0],
    });
    // Its types know pages alone; in Node its uploader takes a buffer.
    const data = sent.bytes as never;
    uppy.addFile({ name: 'picture.jpg', type: sent.type, data, meta: sender.about(sent, 2) });
    const result = await uppy.upload();
    const [file] = result?.successful ?? [];
    assert.ok(file, String(result?.failed?.[0]?.error));
    await sender.api.accepted(sender.attach(idOf(file.uploadURL ?? ''), sent, 2));
    uppy.destroy();
  });
});
