import { createHash } from 'node:crypto';

/** A text that is sent as it stands, with the entity tag by which a caller asks whether it changed. */
export interface TaggedText {
  readonly text: string;
  readonly tag: string;
}

/** The text with its tag: the beginning of its SHA-256. */
export function tagged(text: string): TaggedText {
  return { text, tag: `"${createHash('sha256').update(text).digest('base64url').slice(0, 22)}"` };
}
