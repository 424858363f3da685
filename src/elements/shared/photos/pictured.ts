import { filesOf, MAX_FILES, takesFiles, type Paper, type RequestView } from '@halo-pamor/contract';
import { isNewPage } from './since-return.js';

/** A page that has its picture at the gateway. */
export interface PicturedPage {
  readonly id: string;
  readonly page: number;
  /** The paper came back with it: another is asked for. */
  readonly isOld: boolean;
}

/** What pictures are taken of: a paper of a request, or what else an officer did. */
export interface Pictured {
  /** Id of the request or duty. */
  readonly id: string;
  /** Code of the paper, under which its pictures are kept and sent. */
  readonly code: string;
  readonly pages: readonly PicturedPage[];
  /** Pictures may come and go now. */
  readonly takes: boolean;
  /** It came back and is asked for anew. */
  readonly isReturned: boolean;
  /** How many more pictures the request or duty takes. */
  readonly room: number;
}

/** A paper of a request as what pictures are taken of; undefined where the request has no such paper. */
export function picturedPaper(view: RequestView, code: string): Pictured | undefined {
  const paper = view.papers.find((each) => each.code === code);
  if (paper === undefined) return undefined;
  const isReturned = paper.status === 'returned';
  return {
    id: view.id,
    code,
    pages: (paper.files ?? []).map((file) => ({
      id: file.id,
      page: file.page,
      isOld: isReturned && !isNewPage(view, paper, file),
    })),
    takes: takesFiles(view, paper),
    isReturned,
    room: Math.max(0, MAX_FILES - filesOf(view).length),
  };
}

/** Whether a paper is one that can be photographed: neither a fact in the data nor a person. */
export function isPictured({ mode }: Pick<Paper, 'mode'>): boolean {
  return mode !== 'data' && mode !== 'presence';
}
