import type { EventOf } from '../events.js';
import type { Paper, PaperFile, RequestView } from '../view.js';

function changeFiles(view: RequestView, code: string, change: (files: readonly PaperFile[]) => PaperFile[]): Paper[] {
  return view.papers.map((paper) => (paper.code === code ? { ...paper, files: change(paper.files ?? []) } : paper));
}

/** What the events of pictures change: the files of a paper stand in the order of its pages, one picture a page. */
export const attachmentChanges = {
  'file-attached': (view: RequestView, { data }: EventOf<'file-attached'>): Partial<RequestView> => ({
    papers: changeFiles(view, data.paper, (files) =>
      [
        ...files.filter(({ id, page }) => id !== data.file && page !== data.page),
        { id: data.file, page: data.page },
      ].sort((one, other) => one.page - other.page),
    ),
  }),
  'file-detached': (view: RequestView, { data }: EventOf<'file-detached'>): Partial<RequestView> => ({
    papers: changeFiles(view, data.paper, (files) => files.filter(({ id }) => id !== data.file)),
  }),
};
