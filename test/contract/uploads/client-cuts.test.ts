import assert from 'node:assert/strict';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { createHaloPamor, type HaloPamor } from '../../../src/client/index.js';
import { diceOf, SEED } from '../../support/dice.js';
import { openUploadLink, type UploadLink } from '../../support/upload-link.js';
import { heavyPicture, sha256 } from './pictures.js';
import { PAPER, UploadStage, type Sender } from './upload-stage.js';

/** How many uploads of our client are cut; the long form has 300. */
const UPLOADS = Number(process.env['HALO_CUTS'] ?? 12);
/** What the client sends at one go. */
const CHUNK = 256 * 1024;
/** Cuts at random bytes of each upload, beside one at an edge of a chunk. */
const RANDOM_CUTS = 3;
/** Pictures of one request; it may hold twenty. */
const IN_REQUEST = 12;

describe(`uploads of the client that are cut (seed ${SEED})`, () => {
  const dice = diceOf(SEED);
  let stage: UploadStage;
  let link: UploadLink;
  let sender: Sender;
  let client: HaloPamor;
  let attached = 0;
  let cutBytes = 0;

  const somebody = async () => {
    sender = await stage.sender();
    const token = sender.api.token ?? '';
    client = createHaloPamor({
      gateway: link.url,
      city: '32.75',
      getToken: async () => token,
      indexedDB: null,
      // A cut is followed by the next try at once.
      random: () => 0,
    });
  };

  before(async () => {
    stage = await UploadStage.start();
    link = await openUploadLink(stage.url);
  });
  after(async () => {
    client.close();
    await link.close();
    await stage.stop();
  });

  for (let nth = 0; nth < UPLOADS; nth += 1) {
    it(`number ${nth + 1} arrives whole, and no cut costs more than a chunk`, async () => {
      if (nth % IN_REQUEST === 0) {
        if (nth > 0) client.close();
        await somebody();
      }
      const sent = await heavyPicture(500 + dice(700), 500 + dice(500));
      const { length } = sent.bytes;
      const edge = CHUNK * (1 + dice(Math.ceil(length / CHUNK))) + (nth % 3) - 1;
      const at = [edge, ...Array.from({ length: RANDOM_CUTS }, () => dice(length + 1))]
        .filter((byte) => byte >= 0 && byte <= length)
        .sort((one, other) => one - other);
      const planned = at.length;
      const before = link.broken();
      const creation = ([undefined, 'request', 'reply'] as const)[dice(3)];
      link.plan({ at, creation });
      const page = 1 + (nth % IN_REQUEST);
      const blob = new Blob([sent.bytes], { type: sent.type });
      const { commandId } = await client.attach(sender.view.id, { paper: PAPER, page, blob });
      const { outcome, view, problem } = await client.settled(commandId);
      assert.equal(outcome, 'accepted', String(problem));
      assert.deepEqual(await client.files(sender.view.id), []);
      const file = view?.papers.find(({ code }) => code === PAPER)?.files?.find((each) => each.page === page);
      assert.ok(file);
      const { events } = await sender.api.history(sender.view.id);
      const event = events.at(-1);
      assert.equal(event?.type === 'file-attached' && event.data.sha256, sha256(sent.bytes));
      attached += 1;

      // Those at bytes that an earlier cut let through with its chunk are left over.
      assert.equal(link.broken() - before, planned - at.length + (creation === undefined ? 0 : 1));
      assert.ok(link.broken() > before);
      const passed = link.passed.get(`/v1/uploads/${file.id}`) ?? [];
      assert.equal(Math.max(...passed.map(({ offset, bytes }) => offset + bytes)), length);
      passed.forEach(({ offset }, index) => {
        const earlier = passed[index - 1];
        if (earlier === undefined) return;
        const again = earlier.offset + earlier.bytes - offset;
        assert.ok(again <= CHUNK, `${again} bytes were sent again`);
        cutBytes += Math.max(0, again);
      });
    });
  }

  it('leave nothing lying about', async () => {
    const files = async (folder: string) => {
      const found = await readdir(join(stage.data, 'uploads', folder), { recursive: true, withFileTypes: true });
      return found.filter((entry) => entry.isFile()).length;
    };
    assert.equal(await files('arriving'), 0);
    assert.equal(await files('kept'), attached);
    console.log(`${attached} uploads, ${link.broken()} cuts, ${cutBytes} bytes sent again`);
  });
});
