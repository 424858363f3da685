/**
 * The worker that makes pictures: a module of its own, started by its address, because a strict host allows no script made
 * from text. It answers each file in its turn, and says first that it is there.
 */
import { makePicture, type Workshop } from './make-picture.js';
import type { ForWorker, FromWorker } from './messages.js';

const workshop: Workshop = {
  reducesWhileDecoding: true,
  sheet: ({ width, height }) => {
    const canvas = new OffscreenCanvas(width, height);
    const context = canvas.getContext('2d', { alpha: false, willReadFrequently: true });
    if (context === null) throw new Error('no 2d canvas in this worker');
    return { context, encode: (type, quality) => canvas.convertToBlob({ type, quality }) };
  },
  draw: async (bitmap, { context }, { width, height }) => {
    context.imageSmoothingQuality = 'high';
    context.drawImage(bitmap, 0, 0, width, height);
  },
  pause: async () => undefined,
};

// One after the other: two decoded pictures at a time are more than a small phone holds.
let before: Promise<void> = Promise.resolve();

const say = (message: FromWorker, transfer: Transferable[] = []): void => postMessage(message, { transfer });

addEventListener('message', ({ data }: MessageEvent<unknown>) => {
  if (!isForWorker(data)) return;
  const { id, file } = data;
  before = before.then(async () => {
    try {
      const made = await makePicture(file, workshop);
      say({ id, made }, 'picture' in made ? [made.picture.preview] : []);
    } catch {
      // What failed here may still go well on the page.
      say({ id, made: undefined });
    }
  });
});

function isForWorker(data: unknown): data is ForWorker {
  return typeof data === 'object' && data !== null && 'id' in data && 'file' in data && data.file instanceof Blob;
}

say({ ready: typeof OffscreenCanvas === 'function' && new OffscreenCanvas(1, 1).getContext('2d') !== null });
