import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { problemOf, type Answer } from '../../support/api.js';
import { uuidv7 } from '../../support/commands.js';
import { smallPicture, type Sent } from './pictures.js';
import type { Sender, UploadStage } from './upload-stage.js';

const code = (answer: Answer) => problemOf(answer).code;

/** Creation, termination and expiration of tus 1.0.0. */
export function extensionCases(stage: () => UploadStage): void {
  let sender: Sender;
  let sent: Sent;
  const fresh = async () => {
    sender = await stage().sender();
    sent = await smallPicture();
  };

  describe('creation', () => {
    before(fresh);

    it('answers 201 with where the upload is', async () => {
      const { status, headers } = await sender.create(sent);
      assert.equal(status, 201);
      assert.match(headers.get('location') ?? '', /^\/v1\/uploads\/[0-9a-f-]{36}$/);
    });
    it('makes an upload that stands at 0', async () => {
      assert.equal(await sender.offset(await sender.created(sent)), 0);
    });
    it('demands the length', async () => {
      assert.equal(code(await sender.create(sent, { 'upload-length': undefined })), 'malformed');
    });
    for (const length of ['-1', '1.5', 'x', '1e3', '', '0x10', '9'.repeat(30)]) {
      it(`demands a whole number of bytes as length, not ${length === '' ? 'nothing' : length}`, async () => {
        assert.equal(code(await sender.create(sent, { 'upload-length': length })), 'malformed');
      });
    }
    it('offers no length to be said later', async () => {
      for (const length of [undefined, '5']) {
        const headers = { 'upload-length': length, 'upload-defer-length': '1' };
        assert.equal(code(await sender.create(sent, headers)), 'malformed');
      }
    });
    it('offers no uploads in parts', async () => {
      assert.equal(code(await sender.create(sent, { 'upload-concat': 'partial' })), 'malformed');
    });
    it('answers 413 to more than the greatest length', async () => {
      const most = 10 * 1024 * 1024;
      assert.equal(code(await sender.create(sent, { 'upload-length': String(most + 1) })), 'too-large');
      assert.equal((await sender.create(await smallPicture(), { 'upload-length': String(most) }, 2)).status, 201);
    });
    it('takes no bytes along', async () => {
      const other = await smallPicture();
      const headers = { 'content-type': 'application/offset+octet-stream' };
      const answer = await sender.create(other, headers);
      assert.equal(await sender.offset(answer.headers.get('location') ?? ''), 0);
    });
    it('demands a token, and a role that sends', async () => {
      const bare = await fetch(`${stage().url}/v1/uploads`, { method: 'POST', headers: { 'tus-resumable': '1.0.0' } });
      assert.equal(bare.status, 401);
      for (const name of ['operator', 'auditor', 'courier', 'rwHead'] as const) {
        assert.equal(code(await (await stage().beside(sender, name)).create(sent)), 'forbidden', name);
      }
    });
  });

  describe('expiration', () => {
    before(fresh);

    it('is said at the creation', async () => {
      const { headers } = await sender.create(sent);
      const expires = headers.get('upload-expires') ?? '';
      assert.equal(new Date(expires).toUTCString(), expires);
      assert.ok(Date.parse(expires) > Date.now());
    });
    it('is said as long as the upload is not finished, and not after', async () => {
      const path = await sender.created(sent);
      assert.ok((await sender.head(path)).headers.has('upload-expires'));
      assert.ok((await sender.patch(path, 0, sent.bytes.subarray(0, 9))).headers.has('upload-expires'));
      const end = await sender.patch(path, 9, sent.bytes.subarray(9));
      assert.equal(end.status, 204);
      assert.equal(end.headers.get('upload-expires'), null);
      assert.equal((await sender.head(path)).headers.get('upload-expires'), null);
    });
  });

  describe('termination', () => {
    let path: string;
    before(async () => {
      await fresh();
      path = await sender.created(sent);
      await sender.patch(path, 0, sent.bytes.subarray(0, 50));
    });

    it('answers 204', async () => assert.equal((await sender.call('DELETE', path)).status, 204));
    it('makes HEAD answer 410', async () => assert.equal((await sender.head(path)).status, 410));
    it('makes PATCH answer 410', async () => {
      assert.equal(code(await sender.patch(path, 50, sent.bytes.subarray(50))), 'upload-gone');
    });
    it('comes once', async () => assert.equal(code(await sender.call('DELETE', path)), 'upload-gone'));
    it('answers 404 for an upload that does not exist', async () => {
      assert.equal(code(await sender.call('DELETE', `/v1/uploads/${uuidv7()}`)), 'not-found');
    });
    it('lets the same file begin anew, from 0', async () => {
      const again = await sender.created(sent);
      assert.equal(await sender.offset(again), 0);
      assert.equal((await sender.patch(again, 0, sent.bytes)).status, 204);
    });
    it('takes a finished file back, as long as it is no page', async () => {
      assert.equal((await sender.call('DELETE', path)).status, 204);
      assert.equal((await sender.api.raw(path.replace('uploads', 'files'))).status, 404);
    });
    it('does not tear a page out of a request', async () => {
      const other = await smallPicture();
      const id = await sender.sent(other);
      await sender.api.accepted(sender.attach(id, other));
      assert.equal(code(await sender.call('DELETE', `/v1/uploads/${id}`)), 'file-closed');
      assert.equal((await sender.api.raw(`/v1/files/${id}`)).status, 200);
    });
  });
}
