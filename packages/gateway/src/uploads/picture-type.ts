import type { PictureType } from '@halo-pamor/contract';

/** How many bytes of a file tell its type. */
export const TELLING_BYTES = 16;

const starts = (bytes: Uint8Array, at: number, text: string) =>
  Array.from(text, (character) => character.charCodeAt(0)).every((byte, index) => bytes[at + index] === byte);

/** The type of a picture by its first bytes, whatever its name and its sender say; undefined for anything else. */
export function pictureTypeOf(bytes: Uint8Array): PictureType | undefined {
  if (starts(bytes, 0, '\u00ff\u00d8\u00ff')) return 'image/jpeg';
  if (starts(bytes, 0, '\u0089PNG\r\n\u001a\n')) return 'image/png';
  if (starts(bytes, 0, 'RIFF') && starts(bytes, 8, 'WEBP')) return 'image/webp';
  return undefined;
}
