import {
  commandRoles,
  DUTY_PAPER,
  MAX_FILE_BYTES,
  picturesDuty,
  recordView,
  requestView,
  takenFrom,
  takesFiles,
  type Actor,
  type CityKey,
  type UploadMetadata,
  inScope,
  placedRequest,
  scopeOf,
  seesRecord,
  type Scope,
} from '@halo-pamor/contract';
import { ProblemError } from '../reply.js';
import { authorsFor } from '../sealing/author.js';
import { SEALED_MORE_BYTES, type OpenParts } from '../sealing/open-entry.js';
import { openFileKey } from '../sealing/open-file.js';
import type { Database } from '../store/database.js';
import { readRecord } from '../store/records.js';
import { readRequest } from '../store/request-read.js';
import { isNamedHere } from './file-keys.js';
import { fileIdOf, readMetadata } from './metadata.js';
import { wholeNumber } from './protocol.js';

/** Who sends, and what they see. */
export interface Sender {
  readonly actor: Actor;
  readonly scope: Scope;
}

/** A file that somebody is about to send. */
export interface Announced {
  readonly id: string;
  /** Id of the person whose file it is. */
  readonly author: string;
  /** Id of who sends it in the author's stead; null when the author does. */
  readonly carrier: string | null;
  readonly about: Pick<UploadMetadata, 'request' | 'paper' | 'page' | 'sha256' | 'type'>;
  /** How many bytes will be sent. */
  readonly bytes: number;
  /** The header as it came. */
  readonly metadata: string;
}

/** What reading an announcement works with. */
export interface AnnouncedParts {
  readonly database: Database;
  readonly opening: OpenParts;
  /** The public half of the key by which permits are signed. */
  readonly publicKey: CityKey;
}

/**
 * Reads the creation of an upload: what will be sent, and whose it is.
 *
 * @throws ProblemError when its author may not send it, or it cannot be opened
 */
export async function readAnnounced(
  parts: AnnouncedParts,
  { actor }: Sender,
  { headers }: Request,
): Promise<Announced> {
  if (headers.has('upload-defer-length') || headers.has('upload-concat')) throw new ProblemError('malformed');
  const bytes = wholeNumber(headers.get('upload-length'));
  const metadata = headers.get('upload-metadata');
  const asked = readMetadata(metadata);
  const more = 'sealed' in asked ? SEALED_MORE_BYTES : 0;
  if (bytes > MAX_FILE_BYTES + more) throw new ProblemError('too-large');
  if (bytes <= more) throw new ProblemError('file-broken');
  if (asked.id !== undefined && isNamedHere(asked.id)) {
    throw new ProblemError('invalid', { errors: [{ path: '/id', code: 'reserved' }] });
  }
  const rest = { bytes, metadata: metadata ?? '' };
  if (!('sealed' in asked)) {
    await mustTake(parts.database, actor, asked);
    return {
      ...rest,
      id: asked.id ?? fileIdOf(actor.city, actor.id, asked),
      author: actor.id,
      carrier: null,
      about: asked,
    };
  }
  const { id, sealed } = asked;
  const opened = await openFileKey(parts.opening, actor.city, authorsFor({ actor }, parts), id, sealed);
  if (typeof opened === 'string') throw new ProblemError(opened);
  const about = { ...opened.inner, request: sealed.requestId };
  await mustTake(parts.database, opened.actor, about);
  const carrier = opened.carriedFor === undefined ? null : actor.id;
  return { ...rest, id, author: opened.actor.id, carrier, about };
}

/**
 * Ends the request when its person may send no pictures, may not see the request or duty that they are for, or that takes
 * none.
 */
async function mustTake(
  database: Database,
  actor: Actor,
  { request, paper: code }: Pick<UploadMetadata, 'request' | 'paper'>,
): Promise<void> {
  if (!commandRoles['attach-file'].includes(actor.role)) throw new ProblemError('forbidden');
  const scope = scopeOf(actor);
  const row = await readRequest(database, scope.city, request);
  if (row === undefined) {
    const record = await readRecord(database, scope.city, request);
    mustTakeForDuty(actor, code, record);
    return;
  }
  const view = requestView().parse(JSON.parse(row.view));
  // An officer from whom it was taken may still send what was photographed before; `attach-file` is judged by when.
  const isSeen = inScope(scope, placedRequest(view, row.owner)) || takenFrom(view, actor.id) !== undefined;
  if (!isSeen) throw new ProblemError('not-found');
  const paper = view.papers.find((each) => each.code === code);
  if (paper === undefined) throw new ProblemError('invalid', { errors: [{ path: '/paper', code: 'unknown-paper' }] });
  if (!takesFiles(view, paper)) throw new ProblemError('file-closed');
}

/** The same for a duty, as its JSON text. */
function mustTakeForDuty(actor: Actor, code: string, text: string | undefined): void {
  const view = text === undefined ? undefined : recordView().parse(JSON.parse(text));
  if (view?.kind !== 'duty' || !seesRecord(scopeOf(actor), view)) throw new ProblemError('not-found');
  if (code !== DUTY_PAPER) throw new ProblemError('invalid', { errors: [{ path: '/paper', code: 'unknown-paper' }] });
  if (!picturesDuty(view, actor)) throw new ProblemError('file-closed');
}
