/** The formats that a picture may be kept in. */
export type PictureType = 'image/jpeg' | 'image/webp';

/** Writes the picture once. A browser that cannot write the type gives another one. */
export type Encoder = (type: PictureType, quality: number) => Promise<Blob>;

/** What a picture may weigh, in bytes. */
export const MOST_BYTES = 300_000;

/** JPEG qualities, with what a photograph of print weighs beside the first of them; the last is the floor. */
const JPEG_STEPS = [
  { quality: 0.72, weight: 1 },
  { quality: 0.62, weight: 0.78 },
] as const;

/** WebP weighs a third less than JPEG at ten times the work; the last is the floor. */
const WEBP_STEPS = [0.72, 0.58, 0.46] as const;

/**
 * Writes the picture as finely as fits into `most` bytes, with as few tries as can be: JPEG where it fits, for it is quick
 * to write; else WebP. Below the floors print begins to fray, so that a picture that still does not fit is given as it is.
 */
export async function encodeWithin(encode: Encoder, most: number): Promise<Blob> {
  const [finest, ...coarser] = JPEG_STEPS;
  const first = await encode('image/jpeg', finest.quality);
  let jpeg = first;
  for (const { quality, weight } of coarser) {
    if (jpeg.size <= most) return jpeg;
    // What will hardly fit is not written.
    if (first.size * weight <= most * 1.04) jpeg = await encode('image/jpeg', quality);
  }
  return jpeg.size <= most ? jpeg : encodeWebp(encode, most);
}

/** The finest WebP that fits, or the lightest there is; the coarsest JPEG where a browser cannot write WebP (it gives PNG). */
async function encodeWebp(encode: Encoder, most: number): Promise<Blob> {
  let picture: Blob | undefined;
  for (const quality of WEBP_STEPS) {
    picture = await encode('image/webp', quality);
    if (picture.type !== 'image/webp' || picture.size <= most) break;
  }
  return picture?.type === 'image/webp' ? picture : encode('image/jpeg', JPEG_STEPS[1].quality);
}
