import type { TemplateResult } from 'lit';
import { longList } from '../shared/long-list/long-list.js';
import { dayCard, dayRow } from './day-card.js';
import type { DayGroup } from './day-groups.js';
import type { OfficerStage } from './officer-stage.js';

const MINUTE = 60_000;
/** About what a card and a row are high on a phone, in CSS pixels. */
const CARD = 440;
const ROW = 160;

/** A group of the day list of which only the tasks in sight are drawn. */
export function longTasks(
  stage: OfficerStage,
  { key, tasks, from, isFirst }: DayGroup & { readonly from: EventTarget; readonly isFirst: boolean },
): TemplateResult {
  const isRow = key === 'waiting';
  const { words, terms, pack, entries, actor, now } = stage;
  // What a card says of a moment, it says anew when a minute has gone.
  const minute = Math.floor(now().getTime() / MINUTE);
  return longList({
    dress: isRow ? 'queue' : 'cards',
    label: words.day.group[key],
    length: tasks.length,
    key: (at) => tasks[at]?.view.id ?? '',
    from: (at) => [tasks[at], words, terms, pack, entries, actor, minute],
    draw: (at) => {
      const task = tasks[at];
      if (task === undefined) throw new RangeError(`no task at ${at}`);
      return isRow ? dayRow(stage, task, from) : dayCard(stage, task, from);
    },
    guess: isRow ? ROW : CARD,
    isFirst,
  });
}
