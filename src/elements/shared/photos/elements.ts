import { HaloPicture } from '../picture/halo-picture.js';
import { HaloPhotos } from './halo-photos.js';

/** The elements with which pictures of papers are taken and looked at, by tag. */
export const photoElements = { 'halo-photos': HaloPhotos, 'halo-picture': HaloPicture } as const;
