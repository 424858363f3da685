import {
  MAX_FILE_BYTES,
  MAX_FILES,
  requestView,
  takesFiles,
  type Actor,
  type UploadMetadata,
} from '@halo-pamor/contract';
import { problemReply, ProblemError } from '../reply.js';
import { inScope, placedAt, type Scope } from '../rules/scope.js';
import type { Database } from '../store/database.js';
import { beginFile, countFiles, noteGone, readFileRow, type FileRow } from '../store/files.js';
import { lockOf } from '../store/request-lock.js';
import { readRequest } from '../store/request-read.js';
import type { FileLives } from '../store/files-sweep.js';
import { pictureKey } from './file-keys.js';
import { leftToSweeper } from './file-store.js';
import { fileIdOf, readMetadata } from './metadata.js';
import { emptyReply, TUS_VERSION, wholeNumber } from './protocol.js';
import { makeTurns } from './turns.js';
import { verifyFile, type VerifyParts } from './verify.js';
import { openWriting } from './writing.js';

/** Most files that one person may begin to send within a day. */
const FILES_IN_DAY = 200;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Who sends, and what they see. */
export interface Sender {
  readonly actor: Actor;
  readonly scope: Scope;
}

/** What uploads work with. */
export interface UploadsParts extends VerifyParts {
  readonly lives: FileLives;
}

/** The upload protocol (tus 1.0.0 with creation, termination and expiration), one method a function. */
export interface Uploads {
  /** `POST /v1/uploads`. Who sends the same file twice is led to the one upload. */
  create(sender: Sender, request: Request): Promise<Response>;
  /** `HEAD`, `PATCH` and `DELETE /v1/uploads/{id}`; only who began an upload finds it. */
  ask(sender: Sender, id: string, request: Request): Promise<Response>;
  continue(sender: Sender, id: string, request: Request): Promise<Response>;
  end(sender: Sender, id: string, request: Request): Promise<Response>;
}

