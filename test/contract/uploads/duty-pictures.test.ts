import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { DUTY_PAPER, type DutyView } from '@halo-pamor/contract';
import { problemOf, type Api, type Answer } from '../../support/api.js';
import { command, uuidv7 } from '../../support/commands.js';
import { people, type PersonName } from '../../support/people.js';
import { sealingKeys, sealPicture } from '../../support/seal.js';
import { sha256, smallPicture, type Sent } from './pictures.js';
import { metadata, UploadStage } from './upload-stage.js';

const RW = '32.75.01.1001/007';

/** Pictures of what an officer does besides the requests. */
describe('pictures of duties', () => {
  let stage: UploadStage;
  let officer: Api;
  before(async () => {
    stage = await UploadStage.start();
    officer = await stage.api('officer');
  });
  after(() => stage.stop());

  const judged = async (api: Api, input: ReturnType<typeof command>): Promise<DutyView> => {
    const [result] = await api.send(input);
    assert.equal(result?.outcome, 'accepted', JSON.stringify(result?.problem));
    assert.equal(result.record?.kind, 'duty');
    return result.record;
  };
  const noted = () =>
    judged(
      officer,
      command('note-duty', uuidv7(), {
        category: 'kejadian',
        at: new Date().toISOString(),
        place: RW,
        text: 'Pohon tumbang di gang rekaan.',
      }),
    );
  const about = (duty: string, sent: Sent, page = 1) => ({
    id: uuidv7(),
    request: duty,
    paper: DUTY_PAPER,
    page: String(page),
    sha256: sha256(sent.bytes),
    type: sent.type,
  });
  const create = (api: Api, members: Readonly<Record<string, string>>, bytes: number): Promise<Answer> =>
    api.raw('/v1/uploads', {
      method: 'POST',
      headers: {
        'tus-resumable': '1.0.0',
        'upload-length': String(bytes),
        'upload-metadata': metadata(members),
      },
    });
  const send = async (api: Api, members: Readonly<Record<string, string>>, bytes: Uint8Array<ArrayBuffer>) => {
    const created = await create(api, members, bytes.length);
    assert.equal(created.status, 201, created.text);
    const path = created.headers.get('location') ?? '';
    const answer = await api.raw(path, {
      method: 'PATCH',
      headers: {
        'tus-resumable': '1.0.0',
        'content-type': 'application/offset+octet-stream',
        'upload-offset': '0',
      },
      body: bytes,
    });
    assert.equal(answer.status, 204, answer.text);
    return path.slice(path.lastIndexOf('/') + 1);
  };
  const picture = (duty: string, file: string, sent: Sent, page: 1 | 2 = 1) =>
    command('picture-duty', duty, { file, page, sha256: sha256(sent.bytes) });
  const pictured = async (page: 1 | 2 = 1) => {
    const { id } = await noted();
    const sent = await smallPicture();
    const file = await send(officer, about(id, sent, page), sent.bytes);
    return { id, sent, file, duty: await judged(officer, picture(id, file, sent, page)) };
  };

  it('come with a command, one at each number, and go', async () => {
    const { id, duty, file } = await pictured();
    assert.deepEqual(
      duty.pictures?.map((each) => [each.id, each.page]),
      [[file, 1]],
    );
    const other = await smallPicture();
    const second = await send(officer, about(id, other), other.bytes);
    const replaced = await judged(officer, picture(id, second, other));
    assert.deepEqual(
      replaced.pictures?.map((each) => each.id),
      [second],
    );
    const gone = await judged(officer, command('unpicture-duty', id, { file: second }));
    assert.deepEqual(gone.pictures, []);
    assert.equal(await officer.refused(command('unpicture-duty', id, { file: second })), 'unknown-file');
  });

  it('are none of another duty, hash or paper, nor of somebody else', async () => {
    const { id, sent, file } = await pictured();
    const other = await noted();
    assert.equal(await officer.refused(picture(other.id, file, sent)), 'unknown-file');
    assert.equal(
      await officer.refused(command('picture-duty', id, { file, page: 2, sha256: 'b'.repeat(64) })),
      'unknown-file',
    );
    const asPaper = await create(officer, { ...about(id, sent), paper: 'KK' }, sent.bytes.length);
    assert.equal(problemOf(asPaper).code, 'invalid');
    for (const [name, code] of [
      ['neighbour', 'not-found'],
      ['citizen', 'not-found'],
      ['supervisor', 'forbidden'],
    ] as const) {
      const answer = await create(await stage.api(name), about(id, sent), sent.bytes.length);
      assert.equal(problemOf(answer).code, code, name);
    }
    const supervisor = await stage.api('supervisor');
    assert.equal(await supervisor.refused(picture(id, file, sent)), 'not-your-role');
  });

  it('are seen by who reads the note, and by nobody else', async () => {
    const { id, file } = await pictured();
    const sees: Partial<Record<PersonName, number>> = {
      officer: 200,
      operator: 200,
      supervisor: 200,
      manager: 200,
      neighbour: 404,
      farOperator: 404,
      citizen: 404,
      partner: 404,
      rwHead: 403,
      courier: 403,
      auditor: 403,
    };
    for (const name of Object.keys(sees).filter((key): key is PersonName => key in sees)) {
      assert.equal((await (await stage.api(name)).raw(`/v1/files/${file}`)).status, sees[name], name);
    }
    for (const name of ['rwHead', 'auditor'] as const) {
      const read = await (await stage.api(name)).record(id);
      assert.ok(read.kind === 'duty' && read.pictures === undefined, name);
    }
  });

  it('go with a duty that was noted by mistake, and it takes no more', async () => {
    const { id, sent, file } = await pictured();
    await judged(officer, command('withdraw-duty', id, {}));
    const supervisor = await stage.api('supervisor');
    assert.equal((await supervisor.raw(`/v1/files/${file}`)).status, 404);
    assert.equal(problemOf(await create(officer, about(id, sent), sent.bytes.length)).code, 'file-closed');
  });

  it('may be sealed', async () => {
    const { id } = await noted();
    const sent = await smallPicture();
    const [key] = await sealingKeys(officer, '32.75');
    assert.ok(key);
    const sealed = await sealPicture(
      { city: '32.75', person: people.officer.sub, permit: null, key },
      { id: uuidv7(), requestId: id, at: new Date().toISOString() },
      { paper: DUTY_PAPER, page: 1, sha256: sha256(sent.bytes), type: sent.type },
      sent.bytes,
    );
    const file = await send(officer, sealed.metadata, Uint8Array.from(sealed.body));
    assert.equal(file, sealed.metadata.id);
    const duty = await judged(officer, picture(id, file, sent));
    assert.equal(duty.pictures?.[0]?.id, file);
  });
});
