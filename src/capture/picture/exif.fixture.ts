/** What a phone writes into its pictures and nobody should be sent: stands in the EXIF of `withExif`. */
export const MADE_BY = 'REKAAN PHONE 07.2026 LAT -6.2383';

/** Puts an EXIF segment into a JPEG: how it must be turned (1 to 8), and `MADE_BY` as the camera's name. */
export function withExif(jpeg: Uint8Array, orientation: number): Uint8Array<ArrayBuffer> {
  const name = new TextEncoder().encode(`${MADE_BY}\0`);
  // TIFF, big-endian, one directory of two entries at byte 8; the name stands behind it, at byte 38.
  const tiff = [
    [0x4d, 0x4d, 0, 0x2a, 0, 0, 0, 8, 0, 2],
    [0x01, 0x0f, 0, 2, 0, 0, 0, name.length, 0, 0, 0, 38],
    [0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0],
    [0, 0, 0, 0],
  ].flat();
  const exif = [0x45, 0x78, 0x69, 0x66, 0, 0, ...tiff, ...name];
  const length = exif.length + 2;
  const start = [0xff, 0xd8, 0xff, 0xe1, length >> 8, length & 0xff, ...exif];
  const turned = new Uint8Array(start.length + jpeg.length - 2);
  turned.set(start);
  turned.set(jpeg.subarray(2), start.length);
  return turned;
}
