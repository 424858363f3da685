import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** A file that lies in the folder: which upload it belongs to, and when it was last written (ms since 1970). */
export interface Lying {
  readonly id: string;
  readonly writtenAt: number;
}

/** Where files lie: what is still arriving as it comes, and the pictures that were made of it. */
export interface FileFolder {
  /** Folder of what is arriving; the upload protocol writes there. */
  readonly arriving: string;
  /** Path of an upload's bytes. */
  rawPath(id: string): string;
  /** How many bytes of an upload are here and their SHA-256 in hex; undefined when there is none. */
  digest(id: string): Promise<{ readonly bytes: number; readonly sha256: string } | undefined>;
  /** Where a picture may be written before it is kept. */
  placeFor(id: string): Promise<string>;
  /** Keeps the picture that was written there, at once and whole. */
  keep(id: string): Promise<void>;
  /** The picture; undefined when it is not here. */
  read(id: string): Promise<Buffer | undefined>;
  removeRaw(id: string): Promise<void>;
  removeKept(id: string): Promise<void>;
  /** What lies among the arriving. */
  listRaw(): Promise<Lying[]>;
  /** What lies in one of the 256 shelves of kept pictures. */
  listKept(shelf: number): Promise<Lying[]>;
}

/** How many shelves there are for kept pictures. */
export const SHELVES = 256;

const ID = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(?:[.].*)?$/;

/** Opens the folder and makes it where it is missing. */
export async function openFileFolder(root: string): Promise<FileFolder> {
  const arriving = join(root, 'arriving');
  const kept = join(root, 'kept');
  await mkdir(arriving, { recursive: true });
  await mkdir(kept, { recursive: true });
  // An id begins with digits of a hash, so that the shelves fill evenly.
  const shelfOf = (id: string) => join(kept, id.slice(0, 2));
  const keptPath = (id: string) => join(shelfOf(id), `${id}.jpg`);
  const rawPath = (id: string) => join(arriving, id);
  return {
    arriving,
    rawPath,
    digest: async (id) => {
      const hash = createHash('sha256');
      let bytes = 0;
      try {
        for await (const chunk of createReadStream(rawPath(id))) {
          if (!Buffer.isBuffer(chunk)) continue;
          bytes += chunk.length;
          hash.update(chunk);
        }
      } catch (cause) {
        if (isAbsence(cause)) return undefined;
        throw cause;
      }
      return { bytes, sha256: hash.digest('hex') };
    },
    placeFor: async (id) => {
      await mkdir(shelfOf(id), { recursive: true });
      return `${keptPath(id)}.new`;
    },
    keep: (id) => rename(`${keptPath(id)}.new`, keptPath(id)),
    read: async (id) => {
      try {
        return await readFile(keptPath(id));
      } catch (cause) {
        if (isAbsence(cause)) return undefined;
        throw cause;
      }
    },
    removeRaw: async (id) => {
      await rm(rawPath(id), { force: true });
      await rm(`${rawPath(id)}.json`, { force: true });
    },
    removeKept: async (id) => {
      await rm(keptPath(id), { force: true });
      await rm(`${keptPath(id)}.new`, { force: true });
    },
    listRaw: () => listed(arriving),
    listKept: (shelf) => listed(join(kept, shelf.toString(16).padStart(2, '0'))),
  };
}

async function listed(folder: string): Promise<Lying[]> {
  const names = await readdir(folder).catch((cause: unknown) => {
    if (isAbsence(cause)) return [];
    throw cause;
  });
  const lying: Lying[] = [];
  for (const name of names) {
    const id = ID.exec(name)?.[1];
    // Whatever else somebody put here is not ours to remove.
    if (id === undefined) continue;
    const found = await stat(join(folder, name)).catch(() => undefined);
    if (found !== undefined) lying.push({ id, writtenAt: found.mtimeMs });
  }
  return lying;
}

function isAbsence(cause: unknown): boolean {
  return cause instanceof Error && 'code' in cause && cause.code === 'ENOENT';
}
