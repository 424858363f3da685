import { DUTY_PAPER, MAX_FILE_BYTES, pictureTypes } from '@halo-pamor/contract';
import { HaloError } from '../errors.js';
import { moment, type Clock } from '../outbox/clock.js';
import { discardEntry } from '../outbox/mend.js';
import type { NewEntry, OutboxEntry } from '../outbox/entry.js';
import { isFileRow } from '../outbox/entry-row.js';
import { command } from './command.js';
import { hashOf } from './hash.js';
import { mintId } from './mint-id.js';
import type { Opened } from './opened.js';
import { keepAhead, pictureAhead } from './pictures-ahead.js';
import type { NewPicture, PendingFile, Pictures } from './pictures.js';
import type { Emitter } from './emitter.js';
import type { HaloPamor } from './halo-pamor.js';
import type { HaloPamorOptions } from './options.js';
import type { Calls } from './talk/calls.js';
import type { Talk } from './talk/talk.js';

/** What the seldom used part of a client works with. */
export interface SeldomOptions {
  readonly clock: Clock;
  readonly open: (signal: AbortSignal) => Promise<Opened>;
  readonly calls: () => Promise<Calls>;
  /** Runs a call that ends with its caller's signal or with the client. */
  readonly run: <T>(given: AbortSignal | undefined, act: (signal: AbortSignal) => Promise<T>) => Promise<T>;
  readonly options: HaloPamorOptions;
  readonly emitter: Emitter;
  readonly reach: () => Promise<Talk>;
  readonly pack: HaloPamor['city'];
  /** Ends with the client. */
  readonly closing: AbortSignal;
}

/** Pictures over a person's store and the gateway. */
export function makePictures({
  clock,
  open,
  calls,
  run,
}: Pick<SeldomOptions, 'clock' | 'open' | 'calls' | 'run'>): Pictures {
  return {
    attach: (requestId, picture, { signal } = {}) =>
      run(signal, async (each) => {
        const kept = await prepared(picture);
        const id = mintId(clock.now());
        const { paper, page } = picture;
        const payload = { page, file: id, sha256: kept.sha256 };
        const attaches =
          paper === DUTY_PAPER
            ? ({ type: 'picture-duty', requestId, payload } as const)
            : ({ type: 'attach-file', requestId, payload: { ...payload, paper } } as const);
        const entry = { ...command(attaches, clock, id), ...kept };
        const { store, ledger } = await open(each);
        await store.add([entry], each);
        return { commandId: id, requestId, state: 'queued', file: id, durable: ledger.lasting };
      }),

    detach: (requestId, { paper, file }, { signal } = {}) =>
      run(signal, async (each) => {
        const { store, ledger } = await open(each);
        const pending = (await store.list({ requestId, signal: each })).find(({ id }) => id === file);
        if (pending !== undefined && (await discardEntry(ledger, file, moment(clock), each))) {
          store.changed([file]);
          return null;
        }
        const payload = { file: pending?.file?.upload ?? file };
        const detaches =
          paper === DUTY_PAPER
            ? ({ type: 'unpicture-duty', requestId, payload } as const)
            : ({ type: 'detach-file', requestId, payload: { ...payload, paper } } as const);
        const entry = command(detaches, clock);
        await store.add([entry], each);
        return { commandId: entry.id, requestId, state: 'queued' };
      }),

    files: (requestId, { signal } = {}) =>
      run(signal, async (each) => (await (await open(each)).store.list({ requestId, signal: each })).flatMap(pending)),

    picture: (file, { signal } = {}) =>
      run(signal, async (each) => {
        const { ledger, scribe, keeping } = await open(each);
        const here = await ledger.run(['files'], { signal: each }, (rows) => rows.get('files', file));
        if (isFileRow(here)) return (await scribe()).picture(here);
        return (await pictureAhead(keeping.kept, file, each)) ?? (await calls()).picture(file, each);
      }),

    keepPictures: (files, { signal } = {}) =>
      run(signal, async (each) => {
        const { keeping } = await open(each);
        const fetchOne = async (file: string) => (await calls()).picture(file, each);
        return keepAhead(keeping.kept, files, fetchOne, each);
      }),

    looks: (requestId, { signal } = {}) => run(signal, async (each) => (await calls()).looks(requestId, each)),
  };
}

/** What is stored of a new picture. Its bytes are read once, so that what is hashed is what is kept. */
async function prepared({
  paper,
  page,
  blob,
}: NewPicture): Promise<Required<Pick<NewEntry, 'file' | 'blob'>> & { sha256: string }> {
  const { size } = blob;
  const type = pictureTypes.find((known) => known === blob.type);
  if (type === undefined) throw new HaloError('file-type');
  if (size > MAX_FILE_BYTES) throw new HaloError('too-large');
  if (size === 0) throw new HaloError('file-broken');
  const bytes = await blob.arrayBuffer().catch((cause: unknown) => {
    throw new HaloError('file-broken', { cause });
  });
  return {
    file: { paper, page, type, bytes: size, sentBytes: 0, state: 'waiting', upload: null, tries: 0 },
    blob: new Blob([bytes], { type }),
    sha256: await hashOf(bytes),
  };
}

/** The picture of an entry, if it has one. */
function pending({ id, state, lastProblem, nextTryAt, file }: OutboxEntry): PendingFile[] {
  if (file === undefined) return [];
  const { paper, page, sentBytes, bytes } = file;
  const now = state === 'parked' ? 'refused' : file.state;
  return [{ file: id, paper, page, state: now, sentBytes, bytes, problem: lastProblem, nextTryAt }];
}
