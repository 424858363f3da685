import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { load } from '../shared/asking.js';
import { dayGroups, picturesOfToday } from './day-groups.js';
import type { OfficerStage } from './officer-stage.js';

/**
 * Has the pictures on this phone that are needed at today's doors, as long as there is signal: what a citizen sent ahead is
 * compared there with the paper itself. A phone that is told to save data fetches none.
 */
export class TodaysPictures implements ReactiveController {
  readonly #host: ReactiveControllerHost & EventTarget;
  readonly #stage: () => OfficerStage;
  /** What was asked for last; undefined when it has to be asked for again. */
  #asked: string | undefined;

  constructor(host: ReactiveControllerHost & EventTarget, stage: () => OfficerStage) {
    this.#host = host;
    this.#stage = stage;
  }

  hostUpdated(): void {
    const { views, connection, dates, now, actor } = this.#stage();
    if (!connection.online) this.#asked = undefined;
    // Before the first reading nobody knows what today needs, and what lies here would be let go.
    if (!connection.online || !connection.loaded || savesData()) return;
    const today = dayGroups(views, dates.isoDay(now()), dates.isoDay, actor).find(({ key }) => key === 'today');
    const files = picturesOfToday(today?.tasks ?? []);
    const wanted = files.join(' ');
    if (wanted === this.#asked) return;
    this.#asked = wanted;
    // Nobody waits for it, and the next news asks again.
    load(this.#host, { what: 'pictures-ahead', files }).catch(() => (this.#asked = undefined));
  }
}

function savesData(): boolean {
  return 'connection' in navigator && isRecord(navigator.connection) && navigator.connection['saveData'] === true;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
