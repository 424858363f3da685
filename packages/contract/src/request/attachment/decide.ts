import type { CommandOf } from '../commands.js';
import { accept, refuse, type Context, type Decision } from '../decision.js';
import type { ItemStatus } from '../item-status.js';
import { isComplete } from '../papers.js';
import type { Paper, RequestView } from '../view.js';
import { MAX_FILES } from './commands.js';

/** While an item stands here, pictures of its papers come and go; afterwards they are part of what was filed. */
const OPEN: readonly ItemStatus[] = ['submitted', 'visit-agreed', 'collected', 'returned'];

/** Whether pictures of this paper may come and go now: not once it was accepted, nor while all it serves is filed. */
export function takesFiles(view: RequestView, paper: Paper): boolean {
  if (paper.status === 'accepted') return false;
  return view.items.some((item) => OPEN.includes(item.status) && paper.needs.some((need) => need.item === item.id));
}

/** Every picture of the request: the pages of its papers, and those by which an original was noted. */
export function filesOf({ papers, originals = [] }: Pick<RequestView, 'papers' | 'originals'>): string[] {
  const pages = papers.flatMap((paper) => (paper.files ?? []).map(({ id }) => id));
  return [...new Set([...pages, ...originals.flatMap(({ photo }) => photo ?? [])])];
}

/**
 * A paper of which a picture is all that is asked is there again with a new picture, whoever took it: nobody has to come for
 * it once more. Gives the returned items that lack nothing then; undefined where a picture does not settle the paper.
 */
function settledItems(view: RequestView, paper: Paper): string[] | undefined {
  if (paper.status !== 'returned' || paper.mode !== 'photo') return undefined;
  const after = view.papers.map((each): Paper => (each.code === paper.code ? { ...each, status: 'collected' } : each));
  return view.items.filter((item) => item.status === 'returned' && isComplete(item, after)).map((item) => item.id);
}

/** Judges `attach-file`: the file was sent for this paper, is whole, and there is room for it. */
export function decideAttachFile(view: RequestView, command: CommandOf<'attach-file'>, context: Context): Decision {
  const { paper: code, file, page, sha256 } = command.payload;
  const paper = view.papers.find((each) => each.code === code);
  if (paper === undefined) return refuse('unknown-paper', { paper: code });
  if (!takesFiles(view, paper)) return refuse('illegal-transition', { paper: code });
  const known = context.fileById?.(file);
  if (known?.request !== view.id || known.paper !== code || known.sha256 !== sha256) {
    return refuse('unknown-file', { paper: code });
  }
  const files = paper.files ?? [];
  if (files.some((each) => each.id === file && each.page === page)) return refuse('same-picture', { paper: code });
  const stays = files.filter((each) => each.id !== file && each.page !== page).length;
  if (filesOf(view).length - files.length + stays >= MAX_FILES) return refuse('too-many-files', { paper: code });
  const settled = settledItems(view, paper);
  return accept('file-attached', command, context, {
    paper: code,
    file,
    page,
    sha256,
    ...(settled && { items: settled }),
  });
}

/** Judges `detach-file`. */
export function decideDetachFile(view: RequestView, command: CommandOf<'detach-file'>, context: Context): Decision {
  const { paper: code, file } = command.payload;
  const paper = view.papers.find((each) => each.code === code);
  if (paper === undefined) return refuse('unknown-paper', { paper: code });
  if (paper.files?.some(({ id }) => id === file) !== true) return refuse('unknown-file', { paper: code });
  if (!takesFiles(view, paper)) return refuse('illegal-transition', { paper: code });
  return accept('file-detached', command, context, { paper: code, file });
}
