import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { createServer, type RequestListener } from 'node:http';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import S3rver from '@20minutes/s3rver';
import { StoreFault, type FileStore, type StoreFaultKind } from './file-store.js';
import { openFolderStore } from './folder-store.js';
import { openS3Store, type S3Place } from './s3-store.js';

const KEYS = { key: 'S3RVER', secret: 'S3RVER' };
const isFault = (kind: StoreFaultKind) => (cause: unknown) => cause instanceof StoreFault && cause.kind === kind;
const sorted = async (store: FileStore, prefix: string) => (await store.list(prefix)).map(({ key }) => key).sort();

/** What every store of files promises. */
function storeSuite(name: string, opened: () => FileStore): void {
  describe(`files in ${name}`, () => {
    it('come back as they were put, also empty and great ones, and the later one counts', async () => {
      const store = opened();
      for (const bytes of [Buffer.alloc(0), Buffer.from('rekaan'), randomBytes(3_000_000)]) {
        await store.put('kept/0a/one.jpg', bytes);
        assert.deepEqual(await store.read('kept/0a/one.jpg'), bytes);
      }
    });

    it('that are not there are none, and go without complaint', async () => {
      const store = opened();
      assert.equal(await store.read('kept/0a/none.jpg'), undefined);
      await store.remove('kept/0a/none.jpg');
      await store.put('kept/0a/gone.jpg', Buffer.from('x'));
      await store.remove('kept/0a/gone.jpg');
      assert.equal(await store.read('kept/0a/gone.jpg'), undefined);
      assert.deepEqual(await store.list('nothing/'), []);
    });

    it('are listed by folder, with their time', async () => {
      const store = opened();
      const before = Date.now() - 2_000;
      const keys = Array.from({ length: 30 }, (_, nth) => `arriving/${String(nth).padStart(4, '0')}.part`);
      await Promise.all(keys.map((key) => store.put(key, Buffer.from('x'))));
      await store.put('kept/ff/other.jpg', Buffer.from('x'));
      assert.deepEqual(await sorted(store, 'arriving/'), keys);
      assert.deepEqual(await sorted(store, 'kept/ff/'), ['kept/ff/other.jpg']);
      for (const { writtenAt } of await store.list('kept/ff/')) {
        assert.ok(writtenAt >= before && writtenAt <= Date.now() + 2_000);
      }
    });
  });
}

