import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pictureTypes, type PictureType, type ProblemCode } from '@halo-pamor/contract';
import type { Database } from '../store/database.js';
import { openFile } from '../sealing/open-file.js';
import type { OpenParts } from '../sealing/open-entry.js';
import { noteRefused, noteVerified, readFileRow, type FileRow } from '../store/files.js';
import type { Decoder } from './decoder.js';
import { pictureKey } from './file-keys.js';
import { leftToSweeper, type FileStore } from './file-store.js';
import { readMetadata } from './metadata.js';
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
  readonly opening: OpenParts;
}

/**
 * Looks at a file that came to its end: its hash is the one announced, and it is a picture. Keeps the picture made anew
 * and lets the bytes that were sent go. Done again after a crash, or by two gateways at once, it comes to the same.
 *
 * @returns why the file is not taken; undefined when it is
 * @throws StoreFault when the file store fails; the file is then as it was
 */
export async function verifyFile(own: VerifyParts, city: string, row: FileRow): Promise<ProblemCode | undefined> {
  const { database, store, parts, workbench, decoder } = own;
  const { id, type } = row;
  const problem = await workbench.with(async (folder): Promise<ProblemCode | undefined> => {
    const path = join(folder, 'sent');
    const fault = await lay(own, city, row, path);
    if (fault !== undefined) return fault;
    if (!isPictureType(type)) return 'file-type';
    const to = join(folder, 'picture');
    const remade = await decoder.remake({ path, type, to });
    if ('problem' in remade) return remade.problem;
    await store.put(pictureKey(city, id), await readFile(to));
    await noteVerified(database, city, id, remade);
    return undefined;
  });
  // Another gateway may have looked at it first and let its parts go; then its word counts.
  const isOurs = problem === undefined || (await noteRefused(database, city, id, problem));
  if (!isOurs) return (await readFileRow(database, city, id))?.problem ?? undefined;
  await parts.clear(city, id).catch(leftToSweeper);
  return problem;
}

/** Writes the file as it was before it was sealed to a path, if it is the one that was announced. */
async function lay(
  { parts, opening }: VerifyParts,
  city: string,
  { id, bytes, sha256, metadata }: FileRow,
  path: string,
): Promise<ProblemCode | undefined> {
  const sent = await parts.gather(city, id);
  if (sent.length !== bytes) return 'file-hash';
  const asked = readMetadata(metadata);
  const clear = 'sealed' in asked ? await openFile(opening, city, id, asked.sealed, sent) : sent;
  if (typeof clear === 'string') return clear;
  if (createHash('sha256').update(clear).digest('hex') !== sha256) return 'file-hash';
  await writeFile(path, clear);
  return undefined;
}
