import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { fill } from '../../locale/fill.js';
import { load } from '../shared/asking.js';
import { button } from '../shared/button.js';
import { ask } from '../shared/events.js';
import { icon } from '../shared/icon.js';
import { downIcon, trackIcon } from '../shared/icons.js';
import { formKit } from '../shared/form-kit.styles.js';
import { longList, longListStyles } from '../shared/long-list/long-list.js';
import { sayItems, shortPlace } from '../shared/staff-words.js';
import { work } from '../shared/work.styles.js';
import { dayCard } from './day-card.js';
import type { DayTask } from './day-groups.js';
import { dayListStyles } from './halo-day-list.styles.js';
import { dayRouteStyles } from './halo-day-route.styles.js';
import { longStops } from './long-tasks.js';
import type { OfficerStage } from './officer-stage.js';
import { byHand, byPlace, moved, readRoute } from './route-order.js';

const KEPT = 'route';
/** About what a stop is high on a phone while the stops are put in order, in CSS pixels. */
const STOP = 140;

/**
 * The stops of the day: by RT and time, or in the order that the officer gave them by buttons or by dragging. The order
 * stays on this phone for this day and is never sent.
 *
 * @tagname halo-day-route
 * @fires halo-keep - the order, after each move
 */
export class HaloDayRoute extends LitElement {
  static override styles = [...formKit, work, longListStyles, dayListStyles, dayRouteStyles];
  static override properties = {
    stage: { attribute: false },
    tasks: { attribute: false },
    isLong: { attribute: false },
    order: { state: true },
    arranging: { state: true },
    said: { state: true },
  };

  declare stage: OfficerStage;
  declare tasks: readonly DayTask[];
  /** Whether only the stops in sight are drawn, as of a day on which many missed ones wait. */
  declare isLong: boolean;
  /** Ids in the order that was given by hand; undefined until there is one. */
  declare private order: readonly string[] | undefined;
  declare private arranging: boolean;
  /** What a screen reader is told of the last move. */
  declare private said: string;

  #dragged: string | undefined;

  constructor() {
    super();
    this.tasks = [];
    this.isLong = false;
    this.order = undefined;
    this.arranging = false;
    this.said = '';
  }

  override firstUpdated(): void {
    void load(this, { what: 'kept', name: KEPT })
      .then((kept) => (this.order ??= readRoute(kept, this.#today)))
      .catch(() => undefined);
  }

  override render(): TemplateResult {
    return html`<div class="stack near">
      ${this.#tools()}
      ${this.arranging ? this.#rows() : this.order === undefined ? this.#places() : this.#route(this.order)}
      <p class="unseen" role="status">${this.said}</p>
    </div>`;
  }

  get #today(): string {
    return this.stage.dates.isoDay(this.stage.now());
  }

  get #stops(): readonly DayTask[] {
    if (this.order !== undefined) return byHand(this.tasks, this.order);
    return this.#byPlace().flatMap(({ tasks }) => tasks);
  }

  #byPlace(): ReturnType<typeof byPlace> {
    return byPlace(this.tasks, ({ view }) => shortPlace(this.stage.pack, view));
  }

