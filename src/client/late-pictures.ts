import { lateImport } from '../late-import.js';
import { orOffline } from './or-offline.js';
import type { Pictures } from './pictures.js';
import type { PicturesOptions } from './pictures-part.js';

interface PicturesPart {
  readonly makePictures: (options: PicturesOptions) => Pictures;
}

const load = lateImport<PicturesPart>(() => import('./pictures-part.js'), 'makePictures');

/** The part that deals with pictures, fetched at its first use. Rejects with `offline` when it could not be had. */
export function latePictures(options: PicturesOptions): () => Promise<Pictures> {
  let made: Pictures | undefined;
  return async () => (made ??= (await orOffline(load())).makePictures(options));
}
