import { open, writeFile } from 'node:fs/promises';
import sharp from 'sharp';
import type { PictureType, ProblemCode } from '@halo-pamor/contract';
import { pictureTypeOf, TELLING_BYTES } from './picture-type.js';

/** Most pixels of a picture: enough for the camera of a phone, too few to fill the memory. */
const MAX_PIXELS = 25_000_000;
/** Longest side of what is kept: every letter of a paper can be read, and no decoder holds more than it must. */
const LONG_SIDE = 4_000;
const QUALITY = 85;

/** What became of a file: the sides of the picture that was made of it, or why it is not taken. */
export type Remade =
  | { readonly width: number; readonly height: number }
  | { readonly problem: Extract<ProblemCode, 'file-type' | 'file-broken' | 'file-pixels'> };

// One thread and nothing kept between two pictures: what a decoder needs is held once and given back.
sharp.cache(false);
sharp.concurrency(1);

/**
 * Reads a file as the picture that was declared and makes it anew from its pixels, so that nothing of the bytes that were
 * sent is ever served: no EXIF, no comment, nothing hidden behind the picture's end. Refuses with `file-type` anything
 * but a still JPEG, PNG or WebP of the declared type, with `file-pixels` more than 25 megapixels, with `file-broken` what
 * cannot be decoded whole.
 *
 * @param to where the new picture is written, a JPEG
 */
export async function remakePicture(path: string, declared: PictureType, to: string): Promise<Remade> {
  if (pictureTypeOf(await firstBytes(path)) !== declared) return { problem: 'file-type' };
  const head = await readable(() => sharp(path, { limitInputPixels: false }).metadata());
  if (head === undefined) return { problem: 'file-broken' };
  const { format, pages = 1, width, height, orientation = 1 } = head;
  if (`image/${format}` !== declared || pages > 1) return { problem: 'file-type' };
  if (width * height > MAX_PIXELS) return { problem: 'file-pixels' };
  const made = await readable(() => {
    const decoded = sharp(path, { limitInputPixels: MAX_PIXELS, failOn: 'warning', sequentialRead: true });
    // Turning needs all pixels at once, so a picture that stands upright is never turned.
    return (orientation === 1 ? decoded : decoded.autoOrient())
      .resize({ width: LONG_SIDE, height: LONG_SIDE, fit: 'inside', withoutEnlargement: true })
      .flatten({ background: '#ffffff' })
      .toColourspace('srgb')
      .jpeg({ quality: QUALITY })
      .toBuffer({ resolveWithObject: true });
  });
  if (made === undefined) return { problem: 'file-broken' };
  await writeFile(to, made.data);
  return { width: made.info.width, height: made.info.height };
}

/** The decoder says in words what it does not like; that it does not is all that counts. */
async function readable<T>(work: () => Promise<T>): Promise<T | undefined> {
  return work().catch(() => undefined);
}

async function firstBytes(path: string): Promise<Uint8Array> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(TELLING_BYTES), 0, TELLING_BYTES, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}
