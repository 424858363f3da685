import type { LooksReply, ProblemCode } from '@halo-pamor/contract';
import type { Cancellable } from '../outbox/outbox-surface.js';
import type { Queued } from './verbs.js';

/** A picture of a page of a paper, as it is to be sent. */
export interface NewPicture {
  /** Code of the paper; `DUTY_PAPER` for a picture of a duty, whose id stands for that of the request then. */
  readonly paper: string;
  /** From 1, of a duty at most `MOST_DUTY_PICTURES`. A page that has a picture already gets the new one. */
  readonly page: number;
  /** A JPEG, PNG or WebP of at most 10 MiB. */
  readonly blob: Blob;
}

/** Receipt of a picture: it is stored on this device together with the command that attaches it. */
export interface Attached extends Queued {
  /** What the picture is called until the gateway has it and gives its own id. */
  readonly file: string;
  /** Whether it outlives the page; false where a phone gives no storage. */
  readonly durable: boolean;
}

/** A picture that is on this device and not yet a page of its paper. */
export interface PendingFile {
  /** Id for `picture`, `detach`, `settled` and `outbox`. */
  readonly file: string;
  readonly paper: string;
  readonly page: number;
  /**
   * `waiting` for its turn, the signal or the next try, `sending` now, `sent`: whole at the gateway and soon a page,
   * `refused` for good, so that a person has to look.
   */
  readonly state: 'waiting' | 'sending' | 'sent' | 'refused';
  readonly sentBytes: number;
  readonly bytes: number;
  /** Why the last try failed, or why it was refused. */
  readonly problem: ProblemCode | null;
  /** When it is tried next at the earliest; null when at once. RFC 3339 in UTC. */
  readonly nextTryAt: string | null;
}

/** How many of the pictures that were asked for lie on this device now. */
export interface PicturesAhead {
  readonly kept: number;
  /** Without signal, without room, or not for this person. */
  readonly missing: number;
}

/** Pictures of papers: kept on this device, sent piece by piece, and seen again. */
export interface Pictures {
  /**
   * Keeps a picture and the command that attaches it, together or not at all, and sends both when there is a way. Rejects
   * with `storage-full`, `storage-unavailable`, `file-type`, `too-large`, `file-broken` or `invalid-input`, and then
   * nothing is kept.
   */
  attach(requestId: string, picture: NewPicture, options?: Cancellable): Promise<Attached>;
  /**
   * Takes a picture off its paper. One that the gateway was never told of is gone at once (null); of another the gateway is
   * told by a command. `file` is an id from `files` or from the request's view.
   */
  detach(
    requestId: string,
    of: { readonly paper: string; readonly file: string },
    options?: Cancellable,
  ): Promise<Queued | null>;
  /** The pictures of a request that are still on their way, oldest first; `outbox` tells when something of them changed. */
  files(requestId: string, options?: Cancellable): Promise<PendingFile[]>;
  /**
   * A picture by the id of `files` or of the request's view: from this device while it is here, else from the gateway, which
   * notes that somebody looked. The last few are kept in memory until `close()`.
   */
  picture(file: string, options?: Cancellable): Promise<Blob>;
  /**
   * Fetches these pictures while there is a way, so that `picture` gives them without one, in the person's vault and at most
   * 32 MiB; those of an earlier call that are not named again go. The gateway notes a look for each that is fetched.
   * Resolves with what came of it when there is no way, and rejects with `vault-locked`.
   */
  keepPictures(files: readonly string[], options?: Cancellable): Promise<PicturesAhead>;
  /** Who looked at the pictures of a request, and to whom it was given with the identity number in clear, latest first. */
  looks(requestId: string, options?: Cancellable): Promise<LooksReply>;
}
