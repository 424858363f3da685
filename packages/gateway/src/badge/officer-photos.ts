import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The photo of an officer. */
export interface OfficerPhoto {
  readonly bytes: Buffer<ArrayBuffer>;
  readonly type: 'image/webp' | 'image/jpeg';
  /** SHA-256 in hex, as the badge names it. */
  readonly sha256: string;
}

/** Reads the photo of an officer; undefined when the city has put none there. */
export type OfficerPhotos = (city: string, officer: string) => Promise<OfficerPhoto | undefined>;

const TYPES = [
  ['webp', 'image/webp'],
  ['jpg', 'image/jpeg'],
] as const;
const MOST_BYTES = 512 * 1024;
/** The shape of an officer's id in the city's list: nothing in it leads out of the folder. */
const OFFICER_ID = /^[a-z0-9][a-z0-9.-]{2,63}$/;

/** Photos in a folder, as `<city>/<officer id>.webp` or `.jpg`. A file of more than 512 kB is not used. */
export function officerPhotos(folder: string): OfficerPhotos {
  return async (city, officer) => {
    if (!OFFICER_ID.test(officer) || officer.includes('..')) return undefined;
    for (const [end, type] of TYPES) {
      const bytes = await readFile(join(folder, city, `${officer}.${end}`)).catch(() => undefined);
      if (bytes === undefined || bytes.length > MOST_BYTES) continue;
      return { bytes, type, sha256: createHash('sha256').update(bytes).digest('hex') };
    }
    return undefined;
  };
}
