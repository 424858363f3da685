import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { problemOf } from '../../support/api.js';
import { uuidv7 } from '../../support/commands.js';
import { smallPicture, type Sent } from './pictures.js';
import { metadata, type Sender, type UploadStage } from './upload-stage.js';

/** Versions of tus 1.0.0: each request says its own, each answer says ours. */
export function versionCases(stage: () => UploadStage): void {
  describe('Tus-Resumable', () => {
    let sender: Sender;
    let sent: Sent;
    let path: string;
    before(async () => {
      sender = await stage().sender();
      sent = await smallPicture();
      path = await sender.created(sent);
    });
    const steps = {
      POST: (version: string | undefined) => sender.create(sent, { 'tus-resumable': version }, 2),
      HEAD: (version: string | undefined) => sender.head(path, { 'tus-resumable': version }),
      PATCH: (version: string | undefined) => sender.patch(path, 0, sent.bytes, { 'tus-resumable': version }),
      DELETE: (version: string | undefined) => sender.call('DELETE', path, { 'tus-resumable': version }),
    };

    for (const [method, step] of Object.entries(steps)) {
      it(`must be in every ${method}`, async () => assert.equal((await step(undefined)).status, 412));
      it(`of another version ends a ${method} with 412`, async () => {
        for (const version of ['0.2.2', '1.0', '2.0.0', '1.0.0, 0.2.2']) {
          assert.equal((await step(version)).status, 412, version);
        }
      });
      it(`and the answer to that ${method} says the versions that are spoken`, async () => {
        assert.equal((await step('0.2.2')).headers.get('tus-version'), '1.0.0');
      });
    }
    it('of another version means that nothing was done', async () => {
      await steps.PATCH('0.2.2');
      await steps.DELETE('0.2.2');
      assert.equal(await sender.offset(path), 0);
      assert.equal((await steps.POST('0.2.2')).headers.get('location'), null);
    });
    it('is looked at before the token', async () => {
      const answer = await fetch(stage().url + path, { method: 'PATCH' });
      assert.equal(answer.status, 412);
    });
    it('stands in every answer, success or not', async () => {
      const answers = [
        await steps.POST('1.0.0'),
        await steps.HEAD('1.0.0'),
        await steps.HEAD('0.2.2'),
        await sender.head(`/v1/uploads/${uuidv7()}`),
        await sender.patch(path, 9, sent.bytes),
        await sender.call('GET', path),
        await sender.create(sent, { 'upload-length': 'x' }),
        await steps.PATCH('1.0.0'),
        await steps.DELETE('1.0.0'),
      ];
      assert.deepEqual(
        answers.map(({ status, headers }) => `${status} ${headers.get('tus-resumable') ?? ''}`),
        [201, 200, 412, 404, 409, 405, 400, 204, 204].map((status) => `${status} 1.0.0`),
      );
      const anonymous = await fetch(stage().url + path, { method: 'HEAD', headers: { 'tus-resumable': '1.0.0' } });
      assert.equal(anonymous.headers.get('tus-resumable'), '1.0.0');
    });
  });

  describe('Upload-Metadata', () => {
    let sender: Sender;
    let sent: Sent;
    before(async () => {
      sender = await stage().sender();
      sent = await smallPicture();
    });
    const codeOf = async (header: string | undefined) =>
      problemOf(await sender.create(sent, { 'upload-metadata': header })).code;
    const good = () => metadata(sender.about(sent));

    it('comes back as it was given', async () => {
      const path = await sender.created(sent);
      assert.equal((await sender.head(path)).headers.get('upload-metadata'), good());
      await sender.patch(path, 0, sent.bytes);
      assert.equal((await sender.head(path)).headers.get('upload-metadata'), good());
    });
    it('must be there', async () => assert.equal(await codeOf(undefined), 'malformed'));
    it('has each key once', async () => assert.equal(await codeOf(`${good()},page Mg==`), 'malformed'));
    it('has no empty key', async () => assert.equal(await codeOf(`${good()}, Mg==`), 'malformed'));
    it('has no pair that is empty', async () => assert.equal(await codeOf(`${good()},`), 'malformed'));
    it('has values of base64', async () => assert.equal(await codeOf('request %%%'), 'malformed'));
    it('has one space between key and value', async () => {
      assert.equal(await codeOf(good().replace(' ', '  ')), 'malformed');
      assert.equal(await codeOf(`${good()},a Mg== Mg==`), 'malformed');
    });
    it('says nothing that it need not, such as the name of a file', async () => {
      const named = metadata({ ...sender.about(sent), filename: 'KTP Siti Rekaan.jpg' });
      assert.equal(await codeOf(named), 'invalid');
      assert.equal(await codeOf(`${good()},is_confidential`), 'invalid');
    });
    it('says all that it must', async () => {
      for (const key of ['request', 'paper', 'page', 'sha256', 'type']) {
        const { [key]: _left, ...rest } = sender.about(sent);
        assert.equal(await codeOf(metadata(rest)), 'invalid', key);
      }
    });
    it('says it in the form that it must', async () => {
      for (const wrong of [
        { page: '0' },
        { page: '21' },
        { page: '1.5' },
        { sha256: 'ABC' },
        { type: 'image/svg+xml' },
        { type: 'text/html' },
        { request: 'x' },
        { paper: '../..' },
      ]) {
        assert.equal(await codeOf(metadata({ ...sender.about(sent), ...wrong })), 'invalid', JSON.stringify(wrong));
      }
      assert.equal(await codeOf(metadata({ ...sender.about(sent), paper: 'TIDAK-ADA' })), 'invalid');
      assert.equal(await codeOf(`${good()},__proto__ Mg==`), 'invalid');
      assert.equal(await codeOf(`${good()},constructor Mg==`), 'invalid');
    });
  });
}
