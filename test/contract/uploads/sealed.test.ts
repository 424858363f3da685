import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { commandReply, sealedFileShape } from '@halo-pamor/contract';
import { Api, problemOf, type Answer } from '../../support/api.js';
import { command, uuidv7 } from '../../support/commands.js';
import { sealingKeys, sealPicture, type Writer } from '../../support/seal.js';
import { heavyPicture, sha256, type Sent } from './pictures.js';
import { people } from '../../support/people.js';
import { metadata, PAPER, Sender, UploadStage } from './upload-stage.js';

const CITY = '32.75';

describe('a sealed picture', () => {
  let stage: UploadStage;
  let sent: Sent;
  before(async () => {
    stage = await UploadStage.start();
    sent = await heavyPicture(700, 500);
  });
  after(() => stage.stop());

  /** The person whose token the sender has. */
  const writerOf = async ({ api, view }: Sender): Promise<Writer> => {
    const [key] = await sealingKeys(api, CITY);
    assert.ok(key && view.citizen !== null);
    return { city: CITY, person: view.citizen, permit: await api.permit(), key };
  };
  const pictureOf = ({ bytes, type }: Sent, page = 1) => ({ paper: PAPER, page, sha256: sha256(bytes), type });
  const sealedBy = async (sender: Sender, id = uuidv7(), what = pictureOf(sent), of = sent) =>
    sealPicture(
      await writerOf(sender),
      { id, requestId: sender.view.id, at: new Date().toISOString() },
      what,
      of.bytes,
    );
  type Picture = Awaited<ReturnType<typeof sealedBy>>;
  const create = (sender: Sender, { metadata: members, body }: Picture): Promise<Answer> =>
    sender.call('POST', '/v1/uploads', {
      'upload-length': String(body.length),
      'upload-metadata': metadata(members),
    });
  const kidOf = (picture: Picture) => sealedFileShape().parse(JSON.parse(picture.metadata.sealed)).kid;
  /** Runs `gateway keys rotate`, and gives what it said. */
  const rotate = async () => {
    const program = fileURLToPath(new URL('main.js', import.meta.resolve('@halo-pamor/gateway')));
    const env = { HALO_DATA: stage.data };
    return (await promisify(execFile)(process.execPath, [program, 'keys', 'rotate'], { env })).stdout;
  };
  const pathOf = ({ metadata: { id } }: Picture) => `/v1/uploads/${id}`;
  const sendAll = async (sender: Sender, picture: Picture): Promise<Answer> => {
    const created = await create(sender, picture);
    assert.equal(created.status, 201, created.text);
    assert.equal(created.headers.get('location'), pathOf(picture));
    return sender.patch(pathOf(picture), 0, Uint8Array.from(picture.body));
  };

  it('becomes a page under the id that the phone gave it', async () => {
    const sender = await stage.sender();
    const picture = await sealedBy(sender);
    assert.equal((await sendAll(sender, picture)).status, 204);
    const { id } = picture.metadata;
    const view = await sender.api.accepted(sender.attach(id, sent));
    assert.equal(view.papers.find(({ code }) => code === PAPER)?.files?.[0]?.id, id);
    assert.equal((await sender.api.raw(`/v1/files/${id}`)).status, 200);
    assert.equal((await create(sender, picture)).status, 201);
    assert.equal(await sender.offset(pathOf(picture)), picture.body.length);
  });

  it('is its author’s when somebody else sends it, in turns with the author, and the carrier cannot look at it', async () => {
    const sender = await stage.sender();
    const carrier = await stage.beside(sender, 'courier');
    const picture = await sealedBy(sender);
    const { id } = picture.metadata;
    const whole = Uint8Array.from(picture.body);
    assert.equal((await create(carrier, picture)).status, 201);
    assert.equal((await carrier.patch(pathOf(picture), 0, whole.slice(0, 10_000))).status, 204);
    assert.equal((await create(sender, picture)).status, 201);
    assert.equal(await sender.offset(pathOf(picture)), 10_000);
    assert.equal((await sender.patch(pathOf(picture), 10_000, whole.slice(10_000, 20_000))).status, 204);
    assert.equal(problemOf(await carrier.call('DELETE', pathOf(picture))).code, 'forbidden');
    assert.equal((await carrier.patch(pathOf(picture), 20_000, whole.slice(20_000))).status, 204);
    await sender.api.accepted(sender.attach(id, sent));
    assert.equal((await carrier.api.raw(`/v1/files/${id}`)).status, 403);
    const stranger = await stage.sender();
    assert.equal((await stranger.head(pathOf(picture))).status, 404);
  });

  it('that an officer took before the request was given to another is still taken', async () => {
    const citizen = await stage.sender();
    const officer = await stage.beside(citizen, 'officer');
    const id = uuidv7();
    const at = new Date().toISOString();
    const [key] = await sealingKeys(officer.api, CITY);
    assert.ok(key);
    const writer = { city: CITY, person: people.officer.sub, permit: null, key };
    const picture = await sealPicture(writer, { id, requestId: citizen.view.id, at }, pictureOf(sent), sent.bytes);
    // Its way was so slow that the request was given away meanwhile.
    const attach = { ...officer.attach(id, sent), at };
    const sentAt = at;
    const supervisor = await stage.api('supervisor');
    await supervisor.accepted(command('reassign-officer', citizen.view.id, { officer: people.neighbour.sub }));
    // Neither by name nor by area is it in the officer's scope any more.
    const moved = new Api(stage.url, await stage.tokenWith('officer', ['32.75.01.1001/002']));
    const left = new Sender(moved, citizen.view);
    assert.equal((await sendAll(left, picture)).status, 204);
    const { text } = await moved.post({ commands: [attach], sentAt });
    assert.equal(commandReply().parse(JSON.parse(text)).results[0]?.outcome, 'accepted', text);
  });

  it('that was sealed anew half-way begins anew, and nothing of the two is mixed', async () => {
    const sender = await stage.sender();
    const first = await sealedBy(sender);
    assert.equal((await create(sender, first)).status, 201);
    assert.equal((await sender.patch(pathOf(first), 0, Uint8Array.from(first.body.subarray(0, 5_000)))).status, 204);
    const again = await sealedBy(sender, first.metadata.id);
    assert.equal((await create(sender, again)).status, 201);
    assert.equal(await sender.offset(pathOf(again)), 0);
    assert.equal((await sender.patch(pathOf(again), 0, Uint8Array.from(again.body))).status, 204);
  });

  it('is refused when it is not what was announced, or was moved, or its id is taken', async () => {
    const sender = await stage.sender();
    const wrong = { ...pictureOf(sent), sha256: 'a'.repeat(64) };
    assert.equal(problemOf(await sendAll(sender, await sealedBy(sender, uuidv7(), wrong))).code, 'file-hash');
    const turned = await sealedBy(sender);
    turned.body[100] = (turned.body[100] ?? 0) ^ 1;
    assert.equal(problemOf(await sendAll(sender, turned)).code, 'seal-broken');

    const good = await sealedBy(sender);
    const moved = { ...good, metadata: { ...good.metadata, id: uuidv7() } };
    assert.equal(problemOf(await create(sender, moved)).code, 'seal-broken');
    const ours = { ...good, metadata: { ...good.metadata, id: '00000000-0000-8000-8000-000000000000' } };
    assert.equal(problemOf(await create(sender, ours)).code, 'invalid');
    assert.equal((await create(sender, good)).status, 201);
    const other = await heavyPicture(600, 400);
    const clash = await sealedBy(sender, good.metadata.id, pictureOf(other), other);
    assert.equal(problemOf(await create(sender, clash)).code, 'id-reused');
    const stranger = await stage.sender();
    assert.equal(problemOf(await create(stranger, await sealedBy(stranger, good.metadata.id))).code, 'id-reused');
    const own = { ...sender.about(sent), id: good.metadata.id };
    const inClear = await sender.create(sent, { 'upload-metadata': metadata(own) });
    assert.equal(inClear.status, 201);
  });

  it('opens after the key was replaced, and not when the old key was thrown away', async () => {
    const sender = await stage.sender();
    const before = await sealedBy(sender);
    const file = join(stage.data, 'keys', 'sealing-keys.json');
    const old = await readFile(file, 'utf8');
    const said = await rotate();
    assert.match(said, /Older keys that still open what was sealed to them: 1/);
    const [current, earlier, ...rest] = await sealingKeys(sender.api, CITY);
    assert.ok(current && said.includes(current.kid));
    assert.deepEqual([earlier?.kid, rest], [kidOf(before), []]);
    assert.equal((await sendAll(sender, before)).status, 204);
    const after = await sealedBy(sender);
    assert.equal(kidOf(after), current.kid);
    assert.equal((await create(sender, after)).status, 201);
    await writeFile(file, old);
    assert.equal((await sealingKeys(sender.api, CITY)).length, 1);
    const end = await sender.patch(pathOf(after), 0, Uint8Array.from(after.body));
    assert.equal(problemOf(end).code, 'seal-key-unknown');
    assert.equal((await sendAll(sender, await sealedBy(sender))).status, 204);
  });
});
