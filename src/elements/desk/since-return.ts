import type { Paper, RequestView } from '@halo-pamor/contract';
import { isNewPage, returnedAt } from '../shared/photos/since-return.js';

/** Whether this paper was handed in anew after the desk sent it back, and so is what is to be looked at now. */
export function cameAgain(view: RequestView, paper: Paper): boolean {
  return paper.status === 'collected' && returnedAt(view, paper) !== undefined;
}

/** A page that can be looked at. */
export interface DeskPage {
  readonly file: string;
  readonly page: number;
  readonly paper: Paper;
  readonly isNew: boolean;
}

/** Every picture of the request in the order of its papers and their pages. */
export function pagesOf(view: RequestView): DeskPage[] {
  return view.papers.flatMap((paper) =>
    (paper.files ?? []).map((file) => ({ file: file.id, page: file.page, paper, isNew: isNewPage(view, paper, file) })),
  );
}

/** The page to begin with: what is new since the return, else of what is to be judged, else the first. */
export function firstPage(view: RequestView): DeskPage | undefined {
  const pages = pagesOf(view);
  return pages.find(({ isNew }) => isNew) ?? pages.find(({ paper }) => paper.status !== 'accepted') ?? pages[0];
}
