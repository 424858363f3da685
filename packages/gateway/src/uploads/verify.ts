import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pictureTypes, type PictureType, type ProblemCode } from '@halo-pamor/contract';
import type { Database } from '../store/database.js';
import { noteRefused, noteVerified, readFileRow, type FileRow } from '../store/files.js';
import type { Decoder } from './decoder.js';
import { pictureKey } from './file-keys.js';
import { leftToSweeper, type FileStore } from './file-store.js';
import type { Parts } from './parts.js';
import type { Workbench } from './workbench.js';

function isPictureType(type: string): type is PictureType {
  return pictureTypes.some((known) => known === type);
}

/** What a look at a file works with. */
export interface VerifyParts {
  readonly database: Database;
  readonly store: FileStore;
  readonly parts: Parts;
  readonly workbench: Workbench;
  readonly decoder: Decoder;
}

/**
 * Looks at a file that came to its end: its hash is the one announced, and it is a picture. Keeps the picture made anew
 * and lets the bytes that were sent go. Done again after a crash, or by two gateways at once, it comes to the same.
 *
 * @returns why the file is not taken; undefined when it is
 * @throws StoreFault when the file store fails; the file is then as it was
 */
export async function verifyFile(
  { database, store, parts, workbench, decoder }: VerifyParts,
  city: string,
  { id, bytes, sha256, type }: FileRow,
): Promise<ProblemCode | undefined> {
  const problem = await workbench.with(async (folder): Promise<ProblemCode | undefined> => {
    const path = join(folder, 'sent');
    const found = await parts.assemble(city, id, path);
    if (found.bytes !== bytes || found.sha256 !== sha256) return 'file-hash';
    if (!isPictureType(type)) return 'file-type';
    const to = join(folder, 'picture');
    const remade = await decoder.remake({ path, type, to });
    if ('problem' in remade) return remade.problem;
    await store.put(pictureKey(id), await readFile(to));
    await noteVerified(database, city, id, remade);
    return undefined;
  });
  // Another gateway may have looked at it first and let its parts go; then its word counts.
  const isOurs = problem === undefined || (await noteRefused(database, city, id, problem));
  if (!isOurs) return (await readFileRow(database, city, id))?.problem ?? undefined;
  await parts.clear(city, id).catch(leftToSweeper);
  return problem;
}
