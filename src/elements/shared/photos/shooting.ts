import type { Photo } from './photo-list.js';
import type { Pictured } from './pictured.js';

/** Most pages at one go. */
const MOST_PAGES = 10;

/** What is photographed: a page anew, further pages, or the whole paper once more. */
export interface Shooting {
  /** Where `<halo-capture>` keeps its draft. */
  readonly key: string;
  /** The first page that the pictures become. */
  readonly from: number;
  readonly most: number;
  /** The whole paper is photographed anew: pages that are left over go. */
  readonly isWhole: boolean;
  /** What the app's camera took when the page was lost. */
  readonly lost?: Blob;
}

/**
 * What comes behind the pages that there are. A paper that came back is photographed anew; what was taken of it since then
 * is added to.
 *
 * @param room how many more pictures may be taken
 */
export function nextShooting(of: Pictured, photos: readonly Photo[], room = MOST_PAGES): Shooting {
  const isWhole = of.isReturned && photos.every(({ isOld }) => isOld);
  return {
    key: of.code,
    from: isWhole ? 1 : (photos.at(-1)?.page ?? 0) + 1,
    most: Math.min(MOST_PAGES, room + (isWhole ? photos.length : 0)),
    isWhole,
  };
}

/** One page anew. */
export function pageShooting({ code }: Pictured, page: number): Shooting {
  return { key: `${code} ${page}`, from: page, most: 1, isWhole: false };
}
