import { pictureTypes, type PictureType, type ProblemCode } from '@halo-pamor/contract';
import type { Database } from '../store/database.js';
import { noteRefused, noteVerified, type FileRow } from '../store/files.js';
import type { FileFolder } from './file-folder.js';
import type { Decoder } from './decoder.js';

function isPictureType(type: string): type is PictureType {
  return pictureTypes.some((known) => known === type);
}

/**
 * Looks at a file that came to its end: its hash is the one announced, and it is a picture. Keeps the picture made anew
 * and lets the bytes that were sent go. Done again after a crash it comes to the same.
 *
 * @returns why the file is not taken; undefined when it is
 */
export async function verifyFile(
  database: Database,
  folder: FileFolder,
  decoder: Decoder,
  city: string,
  { id, bytes, sha256, type }: FileRow,
): Promise<ProblemCode | undefined> {
  const refuse = async (problem: ProblemCode) => {
    await noteRefused(database, city, id, problem);
    await folder.removeRaw(id);
    return problem;
  };
  const found = await folder.digest(id);
  if (found?.bytes !== bytes || found.sha256 !== sha256) return refuse('file-hash');
  if (!isPictureType(type)) return refuse('file-type');
  const to = await folder.placeFor(id);
  const remade = await decoder.remake({ path: folder.rawPath(id), type, to });
  if ('problem' in remade) return refuse(remade.problem);
  await folder.keep(id);
  await noteVerified(database, city, id, remade);
  await folder.removeRaw(id);
  return undefined;
}
