import { html, nothing, type TemplateResult } from 'lit';
import type { DayGroupKey } from '../../locale/officer-terms.js';
import type { LongRows } from '../shared/long-list/halo-long-list.js';
import { longList } from '../shared/long-list/long-list.js';
import { dayCard, dayRow } from './day-card.js';
import type { DayTask } from './day-groups.js';
import type { OfficerStage } from './officer-stage.js';

const MINUTE = 60_000;
/** About what a card and a row are high on a phone, in CSS pixels. */
const CARD = 440;
const ROW = 160;

/** What a list of tasks is made of. */
interface TaskList {
  readonly key: DayGroupKey;
  readonly tasks: readonly DayTask[];
  readonly from: EventTarget;
  readonly isFirst: boolean;
}

/** A group of the day list of which only the tasks in sight are drawn. */
export function longTasks(stage: OfficerStage, { key, tasks, from, isFirst }: TaskList): TemplateResult {
  const isRow = key === 'waiting';
  return longList({
    dress: isRow ? 'queue' : 'cards',
    label: stage.words.day.group[key],
    ...shownOf(stage, tasks),
    draw: (at) => {
      const task = taskAt(tasks, at);
      return isRow ? dayRow(stage, task, from) : dayCard(stage, task, from);
    },
    guess: isRow ? ROW : CARD,
    isFirst,
  });
}

/**
 * The stops of a long day of which only those in sight are drawn, each with the place above it that begins there.
 *
 * @param placeAt the place that begins with a stop; undefined where none does
 */
export function longStops(
  stage: OfficerStage,
  {
    tasks,
    from,
    placeAt,
  }: { tasks: readonly DayTask[]; from: EventTarget; placeAt: (at: number) => string | undefined },
): TemplateResult {
  const shown = shownOf(stage, tasks);
  return longList({
    dress: 'cards',
    label: stage.words.day.group.today,
    ...shown,
    from: (at) => [...shown.from(at), placeAt(at)],
    draw: (at) => {
      const place = placeAt(at);
      return html`${place === undefined ? nothing : html`<h4 class="place">${place}</h4>`}
      ${dayCard(stage, taskAt(tasks, at), from)}`;
    },
    guess: CARD,
    isFirst: true,
  });
}

/** Which tasks these are, and all that a card shows beside its own. */
function shownOf(
  { words, terms, pack, entries, actor, now }: OfficerStage,
  tasks: readonly DayTask[],
): Pick<LongRows, 'length' | 'key' | 'from'> {
  // What a card says of a moment, it says anew when a minute has gone.
  const minute = Math.floor(now().getTime() / MINUTE);
  return {
    length: tasks.length,
    key: (at) => tasks[at]?.view.id ?? '',
    from: (at) => [tasks[at], words, terms, pack, entries, actor, minute],
  };
}

function taskAt(tasks: readonly DayTask[], at: number): DayTask {
  const task = tasks[at];
  if (task === undefined) throw new RangeError(`no task at ${at}`);
  return task;
}
