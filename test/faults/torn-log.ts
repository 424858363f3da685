import assert from 'node:assert/strict';
import { access, appendFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/** Bytes before each record in a log of LevelDB: checksum (4), length (2, little endian), kind (1). */
const HEADER = 7;
/** The kind of a record that is not divided. */
const WHOLE = 1;

/**
 * Leaves the log of a profile's databases as a kill leaves it that comes between the two halves of a write: behind the last
 * record stands the header of another one, and nothing of it (`lib/log_format` in LevelDB's documentation).
 *
 * @param length what the header says that the missing record is long. Short, the next records are taken for it, and its
 *   checksum is wrong; longer than what is written next, the log seems to end here
 * @returns what waits until the browser has let go of this log: everything in it is safe elsewhere then
 */
export async function tearLog(profile: string, length: number): Promise<() => Promise<void>> {
  const stored = join(profile, 'Default/IndexedDB');
  const folder = (await readdir(stored)).find((name) => name.startsWith('http_') && name.endsWith('.leveldb'));
  assert.ok(folder !== undefined, 'the profile has no databases');
  const logs = (await readdir(join(stored, folder))).filter((name) => /^\d+\.log$/.test(name)).sort();
  const newest = logs.at(-1);
  assert.ok(newest !== undefined, 'the databases have no log');
  const header = Buffer.alloc(HEADER);
  header.writeUInt32LE(0x5eed_c4c5, 0);
  header.writeUInt16LE(length, 4);
  header.writeUInt8(WHOLE, 6);
  const torn = join(stored, folder, newest);
  await appendFile(torn, header);
  return async () => {
    const isThere = () =>
      access(torn).then(
        () => true,
        () => false,
      );
    while (await isThere()) await pause(5);
  };
}
