import { HEADER_BYTES, sizeInHeader } from './header.js';
import { LONG_SIDE, MOST_PIXELS, type Size } from './size.js';

/**
 * Why a file did not become a picture: it is none that can be read, it has more pixels than a phone can hold, or what makes
 * pictures could not be fetched.
 */
export type PictureFault = 'unreadable' | 'too-large' | 'not-ready';

/**
 * Decodes a file, turned as its EXIF says. Nothing is decoded of a file that says no size, or too great a one.
 *
 * @param reduces lets the decoder reduce the picture as far as is surely right, which saves memory; it holds up its thread
 */
export async function decode(file: Blob, reduces: boolean): Promise<ImageBitmap | PictureFault> {
  try {
    const size = sizeInHeader(new Uint8Array(await file.slice(0, HEADER_BYTES).arrayBuffer()));
    if (size === undefined || size.width * size.height === 0) return 'unreadable';
    if (size.width * size.height > MOST_PIXELS) return 'too-large';
    return await bitmapOf(file, reduces ? reducing(size) : {});
  } catch {
    // A broken picture, or a file that went away while it was read.
    return 'unreadable';
  }
}

/** A lying picture may stand once it is turned; its long side is then longer than asked for, and never shorter. */
function reducing({ width, height }: Size): ImageBitmapOptions {
  return width >= height && width > LONG_SIDE ? { resizeWidth: LONG_SIDE, resizeQuality: 'high' } : {};
}

async function bitmapOf(file: Blob, options: ImageBitmapOptions): Promise<ImageBitmap> {
  try {
    return await createImageBitmap(file, { ...options, imageOrientation: 'from-image' });
  } catch (error) {
    // Chrome 108 does not know the word yet, and turns pictures by EXIF when told nothing.
    if (error instanceof TypeError) return createImageBitmap(file, options);
    throw error;
  }
}
