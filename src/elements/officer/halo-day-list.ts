import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { fill } from '../../locale/fill.js';
import type { DayGroupKey } from '../../locale/officer-terms.js';
import { button } from '../shared/button.js';
import { ask } from '../shared/events.js';
import { textField } from '../shared/field.js';
import { listIcon, searchIcon } from '../shared/icons-work.js';
import { formKit } from '../shared/form-kit.styles.js';
import { LONG, longListStyles } from '../shared/long-list/long-list.js';
import { offlineBanner } from '../shared/offline-banner.js';
import { isFound } from '../shared/request-search.js';
import { screenHeader } from '../shared/screen-header.js';
import { emptyState, errorState, loadingState } from '../shared/screen-states.js';
import { stripStyles } from '../shared/strip.styles.js';
import { work } from '../shared/work.styles.js';
import { dayCard, dayRow } from './day-card.js';
import { dayGroups, type DayGroup } from './day-groups.js';
import { dayListStyles } from './halo-day-list.styles.js';
import { longTasks } from './long-tasks.js';
import type { OfficerStage } from './officer-stage.js';
import { roomMenu } from './room-menu.js';
import type { OfficerRoom } from './room.js';
import { officerRooms } from './rooms.js';

/** So many tasks are seen at a glance; nobody has to search among them. */
const FEW = 5;

const countIn = (groups: readonly DayGroup[]): number => groups.reduce((sum, { tasks }) => sum + tasks.length, 0);

/**
 * The officer's home: the day, with visits of today by their time and then what waits, each group with its number, and the
 * tiles of the rooms beside it. Reads `views` alone and so works without signal.
 *
 * @tagname halo-day-list
 * @fires halo-navigate - when a request or a room is opened
 */
export class HaloDayList extends LitElement {
  static override styles = [...formKit, work, longListStyles, stripStyles, dayListStyles];
  static override properties = {
    stage: { attribute: false },
    search: { state: true },
    only: { state: true },
    rooms: { attribute: false },
    menuOpen: { state: true },
  };

  declare stage: OfficerStage;
  declare search: string;
  declare only: DayGroupKey | undefined;
  /** What has a tile here. */
  declare rooms: readonly OfficerRoom[];
  declare menuOpen: boolean;

  constructor() {
    super();
    this.search = '';
    this.only = undefined;
    this.rooms = officerRooms;
    this.menuOpen = false;
  }

  override render(): TemplateResult {
    const { stage } = this;
    const waiting = stage.entries.filter((entry) => entry.state !== 'parked').length;
    return html`<div class="screen wide">
      ${screenHeader(stage.terms, { title: stage.words.day.title, lead: stage.words.day.lead })}
      ${offlineBanner(stage.terms, { online: stage.connection.online, waiting })}
      <halo-phone-notice class="phone-notice" .stage=${stage}></halo-phone-notice>
      <div class="day ${this.rooms.length > 0 ? 'with-menu' : ''}">
        ${this.#menu()}
        <div class="stack">${this.#body()}</div>
      </div>
    </div>`;
  }

  #menu(): unknown {
    if (this.rooms.length === 0) return nothing;
    return roomMenu({
      stage: this.stage,
      rooms: this.rooms,
      open: this.menuOpen,
      toggle: () => (this.menuOpen = !this.menuOpen),
      go: (view) => ask(this, 'halo-navigate', { view }),
    });
  }

  #body(): unknown {
    const { stage } = this;
    const { connection, dates, terms, words } = stage;
    const all = dayGroups(stage.views, dates.isoDay(stage.now()), dates.isoDay, stage.actor);
    if (all.length === 0) {
      if (connection.problem !== null) return errorState(terms, connection.problem, () => ask(this, 'halo-retry', {}));
      if (!connection.loaded) return loadingState(terms);
      return emptyState({ icon: listIcon, title: words.day.empty, text: words.day.emptyText });
    }
    const found =
      this.search === ''
        ? all
        : all
            .map((group) => ({ ...group, tasks: group.tasks.filter((task) => isFound(task.view, this.search)) }))
            .filter((group) => group.tasks.length > 0);
    const listed = found.filter((group) => this.only === undefined || group.key === this.only);
    const isLong = countIn(listed) > LONG;
    return html`${this.#tools(found, countIn(all))}
    ${
      listed.length > 0
        ? html`<div class="groups ${isLong ? 'long' : ''}">
            ${listed.map((group, nth) => this.#group(group, isLong, nth === 0))}
          </div>`
        : this.#notFound()
    }`;
  }

  #tools(groups: readonly DayGroup[], all: number): TemplateResult {
    const { words } = this.stage;
    const total = countIn(groups);
    const chip = (key: DayGroupKey | undefined, label: string, count: number): TemplateResult =>
      html`<button
        type="button"
        class="filter"
        aria-pressed=${this.only === key ? 'true' : 'false'}
        @click=${() => (this.only = key)}
      >
        ${label}<span class="count">${count}</span>
      </button>`;
    return html`<div class="stack">
      ${
        all > FEW || this.search !== ''
          ? textField({
              name: 'search',
              label: words.day.search,
              type: 'search',
              value: this.search,
              change: (value) => (this.search = value),
            })
          : nothing
      }
      <div class="strip" role="group" aria-label=${words.day.filter}>
        ${chip(undefined, words.day.all, total)}
        ${groups.map((group) => chip(group.key, words.day.group[group.key], group.tasks.length))}
      </div>
    </div>`;
  }

  #group({ key, tasks }: DayGroup, isLong: boolean, isFirst: boolean): TemplateResult {
    const { words } = this.stage;
    return html`<section class="group" aria-labelledby="group-${key}">
      <header>
        <h3 id="group-${key}">${words.day.group[key]}</h3>
        <span class="count" aria-label=${fill(words.day.count, { n: tasks.length })}>${tasks.length}</span>
        <p class="muted small">${words.day.groupText[key]}</p>
      </header>
      ${
        key === 'today'
          ? html`<halo-day-route .stage=${this.stage} .tasks=${tasks} .isLong=${isLong}></halo-day-route>`
          : isLong
            ? longTasks(this.stage, { key, tasks, from: this, isFirst })
            : key === 'waiting'
              ? html`<div class="queue">${tasks.map((task) => dayRow(this.stage, task, this))}</div>`
              : html`<ul>
                  ${tasks.map((task) => html`<li>${dayCard(this.stage, task, this)}</li>`)}
                </ul>`
      }
    </section>`;
  }

  #notFound(): TemplateResult {
    const { words } = this.stage;
    const clear = (): void => {
      this.search = '';
      this.only = undefined;
    };
    return html`<div role="status">
      ${emptyState({
        icon: searchIcon,
        title: words.day.notFound,
        text: words.day.notFoundText,
        action: this.search || this.only ? button({ label: words.day.showAll, press: clear }) : nothing,
      })}
    </div>`;
  }
}
