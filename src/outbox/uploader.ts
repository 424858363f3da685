import { asHaloError, HaloError } from '../errors.js';
import { moment, type Clock } from './clock.js';
import type { FileQueue, FileTask } from './file-queue.js';
import { makePump, type Pump, type PumpOptions } from './pump.js';
import type { EntryRow, FileRow } from './entry-row.js';
import { backoff, isFinal } from './retry.js';
import type { SendsFor } from './sending.js';
import { isAuthorsOwn } from './which.js';

/** How an upload tells how far it is. Each resolves once it is kept. */
export interface UploadNotes {
  /** The gateway has begun, or found again, an upload with this id. */
  begun(upload: string): Promise<void>;
  /** The gateway has so many bytes. */
  reached(sentBytes: number): Promise<void>;
}

/** A picture that is here. */
export interface UploadTask extends FileTask {
  readonly picture: FileRow;
}

/** The way of pictures to the gateway. */
export interface Uploads {
  /**
   * Sends a picture, from where it stopped if it was begun before, and resolves with the gateway's id once it is whole and
   * verified there. Rejects with `HaloError`.
   */
  send(task: UploadTask, notes: UploadNotes, signal: AbortSignal): Promise<string>;
  /** Tells the gateway that nobody wants an upload any more. */
  end(upload: string, signal: AbortSignal): Promise<void>;
}

/** What an uploader works with. */
export interface UploaderOptions {
  readonly queue: FileQueue;
  /** Fetched when there is a picture to send. */
  readonly uploads: () => Promise<Uploads>;
  readonly clock: Clock;
  readonly random: () => number;
  readonly leads: () => boolean;
  /** Default: `self`. */
  readonly sendsFor?: SendsFor | undefined;
  /** Seals a picture anew, when the gateway no longer has the key; see `Scribe`. */
  readonly renew?: ((entry: EntryRow, picture: FileRow) => Promise<FileRow | undefined>) | undefined;
  /** Told after each change, with the id of the entry. */
  readonly changed: (id: string) => void;
  /** Sends what waited for a picture. */
  readonly arrived: () => Promise<void>;
}

/** Sends pictures one after another; commands of other requests go their own way meanwhile. */
export function makeUploader(options: UploaderOptions): Pump {
  const { queue, uploads, clock, random, leads, changed, arrived, sendsFor = 'self', renew } = options;
  /** What its author alone can send. */
  const left = new Set<string>();
  let failures = 0;
  /** Before this the gateway asked not to be called, whoever asks. */
  let holdUntil = 0;

  const pauseUntil = (retryAfterMs?: number) => {
    failures += 1;
    return clock.now() + backoff(failures, random, retryAfterMs);
  };

  /** Sends one picture. Resolves with the end of the pause after a failure, else null. */
  const send = async (task: FileTask, goes: () => boolean, stopping: AbortSignal): Promise<number | null> => {
    const stop = new AbortController();
    const abort = () => stop.abort();
    stopping.addEventListener('abort', abort, { once: true });
    let { upload } = task.file;
    let isGone = false;
    const note = async (kept: Promise<boolean>) => {
      isGone = !(await kept);
      if (isGone || !goes()) stop.abort();
      else changed(task.id);
    };
    const notes: UploadNotes = {
      begun: (id) => {
        upload = id;
        return note(queue.note(task, { upload: id }, clock.now()));
      },
      reached: (sentBytes) => note(queue.note(task, { sentBytes }, clock.now())),
    };
    try {
      const { picture } = task;
      if (picture === undefined) throw new HaloError('file-broken', { status: 0 });
      const id = await (await uploads()).send({ ...task, picture }, notes, stop.signal);
      failures = 0;
      isGone = !(await queue.arrived(task, id));
    } catch (caught) {
      if (isGone || !goes()) return null;
      const error = asHaloError(caught);
      const { code: problem, faults, retryAfterMs } = error;
      if (isAuthorsOwn(problem) && sendsFor === 'neighbour') {
        left.add(task.id);
        await queue.leave(task);
      } else if (problem === 'seal-key-unknown' && (await renewed(task))) return null;
      else if (isFinal(error)) await queue.failed(task, { problem, faults }, moment(clock));
      else {
        const notBefore = pauseUntil(retryAfterMs);
        if (retryAfterMs !== undefined) holdUntil = notBefore;
        await queue.failed(task, { problem, notBefore }, moment(clock));
        return notBefore;
      }
    } finally {
      stopping.removeEventListener('abort', abort);
      if (isGone && upload !== null) endQuietly(upload, stopping);
      changed(task.id);
    }
    return null;
  };

  /** Puts a picture that was sealed anew in its place; false when it cannot be. */
  const renewed = async (task: FileTask): Promise<boolean> => {
    const entry = await queue.entry(task);
    if (sendsFor !== 'self' || entry === undefined || task.picture === undefined) return false;
    const picture = await renew?.(entry, task.picture).catch(() => undefined);
    if (picture !== undefined) await queue.renew(task, picture);
    return picture !== undefined;
  };

  /** The gateway sweeps what nobody wanted; telling it only makes that sooner. */
  const endQuietly = (upload: string, signal: AbortSignal): void => {
    uploads()
      .then((way) => way.end(upload, signal))
      .catch(() => undefined);
  };

  const round: PumpOptions['round'] = async (all, goes, signal) => {
    // Somebody wishes it, or the network is said to be back: what failed before tells nothing of now.
    if (all) failures = 0;
    if (holdUntil > clock.now()) return { pausedUntil: holdUntil, nextAt: null };
    const tried = new Set<string>();
    while (goes()) {
      const { task, nextAt } = await queue.take(clock.now(), {
        early: (id) => all && !tried.has(id),
        skips: (id) => left.has(id),
        sealedOnly: sendsFor !== 'self',
      });
      if (task === undefined) return { pausedUntil: null, nextAt };
      tried.add(task.id);
      changed(task.id);
      const pausedUntil = await send(task, goes, signal);
      if (pausedUntil !== null) return { pausedUntil, nextAt: null };
      await arrived();
    }
    return { pausedUntil: null, nextAt: null };
  };

  return makePump({ clock, leads, round, pauseUntil });
}
