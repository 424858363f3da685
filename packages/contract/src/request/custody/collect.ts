import type { CommandOf } from '../commands.js';
import { refuse, type Context, type Decision } from '../decision.js';
import type { EventData } from '../events.js';
import type { Paper, PaperMode, RequestView } from '../view.js';
import { daysAfter } from './decide.js';

/** Papers whose original goes to the office for good: into its file, or given up for the new document. */
const STAYS: readonly PaperMode[] = ['handed-in', 'surrendered'];
/** Papers that otherwise stay at home, but may be lent to the office when it has to see the original. */
const LENT: readonly PaperMode[] = ['photo', 'shown', 'form'];

/** Whether the original of this paper stays with the office. */
export function staysWithOffice({ mode }: Pick<Paper, 'mode'>): boolean {
  return STAYS.includes(mode);
}

/** Whether an officer may take the original of this paper along and bring it back. */
export function canBeLent({ mode }: Pick<Paper, 'mode'>): boolean {
  return LENT.includes(mode);
}

/** Whether an original of this paper went along before and did not come home, so that collecting it again takes no second one. */
export function isOriginalTaken({ originals = [] }: Pick<RequestView, 'originals'>, code: string): boolean {
  return originals.some(({ paper, ended }) => paper === code && ended !== 'returned');
}

function hasOriginal(paper: Paper): boolean {
  return staysWithOffice(paper) || canBeLent(paper);
}

type Line = CommandOf<'collect-papers'>['payload']['papers'][number];
type Collected = EventData<'papers-collected'>['papers'][number];

/**
 * The lines of `collect-papers` with the originals that they take along, or why one cannot be taken. What stays with the
 * office goes along in any case; another paper only where the officer notes its original.
 */
export function withOriginals(
  view: RequestView,
  lines: readonly Line[],
  { now, rules }: Context,
): { readonly refused: Decision } | { readonly lines: Collected[] } {
  const noted: Collected[] = [];
  let next = (view.originals?.length ?? 0) + 1;
  for (const { code, outcome, note = null, original } of lines) {
    const paper = view.papers.find((each) => each.code === code);
    const isTaken =
      paper !== undefined &&
      outcome === 'collected' &&
      (original === undefined ? staysWithOffice(paper) : hasOriginal(paper));
    if (original !== undefined && !isTaken) return { refused: refuse('illegal-transition', { paper: code }) };
    const photo = original?.photo ?? null;
    if (photo !== null && paper?.files?.some(({ id }) => id === photo) !== true) {
      return { refused: refuse('unknown-file', { paper: code }) };
    }
    const isTwice = noted.some((each) => each.code === code && each.original !== undefined);
    if (!isTaken || isTwice || (original === undefined && isOriginalTaken(view, code))) {
      noted.push({ code, outcome, note });
      continue;
    }
    const { condition = 'not-noted' } = original ?? {};
    const backBy = daysAfter(now, rules.custody.backWithinDays);
    noted.push({
      code,
      outcome,
      note,
      original: { id: String(next), condition, note: original?.note ?? null, photo, backBy },
    });
    next += 1;
  }
  return { lines: noted };
}
