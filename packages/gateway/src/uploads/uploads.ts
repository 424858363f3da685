import { MAX_FILES } from '@halo-pamor/contract';
import { problemReply, ProblemError } from '../reply.js';
import { announceAnew, beginFile, countFiles, noteGone, readFileRow, type FileRow } from '../store/files.js';
import type { FileLives } from '../store/files-sweep.js';
import { lockOf } from '../store/request-lock.js';
import { readAnnounced, type Announced, type AnnouncedParts, type Sender } from './announced.js';
import { isNamedHere, pictureKey } from './file-keys.js';
import { leftToSweeper } from './file-store.js';
import { emptyReply, TUS_VERSION, wholeNumber } from './protocol.js';
import { makeTurns } from './turns.js';
import { verifyFile, type VerifyParts } from './verify.js';
import { openWriting } from './writing.js';

/** Most files that one person may begin to send within a day. */
const FILES_IN_DAY = 200;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** What uploads work with. */
export interface UploadsParts extends VerifyParts, AnnouncedParts {
  readonly lives: FileLives;
}

/** The upload protocol (tus 1.0.0 with creation, termination and expiration), one method a function. */
export interface Uploads {
  /** `POST /v1/uploads`. Who sends the same file twice is led to the one upload, and so is who sends it in their stead. */
  create(sender: Sender, request: Request): Promise<Response>;
  /** `HEAD`, `PATCH` and `DELETE /v1/uploads/{id}`; only whose it is and who carries it find it, and the first alone ends it. */
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
    if (row === undefined || (row.sender !== actor.id && row.carrier !== actor.id)) throw new ProblemError('not-found');
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

  const begin = async (city: string, announced: Announced): Promise<FileRow> => {
    const { id, author, carrier, about, bytes, metadata } = announced;
    const file = { ...about, id, bytes, metadata, sender: author, carrier };
    const row = await readFileRow(database, city, id);
    if (row !== undefined) mustBeSame(row, announced);
    if (row !== undefined && row.state !== 'refused' && row.state !== 'gone') {
      return goOn(city, row, announced);
    }
    // Of what it was before nothing may be left.
    await parts.clear(city, id);
    const begun = await database.transaction(
      async (session) => {
        const held = await countFiles(session, city, about.request, author);
        if (held.request >= MAX_FILES) return 'too-many-files';
        if (held.day >= FILES_IN_DAY) return 'files-in-day';
        return beginFile(session, city, file);
      },
      [lockOf(city, about.request)],
    );
    if (typeof begun === 'string') throw new ProblemError(begun);
    // Another gateway was first, and has it now.
    const standing = begun ?? (await readFileRow(database, city, id));
    if (standing === undefined) throw new ProblemError('timeout');
    mustBeSame(standing, announced);
    return standing;
  };

  /** Leads to an upload that is there; what was sealed anew meanwhile begins at its beginning. */
  const goOn = async (city: string, row: FileRow, { id, carrier, bytes, metadata }: Announced): Promise<FileRow> => {
    const isSealedAnew = isArriving(row) && row.metadata !== metadata && !isNamedHere(id);
    if (isSealedAnew) await parts.clear(city, id);
    if (!isSealedAnew && (carrier === null || carrier === row.carrier)) return row;
    const change = isSealedAnew ? { bytes, metadata } : row;
    return (await announceAnew(database, city, id, { ...change, carrier: carrier ?? row.carrier })) ?? row;
  };

  return {
    create: async (caller, request) => {
      const announced = await readAnnounced(own, caller, request);
      const { id } = announced;
      const row = await turns.take(id, () => begin(caller.actor.city, announced));
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
      if (row.sender !== caller.actor.id) throw new ProblemError('not-found');
      if (row.state === 'attached') throw new ProblemError('file-closed');
      if (isArriving(row)) await writing.answer('DELETE', caller.actor.city, id, request);
      if (!(await noteGone(database, caller.actor.city, id))) throw new ProblemError('file-closed');
      await parts.clear(caller.actor.city, id).catch(leftToSweeper);
      await store.remove(pictureKey(caller.actor.city, id)).catch(leftToSweeper);
      return emptyReply(204, {});
    },
  };
}

/** Ends the request when the id is that of another file or another person's. */
function mustBeSame(row: FileRow, { author, about }: Announced): void {
  const isSame =
    row.sender === author &&
    row.request === about.request &&
    row.paper === about.paper &&
    row.sha256 === about.sha256 &&
    row.type === about.type;
  if (!isSame) throw new ProblemError('id-reused');
}

/** Says on every answer which protocol was spoken. */
export function speaksTus(response: Response): Response {
  response.headers.set('tus-resumable', TUS_VERSION);
  return response;
}