describe('the store of files', () => {
  let directory = '';
  let server: S3rver;
  let place: S3Place;
  before(async () => {
    directory = await mkdtemp(join(tmpdir(), 'halo-store-'));
    server = new S3rver({
      address: '127.0.0.1',
      port: 0,
      silent: true,
      directory: join(directory, 's3'),
      vhostBuckets: false,
      configureBuckets: [{ name: 'halo' }],
    });
    const { port } = await server.run();
    place = { endpoint: `http://127.0.0.1:${port}`, region: 'id-1', bucket: 'halo', prefix: 'city/files', ...KEYS };
  });
  after(async () => {
    await server.close();
    await rm(directory, { recursive: true, force: true });
  });

  storeSuite('a folder', () => openFolderStore(join(directory, 'folder')));
  storeSuite('a bucket', () => openS3Store(place));
  storeSuite('a bucket that encrypts', () => openS3Store({ ...place, prefix: '', encryption: 'AES256' }));

  // The S3 server of the tests mixes them; the protocol promises that a bucket does not.
  it('of a folder, written twice at once, are one of the two, whole', async () => {
    const store = openFolderStore(join(directory, 'folder'));
    const both = [randomBytes(500_000), randomBytes(700_000)] as const;
    await Promise.all(both.map((bytes) => store.put('kept/01/race.jpg', bytes)));
    const read = await store.read('kept/01/race.jpg');
    assert.ok(both.some((bytes) => read !== undefined && bytes.equals(read)));
    assert.deepEqual(await sorted(store, 'kept/01/'), ['kept/01/race.jpg']);
  });

  it('of a folder that cannot be one is away, and keeps nothing half', async () => {
    const path = join(directory, 'file');
    await writeFile(path, 'x');
    await assert.rejects(openFolderStore(path).put('a/b', Buffer.from('x')), isFault('away'));
    await assert.rejects(openFolderStore(path).read('a/b'), isFault('away'));
  });

  it('of a bucket refuses a wrong key, a wrong secret and a bucket that is not there', async () => {
    for (const wrong of [{ key: 'NOBODY' }, { secret: 'wrong' }, { bucket: 'nowhere' }]) {
      const store = openS3Store({ ...place, ...wrong });
      await assert.rejects(store.put('kept/0a/x.jpg', Buffer.from('x')), isFault('refused'));
      await assert.rejects(store.read('kept/0a/x.jpg'), isFault('refused'));
      await assert.rejects(store.list('kept/'), isFault('refused'));
    }
    assert.equal(await openS3Store(place).read('kept/0a/x.jpg'), undefined);
  });

  describe('that behaves as this one cannot', () => {
    const against = async (
      listener: RequestListener,
      work: (store: FileStore) => Promise<void>,
      patience: Pick<S3Place, 'patienceMs'> = {},
    ) => {
      const failing = createServer(listener);
      await new Promise<void>((resolve) => failing.listen(0, '127.0.0.1', resolve));
      const address = failing.address();
      const port = typeof address === 'object' ? address?.port : undefined;
      try {
        await work(openS3Store({ ...place, endpoint: `http://127.0.0.1:${port}`, ...patience }));
      } finally {
        failing.closeAllConnections();
        failing.close();
      }
    };
    const put = (store: FileStore) => store.put('kept/0a/x.jpg', Buffer.from('x'));

    it('gives a long list page by page', async () => {
      const asked: (string | null)[] = [];
      await against(
        ({ url = '' }, response) => {
          const token = new URL(url, 'http://s3').searchParams.get('continuation-token');
          asked.push(token);
          const page = asked.length;
          const key = `<Contents><Key>city/files/kept/0a/${page}.jpg</Key><LastModified>2031-02-03T04:05:06.000Z</LastModified></Contents>`;
          const next = page < 3 ? `<NextContinuationToken>a&amp;b+${page}=</NextContinuationToken>` : '';
          response.end(`<ListBucketResult>${key}${next}</ListBucketResult>`);
        },
        async (store) => {
          const writtenAt = Date.UTC(2031, 1, 3, 4, 5, 6);
          const expected = [1, 2, 3].map((page) => ({ key: `kept/0a/${page}.jpg`, writtenAt }));
          assert.deepEqual(await store.list('kept/0a/'), expected);
        },
      );
      assert.deepEqual(asked, [null, 'a&b+1=', 'a&b+2=']);
    });

    it('is tried again, and is away when it goes on failing', async () => {
      let tries = 0;
      await against(
        (_request, response) => {
          tries += 1;
          response.writeHead(tries < 3 ? 503 : 200).end();
        },
        async (store) => {
          await put(store);
          assert.equal(tries, 3);
        },
      );
      await against(
        (_request, response) => response.writeHead(500).end(),
        (store) => assert.rejects(put(store), isFault('away')),
      );
    });

    it('is away when it does not answer, breaks off or is not there', async () => {
      await against(
        () => undefined,
        (store) => assert.rejects(put(store), isFault('away')),
        { patienceMs: 1_000 },
      );
      await against(
        (request) => request.socket.destroy(),
        (store) => assert.rejects(put(store), isFault('away')),
      );
      await against(
        (_request, response) => {
          response.writeHead(200, { 'content-length': '100' }).write('half');
          setImmediate(() => response.destroy());
        },
        (store) => assert.rejects(store.read('kept/0a/x.jpg'), isFault('away')),
      );
      await assert.rejects(put(openS3Store({ ...place, endpoint: 'http://127.0.0.1:1' })), isFault('away'));
    });

    it('is full when it says so', async () => {
      await against(
        (_request, response) => response.writeHead(403).end('<Error><Code>QuotaExceeded</Code></Error>'),
        (store) => assert.rejects(put(store), isFault('full')),
      );
    });
  });
});
