import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { problemOf, type Answer } from '../../support/api.js';
import { uuidv7 } from '../../support/commands.js';
import { smallPicture, type Sent } from './pictures.js';
import type { Sender, UploadStage } from './upload-stage.js';

const code = (answer: Answer) => problemOf(answer).code;
const OCTETS = 'application/offset+octet-stream';

/** The core protocol of tus 1.0.0, one case for each MUST. */
export function coreCases(stage: () => UploadStage): void {
  let sender: Sender;
  let sent: Sent;
  let path: string;
  const fresh = async () => {
    sent = await smallPicture();
    path = await (sender = await stage().sender()).created(sent);
  };
  const half = () => sent.bytes.subarray(0, 100);

  describe('HEAD', () => {
    before(fresh);

    it('says the offset, also when it is 0', async () => {
      const { status, headers } = await sender.head(path);
      assert.equal(status, 200);
      assert.equal(headers.get('upload-offset'), '0');
    });
    it('says the length where it is known', async () => {
      assert.equal((await sender.head(path)).headers.get('upload-length'), String(sent.bytes.length));
    });
    it('keeps caches away', async () => {
      assert.match((await sender.head(path)).headers.get('cache-control') ?? '', /no-store/);
    });
    it('has no body', async () => assert.equal((await sender.head(path)).text, ''));
    it('says the offset that was reached', async () => {
      await sender.patch(path, 0, half());
      assert.equal(await sender.offset(path), 100);
    });
    it('answers 404 for an upload that does not exist, without an offset', async () => {
      const { status, headers } = await sender.head(`/v1/uploads/${uuidv7()}`);
      assert.equal(status, 404);
      assert.equal(headers.get('upload-offset'), null);
    });
    it('answers 404 for what is no id at all', async () => {
      for (const id of ['x', '..%2f..%2fetc%2fpasswd', '%00', 'a'.repeat(300)]) {
        assert.equal((await sender.head(`/v1/uploads/${id}`)).status, 404, id);
      }
    });
    it('answers 401 without a token, without an offset', async () => {
      const bare = { method: 'HEAD', headers: { 'tus-resumable': '1.0.0' } };
      const { status, headers } = await fetch(stage().url + path, bare);
      assert.equal(status, 401);
      assert.equal(headers.get('upload-offset'), null);
    });
    it('goes on saying where a finished upload stands', async () => {
      const other = await smallPicture();
      const done = await sender.created(other, 2);
      await sender.patch(done, 0, other.bytes);
      assert.equal(await sender.offset(done), other.bytes.length);
    });
  });

  describe('PATCH', () => {
    before(fresh);

    it('demands its content type', async () => {
      for (const type of [undefined, 'application/octet-stream', 'image/jpeg', `${OCTETS}x`]) {
        const answer = await sender.patch(path, 0, half(), { 'content-type': type });
        assert.equal(code(answer), 'unsupported-type', type);
      }
      assert.equal(await sender.offset(path), 0);
    });
    it('demands an offset', async () => {
      assert.equal(code(await sender.patch(path, 0, half(), { 'upload-offset': undefined })), 'malformed');
    });
    for (const offset of ['-1', '1.5', 'x', '1e1', '+1', '0x0', '00']) {
      it(`demands a whole number of bytes as offset, not ${offset}`, async () => {
        assert.equal(code(await sender.patch(path, offset, half())), 'malformed');
      });
    }
    it('answers 409 to an offset ahead of the upload', async () => {
      assert.equal(code(await sender.patch(path, 7, half())), 'upload-offset');
    });
    it('changes nothing with a 409', async () => assert.equal(await sender.offset(path), 0));
    it('takes bytes at the offset with 204 and says the new one', async () => {
      const { status, headers } = await sender.patch(path, 0, half());
      assert.equal(status, 204);
      assert.equal(headers.get('upload-offset'), '100');
    });
    it('answers 409 to an offset behind the upload', async () => {
      assert.equal(code(await sender.patch(path, 0, half())), 'upload-offset');
      assert.equal(await sender.offset(path), 100);
    });
    it('takes no bytes at the offset as what they are', async () => {
      const { status, headers } = await sender.patch(path, 100, new Uint8Array());
      assert.equal(status, 204);
      assert.equal(headers.get('upload-offset'), '100');
    });
    it('refuses more than the length that was announced', async () => {
      const more = Buffer.alloc(sent.bytes.length);
      assert.equal(code(await sender.patch(path, 100, more)), 'too-large');
      assert.equal(await sender.offset(path), 100);
    });
    it('stores nothing beyond the length, also when the body does not say how long it is', async () => {
      const other = await sender.created(await smallPicture(), 3);
      const endless = new Blob([Buffer.alloc(200_000)]).stream();
      assert.ok((await sender.patch(other, 0, endless)).status >= 400);
      const { status, headers } = await sender.head(other);
      assert.ok(status === 410 || Number(headers.get('upload-offset')) <= Number(headers.get('upload-length')));
    });
    it('answers 404 for an upload that does not exist', async () => {
      assert.equal(code(await sender.patch(`/v1/uploads/${uuidv7()}`, 0, half())), 'not-found');
    });
    it('takes the rest, and then says 204 only at its end', async () => {
      assert.equal((await sender.patch(path, 100, sent.bytes.subarray(100))).status, 204);
      assert.equal((await sender.patch(path, sent.bytes.length, new Uint8Array())).status, 204);
      assert.equal(code(await sender.patch(path, 100, sent.bytes.subarray(100))), 'upload-offset');
    });
    it('takes nothing beyond the end of a finished upload', async () => {
      assert.equal(code(await sender.patch(path, sent.bytes.length, Buffer.from('<script>'))), 'too-large');
    });
  });

  describe('OPTIONS', () => {
    const ask = (where: string, headers = {}) => fetch(stage().url + where, { method: 'OPTIONS', headers });

    it('needs no version and no token', async () => assert.equal((await ask('/v1/uploads')).status, 204));
    it('says the versions', async () => assert.equal((await ask('/v1/uploads')).headers.get('tus-version'), '1.0.0'));
    it('says the extensions, those alone that are spoken', async () => {
      assert.equal((await ask('/v1/uploads')).headers.get('tus-extension'), 'creation,termination,expiration');
    });
    it('says the greatest length as a whole number', async () => {
      assert.equal((await ask('/v1/uploads')).headers.get('tus-max-size'), String(10 * 1024 * 1024));
    });
    it('answers for an upload too', async () => {
      assert.equal((await ask(`/v1/uploads/${uuidv7()}`)).headers.get('tus-version'), '1.0.0');
    });
    it('lets the pages of the host send every header and method, and no other page', async () => {
      const own = await ask('/v1/uploads', { origin: 'https://host.example' });
      assert.equal(own.headers.get('access-control-allow-origin'), 'https://host.example');
      assert.equal(own.headers.get('access-control-allow-methods'), 'POST,HEAD,PATCH,DELETE');
      for (const header of ['authorization', 'tus-resumable', 'upload-length', 'upload-metadata', 'upload-offset']) {
        assert.ok(own.headers.get('access-control-allow-headers')?.includes(header), header);
      }
      const evil = await ask('/v1/uploads', { origin: 'https://evil.example' });
      assert.equal(evil.headers.get('access-control-allow-origin'), null);
    });
    it('lets the pages of the host read every header', async () => {
      const { headers } = await sender.head(path, { origin: 'https://host.example' });
      for (const header of ['location', 'upload-offset', 'upload-length', 'upload-expires', 'tus-resumable']) {
        assert.ok(headers.get('access-control-expose-headers')?.includes(header), header);
      }
    });
  });

  describe('X-HTTP-Method-Override', () => {
    before(fresh);

    it('makes a PATCH of a POST', async () => {
      const headers = { 'x-http-method-override': 'PATCH', 'content-type': OCTETS, 'upload-offset': '0' };
      const answer = await sender.call('POST', path, headers, half());
      assert.equal(answer.status, 204);
      assert.equal(answer.headers.get('upload-offset'), '100');
    });
    it('is what counts, not the method beneath', async () => {
      const answer = await sender.patch(path, 100, sent.bytes.subarray(100), { 'x-http-method-override': 'HEAD' });
      assert.equal(answer.headers.get('upload-offset'), '100');
      assert.equal(await sender.offset(path), 100);
    });
    it('makes a DELETE of a POST', async () => {
      assert.equal((await sender.call('POST', path, { 'x-http-method-override': 'DELETE' })).status, 204);
      assert.equal((await sender.head(path)).status, 410);
    });
  });

  describe('methods that are not of the protocol', () => {
    it('are answered with 405', async () => {
      assert.equal(code(await sender.call('GET', path)), 'method-not-allowed');
      assert.equal(code(await sender.call('PUT', path)), 'method-not-allowed');
      assert.equal(code(await sender.call('GET', '/v1/uploads')), 'method-not-allowed');
      assert.equal(code(await sender.call('DELETE', '/v1/uploads')), 'method-not-allowed');
    });
  });
}
