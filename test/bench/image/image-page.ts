/** The page that is measured: each lane makes a small picture of the same photograph. */
import { openPictureMaker } from '../../../src/capture/index.js';

// The rivals are loaded by address, as their packages ship them; the compiler would take both for CommonJS.
type Compress = (file: File, options: Readonly<Record<string, unknown>>) => Promise<Blob>;
interface Pica {
  resize(from: ImageBitmap, to: HTMLCanvasElement): Promise<HTMLCanvasElement>;
  toBlob(canvas: HTMLCanvasElement, type: string, quality: number): Promise<Blob>;
}

interface Rivals {
  readonly compress: Compress;
  readonly Pica: new () => Pica;
}

function areRivals(found: Readonly<Record<keyof Rivals, unknown>>): found is Rivals {
  return typeof found.compress === 'function' && typeof found.Pica === 'function';
}

async function loadRivals(): Promise<Rivals> {
  const [compression, pica]: unknown[] = await Promise.all(
    ['/rivals/browser-image-compression.mjs', '/rivals/pica.mjs'].map((path): Promise<unknown> => import(path)),
  );
  const found = { compress: defaultOf(compression), Pica: defaultOf(pica) };
  if (!areRivals(found)) throw new Error('a rival is not where its package had it');
  return found;
}

const defaultOf = (loaded: unknown): unknown =>
  typeof loaded === 'object' && loaded !== null && 'default' in loaded ? loaded.default : undefined;

const LONG_SIDE = 2000;
const MOST_BYTES = 300_000;

/** What a lane gave. */
interface Result {
  readonly bytes: number;
  readonly width: number;
  readonly height: number;
  /** Likeness of a crop of print to the same crop of a careful reduction; 1 is the same. */
  readonly ssim: number;
}

const photo = await (await fetch('/photo.jpg')).blob();
const file = new File([photo], 'photo.jpg', { type: 'image/jpeg' });
const maker = openPictureMaker();
const rivals = await loadRivals();

const floor = async (): Promise<undefined> => {
  const bitmap = await createImageBitmap(photo, {
    resizeWidth: LONG_SIDE,
    resizeHeight: (LONG_SIDE * 3) / 4,
    resizeQuality: 'high',
  });
  bitmap.close();
  return undefined;
};

const lanes = {
  floor,
  ours: async () => {
    const made = await maker.make(photo);
    if ('fault' in made) throw new Error(made.fault);
    const canvas = canvasOf(made.picture.preview);
    made.picture.preview.close();
    return canvas.width > 0 ? made.picture.blob : undefined;
  },
  compression: () =>
    rivals.compress(file, {
      maxSizeMB: MOST_BYTES / 2 ** 20,
      maxWidthOrHeight: LONG_SIDE,
      useWebWorker: true,
      libURL: new URL('/rivals/browser-image-compression.js', location.href).href,
    }),
  pica: async () => {
    const bitmap = await createImageBitmap(photo);
    const canvas = document.createElement('canvas');
    canvas.width = LONG_SIDE;
    canvas.height = (LONG_SIDE * 3) / 4;
    const pica = new rivals.Pica();
    await pica.resize(bitmap, canvas);
    bitmap.close();
    for (let quality = 0.85; ; quality -= 0.08) {
      const blob = await pica.toBlob(canvas, 'image/jpeg', quality);
      if (blob.size <= MOST_BYTES || quality < 0.4) return blob;
    }
  },
};

type LaneName = keyof typeof lanes;

function canvasOf(picture: ImageBitmap, width = picture.width, height = picture.height): OffscreenCanvas {
  const canvas = new OffscreenCanvas(width, height);
  canvas.getContext('2d')?.drawImage(picture, 0, 0, width, height);
  return canvas;
}

/** Runs a lane once. */
async function run(name: LaneName): Promise<void> {
  Object.assign(globalThis, { lastBlob: await lanes[name]() });
}

/** Runs a lane once, while a clock notes the longest time that the page does not answer. The clock itself takes CPU. */
async function watch(name: LaneName): Promise<number> {
  const { port1, port2 } = new MessageChannel();
  let last = performance.now();
  let longest = 0;
  port2.onmessage = () => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
    port1.postMessage(null);
  };
  port1.postMessage(null);
  await run(name);
  port1.close();
  port2.close();
  return longest;
}

/** The crop of print of a picture, in grey, at the scale of a long side of 2,000 pixels. */
function crop(picture: ImageBitmap): Float64Array {
  const canvas = canvasOf(picture, LONG_SIDE, (LONG_SIDE * 3) / 4);
  const { data } = canvas.getContext('2d')?.getImageData(600, 500, 640, 480) ?? { data: new Uint8ClampedArray() };
  return Float64Array.from(
    { length: data.length / 4 },
    (_, at) => 0.299 * (data[at * 4] ?? 0) + 0.587 * (data[at * 4 + 1] ?? 0) + 0.114 * (data[at * 4 + 2] ?? 0),
  );
}

/** Structural similarity of two grey pictures 640 pixels wide, the mean over windows of 8 × 8 (constants of Wang et al., 2004). */
function similarity(one: Float64Array, other: Float64Array): number {
  let total = 0;
  let windows = 0;
  for (let top = 0; top + 8 <= 480; top += 4) {
    for (let left = 0; left + 8 <= 640; left += 4) {
      let [a, b, aa, bb, ab] = [0, 0, 0, 0, 0];
      for (let y = top; y < top + 8; y += 1) {
        for (let x = left; x < left + 8; x += 1) {
          const p = one[y * 640 + x] ?? 0;
          const q = other[y * 640 + x] ?? 0;
          a += p;
          b += q;
          aa += p * p;
          bb += q * q;
          ab += p * q;
        }
      }
      a /= 64;
      b /= 64;
      const [va, vb, cov] = [aa / 64 - a * a, bb / 64 - b * b, ab / 64 - a * b];
      total += ((2 * a * b + 6.5025) * (2 * cov + 58.5225)) / ((a * a + b * b + 6.5025) * (va + vb + 58.5225));
      windows += 1;
    }
  }
  return total / windows;
}

/** Says what the last run gave. */
async function judge(): Promise<Result> {
  const blob: unknown = Reflect.get(globalThis, 'lastBlob');
  if (!(blob instanceof Blob)) return { bytes: 0, width: 0, height: 0, ssim: 1 };
  const picture = await createImageBitmap(blob);
  const reference = await createImageBitmap(photo, {
    resizeWidth: LONG_SIDE,
    resizeHeight: (LONG_SIDE * 3) / 4,
    resizeQuality: 'high',
  });
  const { width, height } = picture;
  return { bytes: blob.size, width, height, ssim: similarity(crop(reference), crop(picture)) };
}

Object.assign(globalThis, { imageBench: { run, watch, judge } });
