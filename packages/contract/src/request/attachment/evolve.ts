import type { EventOf } from '../events.js';
import { moveItems } from '../moved.js';
import type { Paper, PaperFile, RequestView } from '../view.js';

function changeFiles(view: RequestView, code: string, change: (files: readonly PaperFile[]) => PaperFile[]): Paper[] {
  return view.papers.map((paper) => (paper.code === code ? { ...paper, files: change(paper.files ?? []) } : paper));
}

/**
 * What the events of pictures change: the files of a paper stand in the order of its pages, one picture a page. A new picture
 * of a returned paper may be all that was asked for; then its items can be filed once more.
 */
export const attachmentChanges = {
  'file-attached': (view: RequestView, { data, at }: EventOf<'file-attached'>): Partial<RequestView> => {
    const papers = changeFiles(view, data.paper, (files) =>
      [
        ...files.filter(({ id, page }) => id !== data.file && page !== data.page),
        { id: data.file, page: data.page, at },
      ].sort((one, other) => one.page - other.page),
    );
    if (data.items === undefined) return { papers };
    return {
      papers: papers.map((paper) =>
        paper.code === data.paper ? { ...paper, status: 'collected', reason: null, note: null } : paper,
      ),
      items: moveItems(view, data.items, 'collected', at),
    };
  },
  'file-detached': (view: RequestView, { data }: EventOf<'file-detached'>): Partial<RequestView> => ({
    papers: changeFiles(view, data.paper, (files) => files.filter(({ id }) => id !== data.file)),
  }),
};
