import { createHash } from 'node:crypto';
import sharp from 'sharp';

/** A picture as a phone would send it. */
export interface Sent {
  readonly bytes: Buffer<ArrayBuffer>;
  readonly type: string;
}

/** SHA-256 in hex. */
export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

let count = 0;

/** A small JPEG; no two are alike. */
export async function smallPicture(): Promise<Sent> {
  count += 1;
  const background = { r: count % 256, g: (count >> 8) % 256, b: 120 };
  const bytes = await sharp({ create: { width: 64 + (count % 32), height: 48, channels: 3, background } })
    .jpeg()
    .toBuffer();
  return { bytes: Buffer.from(bytes), type: 'image/jpeg' };
}

/** A JPEG of noise, so that it has weight: about 0.7 bytes a pixel. */
export async function heavyPicture(width: number, height: number): Promise<Sent> {
  const noise = { type: 'gaussian' as const, mean: 128, sigma: 50 };
  const bytes = await sharp({ create: { width, height, channels: 3, background: '#888', noise } })
    .jpeg({ quality: 92 })
    .toBuffer();
  return { bytes: Buffer.from(bytes), type: 'image/jpeg' };
}
