import type { RequestView } from '@halo-pamor/contract';
import { photograph } from '../../capture/picture/invented-paper.fixture.js';
import { inventedId } from './invented-requests.fixture.js';

/** The request with pictures of its papers: how many pages each has, and when they came. */
export function pictured(view: RequestView, pages: Readonly<Record<string, number>>, at: string): RequestView {
  return {
    ...view,
    papers: view.papers.map((paper, index) => {
      const files = Array.from({ length: pages[paper.code] ?? 0 }, (_page, n) => ({
        id: inventedId(700_000 + index * 100 + n),
        page: n + 1,
        at,
      }));
      return files.length === 0 ? paper : { ...paper, files };
    }),
  };
}

/** A picture of an invented paper, as the gateway shows it. */
export function inventedPicture(): Promise<Blob> {
  return photograph({ width: 1200, height: 1600 }).convertToBlob({ type: 'image/jpeg' });
}
