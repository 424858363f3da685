import { createHash } from 'node:crypto';
import { AwsClient } from 'aws4fetch';
import { StoreFault, type FileStore, type StoredFile, type StoreFaultKind } from './file-store.js';

/** An S3-compatible bucket and how to speak to it. */
export interface S3Place {
  /** Such as `https://s3.example`; the bucket is named in the path. */
  readonly endpoint: string;
  readonly region: string;
  readonly bucket: string;
  /** Folder within the bucket, without slashes at its ends; empty for none. */
  readonly prefix: string;
  readonly key: string;
  readonly secret: string;
  /** How the store shall encrypt what it keeps: `AES256` or `aws:kms`; undefined leaves it to the bucket. */
  readonly encryption?: string | undefined;
  /** Longest that a request may take, tries after a failure included. Default 15 s. */
  readonly patienceMs?: number;
}

const PATIENCE_MS = 15_000;
/** How often the client tries again when the store fails (5xx) or is busy (429), a moment later each time. */
const RETRIES = 2;
const FULL = new Set(['InsufficientStorage', 'QuotaExceeded', 'XMinioStorageFull', 'EntityTooLarge']);

interface Ask {
  readonly method: 'GET' | 'PUT' | 'DELETE';
  /** What follows the bucket: a slash and a key, or a query. */
  readonly path: string;
  readonly body?: Uint8Array;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Keeps files in a bucket. Bytes are signed with their hash, so that a store takes only what left here. */
export function openS3Store(place: S3Place): FileStore {
  const client = new AwsClient({
    accessKeyId: place.key,
    secretAccessKey: place.secret,
    service: 's3',
    region: place.region,
    retries: RETRIES,
  });
  const root = `${place.endpoint}/${place.bucket}`;
  const below = place.prefix === '' ? '' : `${place.prefix}/`;
  const encrypted: Record<string, string> =
    place.encryption === undefined ? {} : { 'x-amz-server-side-encryption': place.encryption };

  /** The body of the answer; undefined when there is no such file. */
  const ask = async ({ method, path, body, headers }: Ask): Promise<Buffer | undefined> => {
    const hash = createHash('sha256')
      .update(body ?? '')
      .digest('hex');
    let status: number;
    let answer: Buffer;
    try {
      const response = await client.fetch(`${root}${path}`, {
        method,
        headers: { 'x-amz-content-sha256': hash, ...headers },
        ...(body === undefined ? {} : { body: new Uint8Array(body) }),
        redirect: 'manual',
        signal: AbortSignal.timeout(place.patienceMs ?? PATIENCE_MS),
      });
      status = response.status;
      answer = Buffer.from(await response.arrayBuffer());
    } catch (cause) {
      throw new StoreFault('away', cause instanceof Error ? cause.name : 'unknown', { cause });
    }
    if (status >= 200 && status < 300) return answer;
    const state = /<Code>(\w{1,60})<\/Code>/.exec(answer.toString('latin1', 0, 2_000))?.[1] ?? String(status);
    // A bucket that is not there is no file that is not there.
    if (status === 404 && state === 'NoSuchKey') return undefined;
    throw new StoreFault(kindOf(status, state), state);
  };

  return {
    put: async (key, bytes) => {
      await ask({ method: 'PUT', path: `/${below}${key}`, body: bytes, headers: encrypted });
    },
    read: (key) => ask({ method: 'GET', path: `/${below}${key}` }),
    remove: async (key) => {
      await ask({ method: 'DELETE', path: `/${below}${key}` });
    },
    list: async (prefix) => {
      const files: StoredFile[] = [];
      let next: string | undefined = '';
      while (next !== undefined) {
        const query = new URLSearchParams({
          'list-type': '2',
          prefix: below + prefix,
          ...(next === '' ? {} : { 'continuation-token': next }),
        });
        const page = (await ask({ method: 'GET', path: `?${query.toString()}` }))?.toString() ?? '';
        for (const [, entry = ''] of page.matchAll(/<Contents>([\s\S]*?)<\/Contents>/g)) {
          const key = textOf(entry, 'Key') ?? '';
          files.push({ key: key.slice(below.length), writtenAt: Date.parse(textOf(entry, 'LastModified') ?? '') });
        }
        next = textOf(page, 'NextContinuationToken');
      }
      return files;
    },
  };
}

function kindOf(status: number, state: string): StoreFaultKind {
  if (status === 507 || FULL.has(state)) return 'full';
  return status >= 500 || status === 429 ? 'away' : 'refused';
}

/** What stands in an element of an answer. Keys of ours hold nothing that XML would have to escape. */
function textOf(xml: string, element: string): string | undefined {
  const text = new RegExp(`<${element}>([^<]*)</${element}>`).exec(xml)?.[1];
  return text
    ?.replace(/&quot;/g, '"')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&');
}
