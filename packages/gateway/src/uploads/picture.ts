import { open } from 'node:fs/promises';
import sharp from 'sharp';
import type { PictureType, ProblemCode } from '@halo-pamor/contract';
import { pictureTypeOf, TELLING_BYTES } from './picture-type.js';
import { makeTurns } from './turns.js';

/** Most pixels of a picture: enough for the camera of a phone, too few to fill the memory. */
export const MAX_PIXELS = 25_000_000;

/** Longest that a picture may keep the decoder busy. */
const SECONDS = 10;
const QUALITY = 85;

/** Why a file is not taken. */
export class PictureFault extends Error {
  readonly code: ProblemCode;
  constructor(code: ProblemCode, options?: ErrorOptions) {
    super(code, options);
    this.name = 'PictureFault';
    this.code = code;
  }
}

/** A picture made anew: JPEG, upright, without any data beside its pixels. */
export interface Picture {
  readonly data: Buffer;
  readonly width: number;
  readonly height: number;
}

// One picture at a time and one thread for it: what a decoder needs is held once, however many people send.
sharp.cache(false);
sharp.concurrency(1);
const decoder = makeTurns();

/**
 * Reads the file as the picture that was declared and makes it anew from its pixels, so that nothing of the bytes that
 * were sent is ever served: no EXIF, no comment, nothing hidden behind the picture's end.
 *
 * @throws PictureFault `file-type` for anything but a still JPEG, PNG or WebP of the declared type, `file-pixels` for more
 * than {@link MAX_PIXELS}, `file-broken` when it cannot be decoded whole
 */
export async function remakePicture(path: string, declared: PictureType): Promise<Picture> {
  if (pictureTypeOf(await firstBytes(path)) !== declared) throw new PictureFault('file-type');
  return decoder.take('decoder', async () => {
    const { format, pages, width, height } = await readable(() => sharp(path, { limitInputPixels: false }).metadata());
    if (`image/${format}` !== declared || (pages ?? 1) > 1) throw new PictureFault('file-type');
    if (width * height > MAX_PIXELS) throw new PictureFault('file-pixels');
    const { data, info } = await readable(() =>
      sharp(path, { limitInputPixels: MAX_PIXELS, failOn: 'warning', sequentialRead: true })
        .timeout({ seconds: SECONDS })
        .autoOrient()
        .flatten({ background: '#ffffff' })
        .toColourspace('srgb')
        .jpeg({ quality: QUALITY })
        .toBuffer({ resolveWithObject: true }),
    );
    return { data, width: info.width, height: info.height };
  });
}

async function readable<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (cause) {
    throw new PictureFault('file-broken', { cause });
  }
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
