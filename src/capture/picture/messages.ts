import type { Made } from './picture.js';

/** A file for the worker. */
export interface ForWorker {
  readonly id: number;
  readonly file: Blob;
}

/** What the worker says: whether it can work here, and what became of each file (undefined: it could not work after all). */
export type FromWorker = { readonly ready: boolean } | { readonly id: number; readonly made: Made | undefined };