/** Opens uploads over a file store. */
export function openUploads(own: UploadsParts): Uploads {
  const { database, store, parts, lives } = own;
  const writing = openWriting(database, parts);
  const turns = makeTurns();

  const expiresAt = (row: FileRow) => Number(row.created) + lives.arriving;
  const expiry = (row: FileRow) => ({ 'upload-expires': new Date(expiresAt(row)).toUTCString() });
  const standing = (row: FileRow, offset: string) => ({
    'upload-offset': offset,
    'upload-length': String(row.bytes),
    'upload-metadata': row.metadata,
  });
  const isArriving = (row: FileRow) => row.state === 'arriving';

  const ownRow = async ({ actor }: Sender, id: string): Promise<FileRow> => {
    const row = UUID.test(id) ? await readFileRow(database, actor.city, id) : undefined;
    // Another person's upload and one that does not exist answer alike.
    if (row?.sender !== actor.id) throw new ProblemError('not-found');
    const isLate = isArriving(row) && Date.now() >= expiresAt(row);
    if (row.state === 'refused' || row.state === 'gone' || isLate) throw new ProblemError('upload-gone');
    return row;
  };

  /** Looks at what came to its end, once, however many ask. */
  const settle = (city: string, id: string) =>
    turns.take(id, async () => {
      const row = await readFileRow(database, city, id);
      return row !== undefined && isArriving(row) ? verifyFile(own, city, row) : (row?.problem ?? undefined);
    });

  const begin = async ({ actor }: Sender, id: string, bytes: number, header: string, asked: UploadMetadata) => {
    const { city, id: sender } = actor;
    const row = await readFileRow(database, city, id);
    if (row !== undefined && row.state !== 'refused' && row.state !== 'gone') {
      return row;
    }
    // Of what it was before nothing may be left.
    await parts.clear(city, id);
    const begun = await database.transaction(
      async (session) => {
        const held = await countFiles(session, city, asked.request, sender);
        if (held.request >= MAX_FILES) return 'too-many-files';
        if (held.day >= FILES_IN_DAY) return 'files-in-day';
        return beginFile(session, city, { ...asked, id, bytes, metadata: header, sender });
      },
      [lockOf(city, asked.request)],
    );
    if (typeof begun === 'string') throw new ProblemError(begun);
    // Another gateway was first, and has it now.
    const standing = begun ?? (await readFileRow(database, city, id));
    if (standing === undefined) throw new ProblemError('timeout');
    return standing;
  };

  return {
    create: async (caller, request) => {
      const { headers } = request;
      if (headers.has('upload-defer-length') || headers.has('upload-concat')) throw new ProblemError('malformed');
      const bytes = wholeNumber(headers.get('upload-length'));
      if (bytes > MAX_FILE_BYTES) throw new ProblemError('too-large');
      if (bytes === 0) throw new ProblemError('file-broken');
      const header = headers.get('upload-metadata');
      const asked = readMetadata(header);
      await mustTakeFiles(database, caller, asked);
      const id = fileIdOf(caller.actor.city, caller.actor.id, asked);
      const row = await turns.take(id, () => begin(caller, id, bytes, header ?? '', asked));
      return emptyReply(201, { location: `/v1/uploads/${id}`, ...(isArriving(row) ? expiry(row) : {}) });
    },

    ask: async (caller, id, request) => {
      const row = await ownRow(caller, id);
      if (!isArriving(row)) return emptyReply(200, standing(row, String(row.bytes)));
      const answer = await writing.answer('HEAD', caller.actor.city, id, request);
      if (!answer.ok) return answer;
      const offset = answer.headers.get('upload-offset') ?? '0';
      // The end came, but the look at it was cut off.
      if (offset === String(row.bytes)) {
        if ((await settle(caller.actor.city, id)) !== undefined) throw new ProblemError('upload-gone');
        return emptyReply(200, standing(row, offset));
      }
      return emptyReply(200, { ...standing(row, offset), ...expiry(row) });
    },

    continue: async (caller, id, request) => {
      if (request.headers.get('content-type') !== 'application/offset+octet-stream') {
        throw new ProblemError('unsupported-type');
      }
      const offset = wholeNumber(request.headers.get('upload-offset'));
      const row = await ownRow(caller, id);
      if (!isArriving(row)) {
        if (offset !== row.bytes) throw new ProblemError('upload-offset');
        if (Number(request.headers.get('content-length') ?? 0) > 0) throw new ProblemError('too-large');
        return emptyReply(204, { 'upload-offset': String(offset) });
      }
      const answer = await writing.answer('PATCH', caller.actor.city, id, request);
      const reached = answer.headers.get('upload-offset') ?? '';
      if (!answer.ok) return answer;
      if (reached !== String(row.bytes)) return emptyReply(204, { 'upload-offset': reached, ...expiry(row) });
      const problem = await settle(caller.actor.city, id);
      return problem === undefined ? emptyReply(204, { 'upload-offset': reached }) : problemReply(problem);
    },

    end: async (caller, id, request) => {
      const row = await ownRow(caller, id);
      if (row.state === 'attached') throw new ProblemError('file-closed');
      if (isArriving(row)) await writing.answer('DELETE', caller.actor.city, id, request);
      if (!(await noteGone(database, caller.actor.city, id))) throw new ProblemError('file-closed');
      await parts.clear(caller.actor.city, id).catch(leftToSweeper);
      await store.remove(pictureKey(id)).catch(leftToSweeper);
      return emptyReply(204, {});
    },
  };
}

/** Ends the request when its person may not see that request, or its paper takes no pictures. */
async function mustTakeFiles(database: Database, { scope }: Sender, asked: UploadMetadata): Promise<void> {
  const row = await readRequest(database, scope.city, asked.request);
  if (row === undefined) throw new ProblemError('not-found');
  const view = requestView().parse(JSON.parse(row.view));
  if (!inScope(scope, placedAt(view, row.owner))) throw new ProblemError('not-found');
  const paper = view.papers.find(({ code }) => code === asked.paper);
  if (paper === undefined) throw new ProblemError('invalid', { errors: [{ path: '/paper', code: 'unknown-paper' }] });
  if (!takesFiles(view, paper)) throw new ProblemError('file-closed');
}

/** Says on every answer which protocol was spoken. */
export function speaksTus(response: Response): Response {
  response.headers.set('tus-resumable', TUS_VERSION);
  return response;
}
