import {
  itemsFor,
  missingPapers,
  type Item,
  type Paper,
  type PayloadInput,
  type RequestView,
} from '@halo-pamor/contract';
import { conditionOf, type NotedCondition } from '../shared/condition-choice.js';

/** What the officer noted of one paper at the door. */
export interface PaperMark {
  readonly outcome: 'collected' | 'waived';
  readonly note: string;
  /** How the original looks that goes along; a paper that otherwise stays at home goes along only with this. */
  readonly original?: NotedCondition | undefined;
}

/** What was noted so far, by the paper's code. */
export type CollectDraft = ReadonlyMap<string, PaperMark>;

/** The papers that can be collected now, apart from those that are in hand already. */
export interface CollectPapers {
  readonly open: readonly Paper[];
  readonly settled: readonly Paper[];
}

/** The papers of the items that can still be collected for. */
export function collectPapers(view: RequestView): CollectPapers {
  const items = itemsFor(view, 'collect-papers').map((item) => item.id);
  const papers = view.papers.filter((paper) => paper.needs.some((need) => items.includes(need.item)));
  const isOpen = (paper: Paper): boolean => paper.status === 'needed' || paper.status === 'returned';
  return { open: papers.filter(isOpen), settled: papers.filter((paper) => !isOpen(paper)) };
}

/** The open papers with alternatives put together, in the order of the request. A group of one has no name. */
export function paperGroups(papers: readonly Paper[]): { readonly alternatives: boolean; readonly papers: Paper[] }[] {
  const groups = new Map<string, Paper[]>();
  for (const paper of papers) {
    const group = paper.needs.find((need) => need.group !== null);
    const key = group ? `${group.item}/${String(group.group)}` : paper.code;
    groups.set(key, [...(groups.get(key) ?? []), paper]);
  }
  return [...groups.values()].map((each) => ({ alternatives: each.length > 1, papers: each }));
}

/** The papers as they would stand with the draft. */
function draftedPapers(view: RequestView, draft: CollectDraft): Paper[] {
  return view.papers.map((paper) => {
    const mark = draft.get(paper.code);
    return mark === undefined ? paper : { ...paper, status: mark.outcome };
  });
}

/** What each document would still lack with the draft: single papers, and for a group its alternatives together. */
export function stillMissing(
  view: RequestView,
  draft: CollectDraft,
): { readonly item: Item; readonly missing: readonly (readonly Paper[])[] }[] {
  const papers = draftedPapers(view, draft);
  return itemsFor(view, 'collect-papers').map((item) => {
    const groups = new Map<string, Paper[]>();
    for (const paper of missingPapers(item, papers)) {
      const group = paper.needs.find((need) => need.item === item.id)?.group ?? paper.code;
      groups.set(group, [...(groups.get(group) ?? []), paper]);
    }
    return { item, missing: [...groups.values()] };
  });
}

/** The first paper that was waived without saying why, or undefined. */
export function waivedWithoutNote(draft: CollectDraft): string | undefined {
  return [...draft].find(([, mark]) => mark.outcome === 'waived' && mark.note.trim() === '')?.[0];
}

/**
 * The command's payload: one line for each paper that was marked. An original that goes along names the newest picture of
 * it that the gateway has, so that everybody who holds it later sees how it looked.
 */
export function collectPayload(
  draft: CollectDraft,
  { papers }: Pick<RequestView, 'papers'>,
): PayloadInput<'collect-papers'> {
  return {
    papers: [...draft].map(([code, { outcome, note, original }]) => ({
      code,
      outcome,
      ...(note.trim() === '' ? {} : { note: note.trim() }),
      ...(original === undefined ? {} : { original: { ...conditionOf(original), ...pictureOf(papers, code) } }),
    })),
  };
}

function pictureOf(papers: readonly Paper[], code: string): { readonly photo?: string } {
  const photo = papers.find((paper) => paper.code === code)?.files?.at(-1)?.id;
  return photo === undefined ? {} : { photo };
}
