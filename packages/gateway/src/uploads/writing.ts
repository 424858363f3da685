import { FileStore } from '@tus/file-store';
import { MemoryLocker, Server, Upload } from '@tus/server';
import { MAX_FILE_BYTES } from '@halo-pamor/contract';
import type { FileFolder } from './file-folder.js';
import { translated, TUS_VERSION } from './protocol.js';

/** How an upload stands and grows, by the protocol's library: one writer at a time, the later one takes over. */
export interface Writing {
  /** Makes room for an upload of so many bytes; nothing of it is there yet. */
  begin(id: string, bytes: number): Promise<void>;
  /** Whether there is room for the upload here. */
  has(id: string): Promise<boolean>;
  /** Answers HEAD, PATCH or DELETE for an upload that is arriving. Failures are problems. */
  answer(method: 'HEAD' | 'PATCH' | 'DELETE', id: string, request: Request): Promise<Response>;
}

/** What of a request the library is told; everything else was judged before. */
const PASSED = ['content-length', 'content-type', 'upload-offset'];
/** How long a writer may go on when another asks for its place; what it wrote by then stays. */
const TAKE_OVER_MS = 250;

/** Writes uploads into the folder. */
export function openWriting(folder: FileFolder): Writing {
  const store = new FileStore({ directory: folder.arriving });
  const server = new Server({
    path: '/v1/uploads',
    datastore: store,
    locker: new MemoryLocker(),
    lockDrainTimeout: TAKE_OVER_MS,
    maxSize: MAX_FILE_BYTES,
  });
  return {
    begin: async (id, bytes) => {
      await store.create(new Upload({ id, size: bytes, offset: 0 }));
    },
    has: (id) =>
      store.getUpload(id).then(
        () => true,
        () => false,
      ),
    answer: async (method, id, request) => {
      const headers = new Headers({ 'tus-resumable': TUS_VERSION });
      for (const name of PASSED) {
        const value = request.headers.get(name);
        if (value !== null && method === 'PATCH') headers.set(name, value);
      }
      const body = method === 'PATCH' ? request.body : null;
      const passed = new Request(`http://gateway.invalid/v1/uploads/${id}`, {
        method,
        headers,
        signal: request.signal,
        ...(body === null ? {} : { body, duplex: 'half' }),
      });
      return translated(await server.handleWeb(passed));
    },
  };
}
