import { decode } from './decode.js';
import { encodeWithin, MOST_BYTES, type Encoder } from './encode.js';
import { unseen, type Findings } from './findings.js';
import { lookAt } from './look.js';
import type { Made } from './picture.js';
import { LONG_SIDE, reduced, type Size } from './size.js';
import { startSurvey, TILE } from './survey.js';

/** The long side of the copy that is shown on the screen. */
const PREVIEW_SIDE = 1000;

/** A canvas of either kind. */
export interface Sheet {
  readonly context: CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D;
  readonly encode: Encoder;
}

/** Where a picture is made: in a worker at one go, or on the page with pauses. */
export interface Workshop {
  /** A new canvas of this size. */
  sheet(size: Size): Sheet;
  /** Puts a picture onto a canvas, reduced. */
  draw(bitmap: ImageBitmap, onto: Sheet, size: Size): Promise<void>;
  /** Lets others work, where others wait. */
  pause(): Promise<void>;
}

/** Makes a picture of a file: decoded, turned upright, reduced, looked at, written anew. */
export async function makePicture(file: Blob, workshop: Workshop): Promise<Made> {
  const bitmap = await decode(file);
  if (typeof bitmap === 'string') return { fault: bitmap };
  const size = reduced(bitmap, LONG_SIDE);
  const sheet = workshop.sheet(size);
  // A picture with holes, which JPEG has not, stands on white.
  sheet.context.fillStyle = '#fff';
  sheet.context.fillRect(0, 0, size.width, size.height);
  await workshop.draw(bitmap, sheet, size);
  // The decoded picture is the largest thing in memory, and is done with.
  bitmap.close();
  const findings = await survey(sheet, size, workshop);
  const small = reduced(size, PREVIEW_SIDE);
  const preview = await createImageBitmap(sheet.context.canvas, {
    resizeWidth: small.width,
    resizeHeight: small.height,
    resizeQuality: 'low',
  });
  await workshop.pause();
  return { picture: { ...size, blob: await encodeWithin(sheet.encode, MOST_BYTES), findings, preview } };
}

async function survey({ context }: Sheet, { width, height }: Size, workshop: Workshop): Promise<Findings> {
  const surveyor = startSurvey(width, height);
  try {
    for (let top = 0; top < height; top += TILE) {
      surveyor.add(context.getImageData(0, top, width, Math.min(TILE, height - top)).data, top);
      await workshop.pause();
    }
  } catch (error) {
    // Some browsers keep pixels from being read, against fingerprints.
    if (error instanceof DOMException) return unseen;
    throw error;
  }
  return lookAt(surveyor.result());
}
