import type { Bytes } from './packed.js';

/**
 * Makes what is kept on this device unreadable to all but its person. `about` says what the bytes are and where they
 * belong: a box does not open elsewhere. All reject with `vault-locked` while the vault is closed.
 */
export interface Boxes {
  /** Sees to it that all that is kept lies in boxes, also what an older version stored. */
  ready(): Promise<unknown>;
  seal(bytes: Bytes, about: string): Promise<Bytes>;
  open(box: Bytes, about: string): Promise<Bytes>;
}

/**
 * Wraps the content keys of what a person wrote and has not sent, so that this person alone can read it back. Both reject
 * with `vault-locked` while the vault is closed.
 */
export interface KeyWrap {
  wrap(bytes: Bytes): Promise<Bytes>;
  unwrap(box: Bytes): Promise<Bytes>;
}
