import type { PictureFault } from './decode.js';
import type { Findings } from './findings.js';
import type { Size } from './size.js';

/** A picture that is ready to be kept: small, upright, without EXIF, and looked at. */
export interface Picture extends Size {
  /** JPEG or WebP, at most 300 kB where print stays legible. */
  readonly blob: Blob;
  readonly findings: Findings;
  /** A copy at half the scale, to show at once; whoever holds it may close it. */
  readonly preview: ImageBitmap;
}

/** What became of a file. */
export type Made = { readonly picture: Picture } | { readonly fault: PictureFault };
