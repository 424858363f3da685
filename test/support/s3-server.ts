import { createServer, type IncomingMessage } from 'node:http';
import { mkdir, mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import S3rver from '@20minutes/s3rver';
import type { GatewaySettings } from '@halo-pamor/gateway';

/** An S3 server of our own that holds requests to their signatures, and that can be made to fail. */
export interface S3Server {
  /** The bucket as a gateway's setting. */
  readonly place: Extract<GatewaySettings['files'], object>;
  /** The bucket as variables of the environment. */
  readonly env: Readonly<Record<string, string>>;
  /** From now on answers requests that fit with 500; undefined: answers all as it should. */
  failAt: ((request: IncomingMessage) => boolean) | undefined;
  /** Keys that lie in the bucket. */
  keys(): Promise<string[]>;
  /** Lays a file there that is very old. */
  plant(key: string): Promise<void>;
  stop(): Promise<void>;
}

const BUCKET = 'halo';
const OBJECT = '._S3rver_object';
const KEY = 'S3RVER';

/** Starts it on a free port over a temporary folder, with an empty bucket. */
export async function startS3(): Promise<S3Server> {
  const directory = await mkdtemp(join(tmpdir(), 'halo-s3-'));
  const s3 = new S3rver({ silent: true, directory, vhostBuckets: false, configureBuckets: [{ name: BUCKET }] });
  await s3.configureBuckets();
  const answer = s3.callback();
  const server = createServer((request, response) => {
    if (own.failAt?.(request) === true) response.writeHead(500, { connection: 'close' }).end();
    else answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const endpoint = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
  const own: S3Server = {
    place: { endpoint, region: 'id-1', bucket: BUCKET, prefix: 'city', key: KEY, secret: KEY },
    env: {
      HALO_FILES: `s3://${BUCKET}/city/`,
      HALO_S3_ENDPOINT: endpoint,
      HALO_S3_REGION: 'id-1',
      HALO_S3_KEY: KEY,
      HALO_S3_SECRET: KEY,
    },
    failAt: undefined,
    keys: async () => {
      const root = join(directory, BUCKET, 'city');
      const entries = await readdir(root, { recursive: true, withFileTypes: true }).catch(() => []);
      return entries.flatMap(({ name, parentPath }) =>
        name.endsWith(OBJECT) ? [join(parentPath, name).slice(root.length + 1, -OBJECT.length)] : [],
      );
    },
    plant: async (key) => {
      const path = join(directory, BUCKET, 'city', key);
      await mkdir(dirname(path), { recursive: true });
      await writeFile(`${path}._S3rver_metadata.json`, '{}');
      await writeFile(`${path}._S3rver_object.md5`, '');
      await writeFile(path + OBJECT, 'x');
      await utimes(path + OBJECT, 1, 1);
    },
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await rm(directory, { recursive: true, force: true });
    },
  };
  return own;
}
