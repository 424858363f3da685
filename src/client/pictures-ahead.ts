import { HaloError } from '../errors.js';
import type { Kept } from '../outbox/kept.js';
import type { PicturesAhead } from './pictures.js';

/** Most bytes of pictures that lie on a phone ahead of their use: about a hundred papers. */
const MOST_BYTES = 32 * 1024 * 1024;

/** Under which the list of the pictures is kept: bytes by file, 0 for one that was not whole yet. */
const LIST = 'pictures-ahead';

type List = Readonly<Record<string, number>>;

/** A picture that was fetched ahead; undefined when it was not, or cannot be read now. */
export async function pictureAhead(kept: Kept, file: string, signal?: AbortSignal): Promise<Blob | undefined> {
  const found = await kept.load(placeOf(file), signal).catch(() => undefined);
  return found instanceof Blob ? found : undefined;
}

/**
 * Makes the pictures that lie ahead those of `files`, in that order, as far as there is room: what is no longer wanted goes
 * first, then what lacks is fetched one by one. Ends at the first that shows there is no way to the gateway; one that
 * this person may not see is left out.
 */
export async function keepAhead(
  kept: Kept,
  files: readonly string[],
  fetchOne: (file: string) => Promise<Blob>,
  signal: AbortSignal,
): Promise<PicturesAhead> {
  let list = readList(await kept.load(LIST, signal));
  const note = async (next: List): Promise<void> => {
    list = next;
    await kept.save(LIST, next, true, signal);
  };
  const gone = Object.keys(list).filter((file) => !files.includes(file));
  for (const file of gone) await kept.save(placeOf(file), null, true, signal);
  if (gone.length > 0) await note(Object.fromEntries(Object.entries(list).filter(([file]) => files.includes(file))));
  for (const file of files) {
    if ((list[file] ?? 0) > 0) continue;
    if (bytesOf(list) >= MOST_BYTES) break;
    // Listed before it is written, so that a page that ends in between leaves nothing that no list names.
    await note({ ...list, [file]: 0 });
    try {
      const picture = await fetchOne(file);
      await kept.save(placeOf(file), picture, true, signal);
      await note({ ...list, [file]: picture.size });
    } catch (caught) {
      if (!(caught instanceof HaloError) || caught.retryable || caught.code.startsWith('storage')) break;
    }
  }
  const here = files.filter((file) => (list[file] ?? 0) > 0).length;
  return { kept: here, missing: files.length - here };
}

function placeOf(file: string): string {
  return `picture ${file}`;
}

function bytesOf(list: List): number {
  return Object.values(list).reduce((sum, bytes) => sum + bytes, 0);
}

function readList(value: unknown): List {
  if (typeof value !== 'object' || value === null) return {};
  return Object.fromEntries(
    Object.entries(value).filter((entry): entry is [string, number] => typeof entry[1] === 'number'),
  );
}
