import { hideSmall } from '../../survey/hide-small.js';
import type { ComplaintView } from './view.js';
import {
  complaintClasses,
  complaintTopics,
  type ComplaintClass,
  type ComplaintNews,
  type ComplaintTopic,
} from './words.js';

/** What is counted of a complaint; nothing of what was written, and nobody. */
export interface CountedComplaint extends Pick<ComplaintView, 'class' | 'about' | 'openedAt' | 'closedAt'> {
  /** `system`: a missed promise opened it. */
  readonly bySystem: boolean;
  readonly course: readonly { readonly at: string; readonly news: ComplaintNews }[];
}

/** Into what complaints are parted; each makes the whole. */
export const complaintParts = ['class', 'topic', 'month', 'origin'] as const;
/** Into what complaints are parted. */
export type ComplaintPart = (typeof complaintParts)[number];

/** One line of a report. All is null where so few complaints stand behind it that one of them could be meant. */
export interface ComplaintRow {
  readonly key: string;
  readonly opened: number | null;
  readonly answered: number | null;
  /** Answered before the clock ran out. */
  readonly inTime: number | null;
  /** The clock ran out before there was an answer. */
  readonly late: number | null;
  readonly closed: number | null;
  readonly handedOver: number | null;
  /** Medians in whole hours from opening to the first answer and to the end; null too where there is none. */
  readonly answerHours: number | null;
  readonly closeHours: number | null;
}

/** How complaints that were opened in a period were answered. */
export interface ComplaintFigures {
  readonly from: string;
  readonly to: string;
  readonly smallest: number;
  readonly total: ComplaintRow;
  readonly parts: Readonly<Record<ComplaintPart, readonly ComplaintRow[]>>;
}

const HOUR_MS = 3_600_000;

/**
 * Counts complaints by class, topic, month and origin. Parts that are too small are hidden, so that none can be reckoned back
 * from the whole either (`hideSmall`).
 *
 * `of` were opened in the months of the period, whose `utcOffset` are minutes; `smallest` is the least of which anything is said.
 */
export function complaintFiguresOf(
  of: readonly CountedComplaint[],
  period: { readonly from: string; readonly to: string; readonly utcOffset: number },
  smallest: number,
): ComplaintFigures {
  const { from, to, utcOffset } = period;
  const monthOf = (at: string) => new Date(Date.parse(at) + utcOffset * 60_000).toISOString().slice(0, 7);
  const keyIn: Readonly<Record<ComplaintPart, (each: CountedComplaint) => string>> = {
    class: (each): ComplaintClass => each.class,
    topic: (each): ComplaintTopic => each.about,
    month: ({ openedAt }) => monthOf(openedAt),
    origin: ({ bySystem }) => (bySystem ? 'system' : 'people'),
  };
  const keysIn: Readonly<Record<ComplaintPart, readonly string[]>> = {
    class: complaintClasses,
    topic: complaintTopics,
    month: [...new Set(of.map(keyIn.month))].sort(),
    origin: ['people', 'system'],
  };
  let isSumHidden = of.length > 0 && of.length < smallest;
  const partsOf = (part: ComplaintPart) => {
    const groups = keysIn[part].map((key) => ({ key, of: of.filter((each) => keyIn[part](each) === key) }));
    const counts = groups.map((group) => group.of.length);
    const { hidden, sumHidden } = hideSmall(counts, smallest);
    isSumHidden ||= sumHidden;
    return groups.map((group, at) => (hidden[at] === true ? hiddenRow(group.key) : rowOf(group.key, group.of)));
  };
  const parts = {
    class: partsOf('class'),
    topic: partsOf('topic'),
    month: partsOf('month'),
    origin: partsOf('origin'),
  };
  return { from, to, smallest, total: isSumHidden ? hiddenRow('all') : rowOf('all', of), parts };
}

function rowOf(key: string, of: readonly CountedComplaint[]): ComplaintRow {
  const course = of.map(courseOf);
  const count = (fits: (each: (typeof course)[number]) => boolean) => course.filter(fits).length;
  return {
    key,
    opened: of.length,
    answered: count(({ answerHours }) => answerHours !== null),
    inTime: count(({ answerHours, isLate }) => answerHours !== null && !isLate),
    late: count(({ isLate }) => isLate),
    closed: count(({ closeHours }) => closeHours !== null),
    handedOver: count(({ isHandedOver }) => isHandedOver),
    answerHours: medianOf(course.flatMap(({ answerHours }) => answerHours ?? [])),
    closeHours: medianOf(course.flatMap(({ closeHours }) => closeHours ?? [])),
  };
}

function hiddenRow(key: string): ComplaintRow {
  const nothing = { opened: null, answered: null, inTime: null, late: null, closed: null, handedOver: null };
  return { key, ...nothing, answerHours: null, closeHours: null };
}

function courseOf({ openedAt, closedAt, course }: CountedComplaint) {
  const since = (at: string) => Math.max(0, Math.floor((Date.parse(at) - Date.parse(openedAt)) / HOUR_MS));
  const answer = course.findIndex(({ news }) => news === 'answered');
  const before = answer < 0 ? course : course.slice(0, answer);
  return {
    answerHours: answer < 0 ? null : since(course[answer]?.at ?? openedAt),
    closeHours: closedAt === null ? null : since(closedAt),
    isLate: before.some(({ news }) => news === 'escalated-by-clock' || news === 'overdue'),
    isHandedOver: course.some(({ news }) => news === 'handed-over'),
  };
}

/** The lower of the two in the middle where there is none. */
function medianOf(values: readonly number[]): number | null {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.ceil(sorted.length / 2) - 1] ?? null;
}
