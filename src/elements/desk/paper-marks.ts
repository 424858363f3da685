import { isMadeHere, itemsFor, type Item, type Paper, type PayloadInput, type RequestView } from '@halo-pamor/contract';
import { noteOf } from '../shared/reason-choice.js';

/** What the operator made of one paper: fine, or to be sent back with a reason. Papers without a mark count as fine. */
export type PaperMark =
  { readonly verdict: 'accept' } | { readonly verdict: 'return'; readonly reason: string; readonly note: string };

/** Marks by the paper's code. */
export type PaperMarks = ReadonlyMap<string, PaperMark>;

/**
 * The papers that are to be judged: those that a filed item needs, without those that were judged before and those that the
 * request itself makes.
 */
export function deskPapers(view: RequestView): Paper[] {
  const filed = itemsFor(view, 'return-papers').map((item) => item.id);
  return view.papers.filter(
    ({ status, needs }) =>
      (status === 'collected' || (status === 'waived' && !isMadeHere({ needs }))) &&
      needs.some((need) => filed.includes(need.item)),
  );
}

/** The papers that are marked to go back. */
export function returned(marks: PaperMarks): [string, Extract<PaperMark, { verdict: 'return' }>][] {
  const back: [string, Extract<PaperMark, { verdict: 'return' }>][] = [];
  for (const [code, mark] of marks) if (mark.verdict === 'return') back.push([code, mark]);
  return back;
}

/** The filed items that go back with the marked papers, and those that may go on. */
export function partedItems(view: RequestView, marks: PaperMarks): { readonly back: Item[]; readonly on: Item[] } {
  const codes = returned(marks).map(([code]) => code);
  const papers = view.papers.filter((paper) => codes.includes(paper.code));
  const goesBack = (item: Item): boolean => papers.some((paper) => paper.needs.some((need) => need.item === item.id));
  const filed = itemsFor(view, 'approve-items');
  return { back: filed.filter(goesBack), on: filed.filter((item) => !goesBack(item)) };
}

/** The payload that sends the marked papers back. */
export function returnPayload(marks: PaperMarks): PayloadInput<'return-papers'> {
  return { papers: returned(marks).map(([code, mark]) => ({ code, reason: mark.reason, ...noteOf(mark) })) };
}