  #tools(): unknown {
    const { route } = this.stage.words;
    if (this.tasks.length < 2) return nothing;
    if (!this.arranging) {
      return button({ label: route.arrange, icon: trackIcon, press: () => (this.arranging = true) });
    }
    return html`<p class="muted small">${route.hint}</p>
      <div class="bar even">
        ${button({ label: route.done, kind: 'main', press: () => (this.arranging = false) })}
        ${
          this.order === undefined
            ? nothing
            : button({
                label: route.byPlace,
                press: () => {
                  this.order = undefined;
                  ask(this, 'halo-keep', { name: KEPT, what: null });
                },
              })
        }
      </div>`;
  }

  #places(): TemplateResult | TemplateResult[] {
    const places = this.#byPlace();
    if (this.isLong) {
      const begins = new Map<DayTask | undefined, string>(places.map(({ place, tasks: [first] }) => [first, place]));
      const tasks = places.flatMap((each) => each.tasks);
      return longStops(this.stage, { tasks, from: this, placeAt: (at) => begins.get(tasks[at]) });
    }
    return places.map(
      ({ place, tasks }) =>
        html`<h4 class="place">${place}</h4>
          <ul>
            ${tasks.map((task) => html`<li>${dayCard(this.stage, task, this)}</li>`)}
          </ul>`,
    );
  }

  #route(order: readonly string[]): TemplateResult {
    const tasks = byHand(this.tasks, order);
    if (this.isLong) return longStops(this.stage, { tasks, from: this, placeAt: () => undefined });
    return html`<ol>
      ${tasks.map((task) => html`<li>${dayCard(this.stage, task, this)}</li>`)}
    </ol>`;
  }

  #rows(): TemplateResult {
    const stops = this.#stops;
    if (this.isLong) return this.#longRows(stops);
    return html`<ol class="route" data-route>
      ${repeat(
        stops,
        ({ view }) => view.id,
        (task, at) => html`<li>${this.#row(task, at, stops.length)}</li>`,
      )}
    </ol>`;
  }

  #longRows(stops: readonly DayTask[]): TemplateResult {
    const { words, pack } = this.stage;
    return longList({
      dress: 'stops',
      label: words.day.group.today,
      length: stops.length,
      key: (at) => stops[at]?.view.id ?? '',
      from: (at) => [stops[at], at, stops.length, words, pack],
      draw: (at) => {
        const task = stops[at];
        if (task === undefined) throw new RangeError(`no stop at ${at}`);
        return this.#row(task, at, stops.length);
      },
      guess: STOP,
      isFirst: true,
    });
  }

  #row({ view, items }: DayTask, at: number, of: number): TemplateResult {
    const { words, pack } = this.stage;
    const { name } = view.applicant;
    const step = (label: string, to: number, turned: string): TemplateResult =>
      html`<button
        type="button"
        class="step ${turned}"
        aria-label=${fill(label, { name })}
        ?disabled=${to < 0 || to >= of}
        @click=${() => void this.#move(view.id, to, turned)}
      >
        ${icon(downIcon)}
      </button>`;
    return html`<div
      class="stop"
      draggable="true"
      data-id=${view.id}
      @dragstart=${(event: DragEvent) => {
        this.#dragged = view.id;
        event.dataTransfer?.setData('text/plain', '');
      }}
      @dragover=${(event: DragEvent) => {
        if (this.#dragged !== undefined) event.preventDefault();
      }}
      @drop=${(event: DragEvent) => {
        event.preventDefault();
        if (this.#dragged !== undefined) void this.#move(this.#dragged, at);
        this.#dragged = undefined;
      }}
    >
      <b class="number">${at + 1}</b>
      <span><b>${name}</b><span class="muted small">${shortPlace(pack, view)} · ${sayItems(items)}</span></span>
      ${step(words.route.up, at - 1, 'up')}${step(words.route.down, at + 1, 'down')}
    </div>`;
  }

  /** Moves a stop; the button that was pressed keeps the focus where it still leads somewhere. */
  async #move(id: string, to: number, pressed?: string): Promise<void> {
    const { words } = this.stage;
    const stops = this.#stops;
    this.order = moved(
      stops.map(({ view }) => view.id),
      id,
      to,
    );
    ask(this, 'halo-keep', { name: KEPT, what: { day: this.#today, order: this.order } });
    const name = stops.find(({ view }) => view.id === id)?.view.applicant.name ?? '';
    this.said = fill(words.route.now, { name, n: to + 1, of: stops.length });
    await this.updateComplete;
    const list = this.renderRoot.querySelector('.stops');
    if (list instanceof LitElement) await list.updateComplete;
    if (pressed === undefined) return;
    const buttons = [...this.renderRoot.querySelectorAll(`[data-id="${id}"] .step`)].filter(
      (each): each is HTMLButtonElement => each instanceof HTMLButtonElement && !each.disabled,
    );
    (buttons.find((each) => each.classList.contains(pressed)) ?? buttons[0])?.focus();
  }
}
