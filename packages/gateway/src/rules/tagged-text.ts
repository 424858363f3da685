import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';

const compress = promisify(brotliCompress);

/** A text that is sent as it stands, with the entity tag by which a caller asks whether it changed. */
export interface TaggedText {
  readonly text: string;
  readonly tag: string;
  /** Its bytes after brotli, made at the first call: a pack is read by every phone, and weighs a seventh of its text. */
  readonly brotli: () => Promise<Uint8Array<ArrayBuffer>>;
}

/** The text with its tag: the beginning of its SHA-256. */
export function tagged(text: string): TaggedText {
  let small: Promise<Uint8Array<ArrayBuffer>> | undefined;
  return {
    text,
    tag: `"${createHash('sha256').update(text).digest('base64url').slice(0, 22)}"`,
    brotli: () =>
      (small ??= compress(text, { params: { [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT } }).then(
        (bytes) => new Uint8Array(bytes),
      )),
  };
}
