import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, it } from 'node:test';
import type { GatewaySettings } from '@halo-pamor/gateway';
import { readUntil } from '../../support/read-until.js';
import { startS3 } from '../../support/s3-server.js';
import { smallPicture } from './pictures.js';
import { UploadStage } from './upload-stage.js';

const idOf = (path: string) => path.slice(path.lastIndexOf('/') + 1);
const STRAY = '01234567-89ab-8def-8123-456789abcdef';

/** Where files lie, as a test sees it from outside. */
interface Lair {
  readonly settings: Pick<GatewaySettings, 'files'>;
  /** The ids of the files below a folder. */
  ids(folder: string): Promise<string[]>;
  /** Lays a file there that nobody knows and that is very old. */
  stray(key: string): Promise<void>;
  stop(): Promise<void>;
}

async function folderLair(): Promise<Lair> {
  const root = await mkdtemp(join(tmpdir(), 'halo-lair-'));
  return {
    settings: { files: root },
    ids: async (folder) => {
      const entries = await readdir(join(root, folder), { recursive: true, withFileTypes: true });
      return entries.flatMap((entry) => (entry.isFile() ? [entry.name.split('.')[0] ?? ''] : []));
    },
    stray: async (key) => {
      await mkdir(dirname(join(root, key)), { recursive: true });
      await writeFile(join(root, key), 'x');
      await utimes(join(root, key), 1, 1);
    },
    stop: () => rm(root, { recursive: true, force: true }),
  };
}

async function bucketLair(): Promise<Lair> {
  const s3 = await startS3();
  return {
    settings: { files: s3.place },
    ids: async (folder) => {
      const keys = (await s3.keys()).filter((key) => key.startsWith(`${folder}/`));
      return keys.map((key) => key.slice(key.lastIndexOf('/') + 1).split('.')[0] ?? '');
    },
    stray: (key) => s3.plant(key),
    stop: () => s3.stop(),
  };
}

describe('what nobody needs', () => {
  for (const [name, open] of Object.entries({ folder: folderLair, bucket: bucketLair })) {
    it(`is swept from a ${name}, and a page never is`, async () => {
      const data = await mkdtemp(join(tmpdir(), 'halo-sweep-'));
      const lair = await open();
      const first = await UploadStage.start({ data, ...lair.settings });
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
      assert.deepEqual((await lair.ids('kept')).sort(), [aloneId, replacedId, pageId].sort());
      assert.deepEqual(await lair.ids('arriving'), [idOf(halfway)]);
      await first.stop();

      // What a crash may leave: bytes without a row.
      for (const key of [`arriving/${STRAY}.part`, `kept/01/${STRAY}.jpg`]) await lair.stray(key);
      const second = await UploadStage.start({
        data,
        ...lair.settings,
        lives: { arriving: 1, loose: 1, sweepEvery: 10 },
      });
      try {
        const isClean = async () => (await lair.ids('arriving')).length === 0 && (await lair.ids('kept')).length === 1;
        await readUntil(isClean, Boolean);
        assert.deepEqual(await lair.ids('kept'), [pageId]);
        const officer = await second.api('officer');
        assert.equal((await officer.raw(`/v1/files/${pageId}`)).status, 200);
        for (const id of [aloneId, replacedId, idOf(halfway)]) {
          assert.equal((await officer.raw(`/v1/files/${id}`)).status, 404);
        }
      } finally {
        await second.stop();
        await lair.stop();
        await rm(data, { recursive: true, force: true });
      }
    });
  }

  it('is gone for its sender as soon as its time is over, swept or not', async () => {
    const stage = await UploadStage.start({ lives: { arriving: 1 } });
    try {
      const sender = await stage.sender();
      const sent = await smallPicture();
      const path = await sender.created(sent);
      const answer = await readUntil(
        () => sender.head(path),
        ({ status }) => status !== 200,
      );
      assert.equal(answer.status, 410);
      assert.equal((await sender.patch(path, 0, sent.bytes)).status, 410);
    } finally {
      await stage.stop();
    }
  });
});
