import { DataStore, MemoryLocker, Server, Upload } from '@tus/server';
import { MAX_FILE_BYTES } from '@halo-pamor/contract';
import { ProblemError } from '../reply.js';
import { SEALED_MORE_BYTES } from '../sealing/open-entry.js';
import type { Database } from '../store/database.js';
import { readStanding } from '../store/file-parts.js';
import type { Parts } from './parts.js';
import { translated, TUS_VERSION } from './protocol.js';

/** How an upload stands and grows, by the protocol's library: one writer at a time, the later one takes over. */
export interface Writing {
  /** Answers HEAD, PATCH or DELETE for an upload that is arriving. Failures are problems; those of a store are thrown. */
  answer(method: 'HEAD' | 'PATCH' | 'DELETE', city: string, id: string, request: Request): Promise<Response>;
}

/** What of a request the library is told; everything else was judged before. */
const PASSED = ['content-length', 'content-type', 'upload-offset'];
/** How long a writer may go on when another asks for its place; what it wrote by then stays. */
const TAKE_OVER_MS = 250;
/** Most bytes that a gateway holds of an upload; so much is lost at most when it is killed. */
const PIECE_BYTES = 1024 * 1024;

// The library knows an upload by one word.
const wordOf = (city: string, id: string) => `${city}_${id}`;

class PartsStore extends DataStore {
  readonly #database: Database;
  readonly #parts: Parts;

  constructor(database: Database, parts: Parts) {
    super();
    this.#database = database;
    this.#parts = parts;
    this.extensions = ['termination'];
  }

  override async getUpload(word: string): Promise<Upload> {
    const [city = '', id = ''] = word.split('_');
    const found = await readStanding(this.#database, city, id);
    if (found === undefined) throw new ProblemError('upload-gone');
    return new Upload({ id: word, size: found.bytes, offset: found.offset });
  }

  override async write(stream: AsyncIterable<Uint8Array>, word: string, offset: number): Promise<number> {
    const [city = '', id = ''] = word.split('_');
    let end = offset;
    let held: Uint8Array[] = [];
    let heldBytes = 0;
    const keep = async () => {
      if (heldBytes === 0) return;
      if (!(await this.#parts.add(city, id, end, Buffer.concat(held)))) throw new ProblemError('upload-offset');
      end += heldBytes;
      held = [];
      heldBytes = 0;
    };
    try {
      for await (const chunk of stream) {
        held.push(chunk);
        heldBytes += chunk.length;
        if (heldBytes >= PIECE_BYTES) await keep();
      }
    } finally {
      // What came before the line broke need not come again.
      await keep();
    }
    return end;
  }
}

/** Writes uploads as parts. */
export function openWriting(database: Database, parts: Parts): Writing {
  const failures = new WeakMap<object, Error>();
  const server = new Server({
    path: '/v1/uploads',
    datastore: new PartsStore(database, parts),
    locker: new MemoryLocker(),
    lockDrainTimeout: TAKE_OVER_MS,
    maxSize: MAX_FILE_BYTES + SEALED_MORE_BYTES,
    onResponseError: (request, failure) => {
      // What the library itself refuses is no Error but an answer.
      if (failure instanceof Error && !('status_code' in failure)) failures.set(request, failure);
      return undefined;
    },
  });
  return {
    answer: async (method, city, id, request) => {
      const headers = new Headers({ 'tus-resumable': TUS_VERSION });
      for (const name of PASSED) {
        const value = request.headers.get(name);
        if (value !== null && method === 'PATCH') headers.set(name, value);
      }
      const body = method === 'PATCH' ? request.body : null;
      const passed = new Request(`http://gateway.invalid/v1/uploads/${wordOf(city, id)}`, {
        method,
        headers,
        signal: request.signal,
        ...(body === null ? {} : { body, duplex: 'half' }),
      });
      const answer = await server.handleWeb(passed);
      const failure = failures.get(passed);
      if (failure !== undefined) throw failure;
      return translated(answer);
    },
  };
}
