import { crc32, deflateRawSync } from 'node:zlib';

/** A file that goes into an archive. */
export interface Packed {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Names are UTF-8 (APPNOTE.TXT 4.4.4, bit 11). */
const UTF8 = 0x0800;
const DEFLATED = 8;
/** Version 2.0 reads it. */
const VERSION = 20;

/** Packs files into one archive (PKWARE APPNOTE.TXT), each deflated; `at` is the time that all of them carry. */
export function zip(files: readonly Packed[], at: Date): Uint8Array {
  const parts: Buffer[] = [];
  const entries: Buffer[] = [];
  let offset = 0;
  for (const { name, bytes } of files) {
    const packed = deflateRawSync(bytes);
    const named = Buffer.from(name);
    const shared = sharedHeader(packed.length, bytes, named.length, at);
    const local = Buffer.concat([number(0x04034b50, 4), number(VERSION, 2), shared, number(0, 2), named, packed]);
    entries.push(
      Buffer.concat([
        ...[number(0x02014b50, 4), number(VERSION, 2), number(VERSION, 2), shared],
        // No extra field, comment, further disk or attributes.
        ...[number(0, 2), number(0, 2), number(0, 2), number(0, 2), number(0, 4), number(offset, 4), named],
      ]),
    );
    parts.push(local);
    offset += local.length;
  }
  const directory = Buffer.concat(entries);
  const count = number(files.length, 2);
  const end = [number(0x06054b50, 4), number(0, 2), number(0, 2), count, count];
  return Buffer.concat([...parts, directory, ...end, number(directory.length, 4), number(offset, 4), number(0, 2)]);
}

/** What a file's own header and the directory both say, from the flags to the length of the name. */
function sharedHeader(size: number, bytes: Uint8Array, name: number, at: Date): Buffer {
  const time = (at.getUTCHours() << 11) | (at.getUTCMinutes() << 5) | (at.getUTCSeconds() >> 1);
  const date = ((at.getUTCFullYear() - 1980) << 9) | ((at.getUTCMonth() + 1) << 5) | at.getUTCDate();
  return Buffer.concat([
    ...[number(UTF8, 2), number(DEFLATED, 2), number(time, 2), number(date, 2)],
    ...[number(crc32(bytes), 4), number(size, 4), number(bytes.length, 4), number(name, 2)],
  ]);
}

function number(value: number, bytes: 2 | 4): Buffer {
  const buffer = Buffer.alloc(bytes);
  buffer.writeUIntLE(value, 0, bytes);
  return buffer;
}
