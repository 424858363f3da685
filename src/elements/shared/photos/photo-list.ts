import type { Entry } from '../session-state.js';
import type { Pictured } from './pictured.js';

/** A picture as the person sees it: on its way, or a page at the gateway. */
export interface Photo {
  /** Id by which it is read and taken off. */
  readonly file: string;
  readonly page: number;
  readonly state: 'waiting' | 'sending' | 'sent' | 'refused';
  /** How much of it is at the gateway, 0 to 1. */
  readonly share: number;
  /** It still lies on this phone. */
  readonly isHere: boolean;
  /** The paper came back with it: another is asked for. */
  readonly isOld: boolean;
  /** Why it was refused. */
  readonly problem: string | null;
}

/**
 * The pictures in the order of their pages. What is on this phone takes the place of the page that it will replace;
 * what is asked to go is gone.
 */
export function photosOf({ id: about, code, pages }: Pictured, entries: readonly Entry[]): Photo[] {
  const mine = entries.filter(({ requestId }) => requestId === about);
  const going = new Set(mine.flatMap((entry) => (entry.state === 'parked' ? [] : fileToGo(entry))));
  const here = mine.flatMap((entry): Photo[] => {
    const { id, file, lastProblem } = entry;
    if (file?.paper !== code) return [];
    // It is a page by now, and what is known of this phone is a moment old.
    if (pages.some((page) => page.id === file.upload)) return [];
    const state = entry.state === 'parked' ? 'refused' : file.state;
    const share = file.bytes === 0 ? 0 : file.sentBytes / file.bytes;
    return [
      {
        file: id,
        page: file.page,
        state,
        share,
        isHere: true,
        isOld: false,
        problem: state === 'refused' ? lastProblem : null,
      },
    ];
  });
  const replaced = new Set(here.filter(({ state }) => state !== 'refused').map(({ page }) => page));
  const there = pages
    .filter(({ id, page }) => !going.has(id) && !replaced.has(page))
    .map((file): Photo => ({
      file: file.id,
      page: file.page,
      state: 'sent',
      share: 1,
      isHere: false,
      isOld: file.isOld,
      problem: null,
    }));
  return [...here, ...there].sort((one, other) => one.page - other.page);
}

function fileToGo({ type, payload }: Entry): string[] {
  if (!TAKING_OFF.has(type) || typeof payload !== 'object' || payload === null || !('file' in payload)) return [];
  return typeof payload.file === 'string' ? [payload.file] : [];
}

const TAKING_OFF: ReadonlySet<string> = new Set(['detach-file', 'unpicture-duty']);

/** How many more pictures can be taken, with those that are on their way counted. */
export function roomFor({ id, room }: Pictured, entries: readonly Entry[]): number {
  const coming = entries.filter(({ requestId, file }) => requestId === id && file !== undefined).length;
  return Math.max(0, room - coming);
}
