import type { LooksReply } from '@halo-pamor/contract';

type Look = Pick<LooksReply['looks'][number], 'role' | 'at' | 'paper'>;

/** Looks of one kind of person within half an hour of each other, as one. */
export interface LookGroup {
  readonly role: Look['role'];
  /** When the first of them was. */
  readonly at: string;
  /** Codes of the papers that were looked at, each once. */
  readonly papers: readonly string[];
}

const NEAR_MS = 30 * 60 * 1000;

/** Who looked, latest first. What the citizens themselves looked at is left out: they know. */
export function lookGroups(looks: readonly Look[]): LookGroup[] {
  const groups: LookGroup[] = [];
  for (const { role, at, paper } of looks) {
    if (role === 'citizen') continue;
    const last = groups.at(-1);
    if (last?.role === role && Date.parse(last.at) - Date.parse(at) <= NEAR_MS) {
      const papers = last.papers.includes(paper) ? last.papers : [...last.papers, paper];
      groups[groups.length - 1] = { role, at, papers };
    } else groups.push({ role, at, papers: [paper] });
  }
  return groups;
}
