import { Upload, type DetailedError, type FileReader, type UrlStorage } from 'tus-js-client';
import * as z from 'zod/mini';
import { asHaloError, HaloError } from '../../errors.js';
import type { UploadNotes, Uploads, UploadTask } from '../../outbox/uploader.js';
import type { Transport } from '../transport.js';
import { addressOf, idIn, UPLOADS, uploadStack } from './upload-stack.js';

/** Bytes of one PATCH: what a cut costs at most, and at 30 kB/s some nine seconds. */
const CHUNK = 256 * 1024;
/** How often an upload is looked up again because the gateway stands elsewhere than this device thought. */
const LOOKS = 3;
/** What such an upload is answered with: bytes are at another offset, or it is gone and has to be begun anew. */
const ELSEWHERE = [404, 409, 410];

const hashed = z.object({ sha256: z.string() });

/** Uploads by tus 1.0 over a transport, which brings the token; when to try again is for the outbox to say. */
export function uploadsOver(transport: Transport): Uploads {
  return {
    send: async (task, notes, signal) => {
      // One that has another name was begun before files were named here: it is begun anew.
      let upload = task.file.upload === task.id ? task.id : null;
      const known: UploadNotes = {
        ...notes,
        begun: (id) => {
          upload = id;
          return notes.begun(id);
        },
      };
      for (let looks = 1; ; looks += 1) {
        try {
          return await sendOnce(transport, task, upload, known, signal);
        } catch (caught) {
          const error = asHaloError(caught, 'bad-reply');
          const isElsewhere = upload !== null && ELSEWHERE.includes(error.status ?? 0) && error.code !== 'file-closed';
          if (!isElsewhere) throw error;
          if (looks === LOOKS) throw new HaloError(error.code, { status: error.status, retryable: true });
        }
      }
    },
    end: async (upload, signal) => {
      const path = `${UPLOADS}/${encodeURIComponent(upload)}`;
      const headers = { 'tus-resumable': '1.0.0' };
      await transport.headers({ of: 'endUpload', method: 'DELETE', path, headers, auth: true, signal });
    },
  };
}

function sendOnce(
  transport: Transport,
  task: UploadTask,
  begun: string | null,
  notes: UploadNotes,
  signal: AbortSignal,
): Promise<string> {
  const { id, picture } = task;
  return new Promise((resolve, reject) => {
    const fail = (error: HaloError) => {
      void upload.abort();
      signal.removeEventListener('abort', cancelled);
      reject(error);
    };
    const cancelled = () => fail(new HaloError('aborted'));
    const kept = (note: Promise<void>) => note.catch((caught: unknown) => fail(asHaloError(caught)));
    const upload = new Upload(picture.blob, {
      endpoint: addressOf(null),
      uploadUrl: begun === null ? null : addressOf(begun),
      metadata: { id, ...about(task) },
      chunkSize: CHUNK,
      // Ours: the outbox waits, and knows the device's clock and what the gateway asked for.
      retryDelays: null,
      httpStack: uploadStack(transport, signal),
      fileReader: sliced,
      fingerprint: async () => id,
      urlStorage: keptBy((url) => kept(notes.begun(idIn(url)))),
      onChunkComplete: (bytes, reached) => {
        // A gateway that takes nothing would be asked for ever.
        if (bytes > 0) void kept(notes.reached(reached));
        else fail(new HaloError('bad-reply'));
      },
      onSuccess: () => {
        signal.removeEventListener('abort', cancelled);
        resolve(idIn(upload.url));
      },
      onError: (error) => fail(asHaloError(causeOf(error), 'bad-reply')),
    });
    signal.addEventListener('abort', cancelled, { once: true });
    if (signal.aborted) cancelled();
    else upload.start();
  });
}

/** What the gateway is told of a picture: in clear, or sealed to it. */
function about({ requestId, file: { paper, page, type }, payload, picture }: UploadTask): Record<string, string> {
  if (picture.sealed !== undefined) return { sealed: JSON.stringify(picture.sealed) };
  const { sha256 } = hashed.parse(payload);
  return { request: requestId, paper, page: String(page), sha256, type };
}

function causeOf(error: Error | DetailedError): Error {
  return 'causingError' in error && error.causingError !== null ? error.causingError : error;
}

/** Tells where an upload lies. What is known of it stands in its entry, so nothing is looked up here. */
function keptBy(keep: (url: string | null) => Promise<void>): UrlStorage {
  return {
    findAllUploads: async () => [],
    findUploadsByFingerprint: async () => [],
    removeUpload: async () => undefined,
    addUpload: async (fingerprint, { uploadUrl }) => {
      await keep(uploadUrl);
      return fingerprint;
    },
  };
}

/** Cuts a picture into chunks; the library's own cutting knows no blobs outside of a page. */
const sliced: FileReader = {
  openFile: async (blob: Blob) => ({
    size: blob.size,
    slice: async (start, end) => ({ value: blob.slice(start, end), done: end >= blob.size }),
    close: () => undefined,
  }),
};
