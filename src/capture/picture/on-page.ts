import { ownTask } from '../../own-task.js';
import { makePicture, type Workshop } from './make-picture.js';
import type { Made } from './picture.js';

/** How many rows are put onto the canvas at a time, in pixels of the finished picture. */
const SLICE = 128;

/**
 * Makes a picture on the page itself, where no worker can: a host that forbids workers, a script from another origin, an
 * old Safari. Drawing and looking are cut into slices with pauses between. The browser's own work is not in our hand:
 * decoding and `toBlob` mostly go on beside the page, but the first slice waits for the decoder.
 */
export function makeOnPage(file: Blob): Promise<Made> {
  return makePicture(file, onPage);
}

const onPage: Workshop = {
  reducesWhileDecoding: false,
  sheet: ({ width, height }) => {
    const canvas = document.createElement('canvas');
    canvas.width = width;
    canvas.height = height;
    const context = canvas.getContext('2d', { alpha: false, willReadFrequently: true });
    if (context === null) throw new Error('no 2d canvas on this page');
    const encode = (type: string, quality: number): Promise<Blob> =>
      new Promise((resolve, reject) => {
        canvas.toBlob(
          (blob) => {
            if (blob) resolve(blob);
            else reject(new Error('the canvas could not be written'));
          },
          type,
          quality,
        );
      });
    return { context, encode };
  },
  draw: async (bitmap, { context }, { width, height }) => {
    // Finer smoothing would first reduce the whole picture at one go.
    context.imageSmoothingQuality = 'low';
    const scale = bitmap.height / height;
    for (let top = 0; top < height; top += SLICE) {
      const rows = Math.min(SLICE, height - top);
      context.drawImage(bitmap, 0, top * scale, bitmap.width, rows * scale, 0, top, width, rows);
      await ownTask();
    }
  },
  pause: ownTask,
};
