import { crc32, deflateSync } from 'node:zlib';

/** A chunk of a PNG: length, name, data, checksum. */
function pngChunk(name: string, data: Uint8Array): Buffer {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
}

const SIGNATURE = Buffer.from('\u0089PNG\r\n\u001a\n', 'latin1');

/** A PNG that says it has these sides; `data` is what it holds of them, deflated by whoever calls. */
export function pngOf(width: number, height: number, data: Uint8Array, chunks: readonly Buffer[] = []): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  // Eight bits of grey.
  head.set([8, 0, 0, 0, 0], 8);
  return Buffer.concat([
    SIGNATURE,
    pngChunk('IHDR', head),
    ...chunks,
    pngChunk('IDAT', data),
    pngChunk('IEND', new Uint8Array()),
  ]);
}

/** A whole PNG of one grey. */
export function greyPng(width: number, height: number, chunks: readonly Buffer[] = []): Buffer {
  return pngOf(width, height, deflateSync(Buffer.alloc((width + 1) * height)), chunks);
}

/** A PNG with one more chunk right after its head. */
export function withChunk(png: Buffer, name: string, data: Uint8Array): Buffer {
  const afterHead = SIGNATURE.length + 25;
  return Buffer.concat([png.subarray(0, afterHead), pngChunk(name, data), png.subarray(afterHead)]);
}

/** A segment of a JPEG. */
export function jpegSegment(marker: number, data: Uint8Array): Buffer {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(data.length + 2, 2);
  return Buffer.concat([head, data]);
}

/** A JPEG with more segments right after its beginning. */
export function withSegments(jpeg: Buffer, ...segments: readonly Buffer[]): Buffer {
  return Buffer.concat([jpeg.subarray(0, 2), ...segments, jpeg.subarray(2)]);
}

/** A JPEG that says it has these sides, whatever it holds. */
export function lyingJpeg(jpeg: Buffer, width: number, height: number): Buffer {
  const changed = Buffer.from(jpeg);
  for (let at = 2; at < changed.length - 9;) {
    const marker = changed[at + 1] ?? 0;
    if (marker === 0xc0 || marker === 0xc2) {
      changed.writeUInt16BE(height, at + 5);
      changed.writeUInt16BE(width, at + 7);
      return changed;
    }
    at += 2 + changed.readUInt16BE(at + 2);
  }
  throw new RangeError('this JPEG has no frame');
}
