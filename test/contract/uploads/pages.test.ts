import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import sharp from 'sharp';
import { looksReply } from '@halo-pamor/contract';
import { problemOf } from '../../support/api.js';
import { command, uuidv7 } from '../../support/commands.js';
import type { PersonName } from '../../support/people.js';
import { smallPicture } from './pictures.js';
import { metadata, PAPER, UploadStage, type Sender } from './upload-stage.js';

/** What becomes of a verified file: who may make it a page, who may see it, and who sees that somebody did. */
describe('pictures of papers', () => {
  let stage: UploadStage;
  let sender: Sender;
  before(async () => {
    stage = await UploadStage.start();
  });
  after(() => stage.stop());
  const page = async () => {
    sender = await stage.sender();
    const sent = await smallPicture();
    const file = await sender.sent(sent);
    const view = await sender.api.accepted(sender.attach(file, sent));
    return { sent, file, view };
  };

  it('become pages by a command, and the feed tells it', async () => {
    const { file, view } = await page();
    const files = view.papers.find(({ code }) => code === PAPER)?.files;
    assert.deepEqual(
      files?.map(({ id, page }) => ({ id, page })),
      [{ id: file, page: 1 }],
    );
    const events = (await sender.api.history(view.id)).events;
    assert.equal(events.at(-1)?.type, 'file-attached');
  });

  it('are no page before they came whole, and of no other request, paper, hash or person', async () => {
    const { sent, file } = await page();
    const arriving = await smallPicture();
    const path = await sender.created(arriving, 2);
    const id = path.slice(path.lastIndexOf('/') + 1);
    assert.equal(await sender.api.refused(sender.attach(id, arriving, 2)), 'unknown-file');
    assert.equal(await sender.api.refused(sender.attach(file, arriving, 2)), 'unknown-file');
    assert.equal(await sender.api.refused(sender.attach(uuidv7(), sent, 2)), 'unknown-file');
    const elsewhere = { ...sender.attach(file, sent).payload, paper: 'SK-POLISI' };
    assert.equal(await sender.api.refused(command('attach-file', sender.view.id, elsewhere)), 'unknown-file');
    const stranger = await stage.sender();
    assert.equal(await stranger.api.refused(stranger.attach(file, sent)), 'unknown-file');
    assert.equal(await stranger.api.refused({ ...sender.attach(file, sent), id: uuidv7() }), 'request-unknown');
  });

  it('go with a command, and the same picture may come again', async () => {
    const { sent, file, view } = await page();
    const detached = await sender.api.accepted(command('detach-file', view.id, { paper: PAPER, file }));
    assert.deepEqual(detached.papers.find(({ code }) => code === PAPER)?.files, []);
    await sender.api.accepted({ ...sender.attach(file, sent) });
  });

  it('are shown made anew, so that a browser can do no harm with them', async () => {
    const { sent, file } = await page();
    const answer = await fetch(`${stage.url}/v1/files/${file}`, {
      headers: { authorization: `Bearer ${sender.api.token ?? ''}` },
    });
    assert.equal(answer.status, 200);
    assert.equal(answer.headers.get('content-type'), 'image/jpeg');
    assert.equal(answer.headers.get('x-content-type-options'), 'nosniff');
    assert.equal(answer.headers.get('content-disposition'), `attachment; filename="${file}.jpg"`);
    assert.match(answer.headers.get('content-security-policy') ?? '', /default-src 'none'; sandbox/);
    assert.equal(answer.headers.get('cross-origin-resource-policy'), 'same-origin');
    assert.match(answer.headers.get('cache-control') ?? '', /no-store/);
    const shown = Buffer.from(await answer.arrayBuffer());
    assert.notDeepEqual(shown, sent.bytes);
    const { width, height } = await sharp(shown).metadata();
    assert.deepEqual(
      { width, height },
      await sharp(sent.bytes)
        .metadata()
        .then((one) => ({ width: one.width, height: one.height })),
    );
  });

  it('are seen by those alone who see the request in full; a foreign one answers like none', async () => {
    const { file } = await page();
    const sees: Partial<Record<PersonName, number>> = {
      officer: 200,
      operator: 200,
      supervisor: 200,
      manager: 200,
      citizen: 404,
      otherCitizen: 404,
      neighbour: 404,
      farOfficer: 404,
      farOperator: 404,
      partner: 404,
      courier: 403,
      rwHead: 403,
      rtHead: 403,
      auditor: 403,
    };
    for (const name of Object.keys(sees).filter((key): key is PersonName => key in sees)) {
      const api = await stage.api(name);
      const answer = await api.raw(`/v1/files/${file}`);
      assert.equal(answer.status, sees[name], name);
      if (answer.status === 404) {
        const none = await api.raw(`/v1/files/${uuidv7()}`);
        assert.equal(answer.text, none.text);
        assert.equal(problemOf(none).code, 'not-found');
      }
    }
    assert.equal((await fetch(`${stage.url}/v1/files/${file}`)).status, 401);
  });

  it('are seen by their sender alone until they are pages', async () => {
    sender = await stage.sender();
    const file = await sender.sent(await smallPicture());
    assert.equal((await sender.api.raw(`/v1/files/${file}`)).status, 200);
    assert.equal((await (await stage.api('officer')).raw(`/v1/files/${file}`)).status, 404);
  });

  it('tell the citizen who looked: role and time, and the name to staff', async () => {
    const { file, view } = await page();
    await (await stage.api('operator')).raw(`/v1/files/${file}`);
    await (await stage.api('farOperator')).raw(`/v1/files/${file}`);
    const read = async (name?: PersonName) => {
      const api = name === undefined ? sender.api : await stage.api(name);
      const { status, text } = await api.raw(`/v1/requests/${view.id}/looks`);
      assert.equal(status, 200, text);
      return looksReply().parse(JSON.parse(text)).looks;
    };
    const [look, ...more] = await read();
    assert.deepEqual(more, []);
    assert.deepEqual({ ...look, at: '' }, { file, paper: PAPER, role: 'operator', name: null, at: '' });
    assert.ok(Math.abs(Date.parse(look?.at ?? '') - Date.now()) < 60_000);
    assert.equal((await read('officer'))[0]?.name, 'Rina Rekaan');
    assert.equal((await (await stage.api('farOperator')).raw(`/v1/requests/${view.id}/looks`)).status, 404);
    assert.equal((await (await stage.api('auditor')).raw(`/v1/requests/${view.id}/looks`)).status, 403);
  });

  it('of a foreign request are not taken, with the answer of a request that does not exist', async () => {
    sender = await stage.sender();
    const sent = await smallPicture();
    const [foreign, none] = [await stage.beside(sender, 'otherCitizen'), await stage.beside(sender, 'farOfficer')];
    const answers = [
      await foreign.create(sent),
      await none.create(sent),
      await sender.create(sent, { 'upload-metadata': metadata({ ...sender.about(sent), request: uuidv7() }) }),
    ];
    assert.deepEqual(
      answers.map(({ status, text }) => ({ status, text })),
      answers.map(() => ({ status: 404, text: answers[0]?.text })),
    );
  });

  it("on their way are nobody else's, not even of those who see the request", async () => {
    sender = await stage.sender();
    const sent = await smallPicture();
    const path = await sender.created(sent);
    for (const name of ['officer', 'otherCitizen'] as const) {
      const other = await stage.beside(sender, name);
      assert.equal((await other.head(path)).status, 404);
      assert.equal(problemOf(await other.patch(path, 0, sent.bytes)).code, 'not-found');
      assert.equal(problemOf(await other.call('DELETE', path)).code, 'not-found');
    }
    assert.equal(await sender.offset(path), 0);
  });

  it('sent by two tabs are one file', async () => {
    sender = await stage.sender();
    const sent = await smallPicture();
    const paths = await Promise.all(Array.from({ length: 5 }, () => sender.created(sent)));
    assert.equal(new Set(paths).size, 1);
    const path = paths[0] ?? '';
    await Promise.all(paths.map((each) => sender.patch(each, 0, sent.bytes)));
    if ((await sender.offset(path)) < sent.bytes.length) {
      await sender.patch(path, await sender.offset(path), sent.bytes.subarray(await sender.offset(path)));
    }
    const file = path.slice(path.lastIndexOf('/') + 1);
    await sender.api.accepted(sender.attach(file, sent));
    assert.equal(await sender.created(sent), path);
    assert.equal(await sender.offset(path), sent.bytes.length);
    assert.equal(await sender.api.refused(sender.attach(file, sent)), 'same-picture');
  });

  it('are taken up to 20 for a request', async () => {
    sender = await stage.sender();
    for (let n = 0; n < 20; n += 1) await sender.created(await smallPicture());
    assert.equal(problemOf(await sender.create(await smallPicture())).code, 'too-many-files');
    const officer = await stage.beside(sender, 'officer');
    assert.equal(problemOf(await officer.create(await smallPicture())).code, 'too-many-files');
  });

  it('are taken up to 200 from a person within a day, whatever became of them', async () => {
    const first = await stage.sender();
    sender = await stage.beside(first, 'officer');
    const sent = await smallPicture();
    for (let n = 0; n < 200; n += 1) await sender.call('DELETE', await sender.created(sent));
    const refused = await sender.create(sent);
    assert.equal(problemOf(refused).code, 'files-in-day');
    assert.equal((await first.create(sent)).status, 201);
  });

  it('come no more once the paper was filed, and again when it was returned', async () => {
    const { sent, file, view } = await page();
    const officer = await stage.api('officer');
    const operator = await stage.api('operator');
    const papers = view.papers.map(({ code }) => ({ code, outcome: 'collected' as const }));
    await officer.accepted(command('collect-papers', view.id, { papers }));
    await officer.accepted(command('file-items', view.id, { items: ['1'] }));
    const next = await smallPicture();
    assert.equal(problemOf(await sender.create(next)).code, 'file-closed');
    assert.equal(await sender.api.refused(sender.attach(file, sent, 2)), 'illegal-transition');
    await operator.accepted(command('return-papers', view.id, { papers: [{ code: PAPER, reason: 'blurred' }] }));
    const again = await sender.sent(next);
    const paper = (await sender.api.accepted(sender.attach(again, next))).papers.find(({ code }) => code === PAPER);
    assert.equal(paper?.status, 'collected', 'a new picture is what was asked for');
    assert.deepEqual(
      paper.files?.map(({ id }) => id),
      [again],
    );
    await officer.accepted(command('file-items', view.id, { items: ['1'] }));
  });
});
