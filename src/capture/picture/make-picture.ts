import { decode } from './decode.js';
import { encodeWithin, MOST_BYTES, type Encoder } from './encode.js';
import { unseen, type Findings } from './findings.js';
import { lookAt } from './look.js';
import type { Made } from './picture.js';
import { LONG_SIDE, reduced, type Size } from './size.js';
import { startSurvey, TILE } from './survey.js';

/** A canvas of either kind. */
export interface Sheet {
  readonly context: CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D;
  readonly encode: Encoder;
}

/** Where a picture is made: in a worker at one go, or on the page with pauses. */
export interface Workshop {
  /** Whether the decoder may hold up the thread to reduce the picture. */
  readonly reducesWhileDecoding: boolean;
  /** A new canvas of this size. */
  sheet(size: Size): Sheet;
  /** Puts a picture onto a canvas, reduced. */
  draw(bitmap: ImageBitmap, onto: Sheet, size: Size): Promise<void>;
  /** Lets others work, where others wait. */
  pause(): Promise<void>;
}

/** Makes a picture of a file: decoded, turned upright, reduced, looked at, written anew. */
export async function makePicture(file: Blob, workshop: Workshop): Promise<Made> {
  const bitmap = await decode(file, workshop.reducesWhileDecoding);
  if (typeof bitmap === 'string') return { fault: bitmap };
  const size = reduced(bitmap, LONG_SIDE);
  const sheet = workshop.sheet(size);
  // A picture with holes, which JPEG has not, stands on white.
  sheet.context.fillStyle = '#fff';
  sheet.context.fillRect(0, 0, size.width, size.height);
  await workshop.draw(bitmap, sheet, size);
  // The decoded picture is the largest thing in memory, and is done with.
  bitmap.close();
  const copy = halfScale(sheet, size, workshop);
  const findings = await survey(copy, size, workshop);
  const preview = await createImageBitmap(copy.context.canvas);
  await workshop.pause();
  return { picture: { ...size, blob: await encodeWithin(sheet.encode, MOST_BYTES), findings, preview } };
}

/** The copy that is looked at, and shown on the screen: two by two pixels make one. */
function halfScale({ context }: Sheet, size: Size, workshop: Workshop): Sheet & Size {
  const half = { width: Math.ceil(size.width / 2), height: Math.ceil(size.height / 2) };
  const copy = workshop.sheet(half);
  copy.context.imageSmoothingQuality = 'low';
  copy.context.drawImage(context.canvas, 0, 0, half.width, half.height);
  return { ...half, ...copy };
}

async function survey(copy: Sheet & Size, size: Size, workshop: Workshop): Promise<Findings> {
  const { context, width, height } = copy;
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
  return lookAt(surveyor.result(), size);
}
