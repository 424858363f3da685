import {
  areaLevel,
  areaName,
  covers,
  sumFigures,
  type BoardPlace,
  type BoardReply,
  type CityPack,
} from '@halo-pamor/contract';
import { html, LitElement, nothing, type CSSResult, type PropertyValues, type TemplateResult } from 'lit';
import { fill, withCityWords } from '../../locale/fill.js';
import { idMonitor, type MonitorTerms } from '../../locale/id-monitor.js';
import { spoken } from '../../locale/spoken.js';
import { codeOf, load } from '../shared/asking.js';
import { button } from '../shared/button.js';
import { ask } from '../shared/events.js';
import { facts } from '../shared/facts.js';
import { formKit } from '../shared/form-kit.styles.js';
import { backIcon, closeIcon } from '../shared/icons.js';
import { officerCard } from './officer-card.js';
import { noticeOf } from './notice-of.js';
import { placeWord } from '../shared/places-in.js';
import { saveSheet } from '../shared/sheet/save-sheet.js';
import { screenHeader } from '../shared/screen-header.js';
import { errorState, loadingState } from '../shared/screen-states.js';
import type { RoleView } from '../shared/session-state.js';
import { boardSheet } from './board-sheet.js';
import { areaAbove, groupsOf, partsOf, type Part } from './breakdown.js';
import { figureButton, type NumberOf } from './figure-button.js';
import { exceptionList, FIRST_EXCEPTIONS } from './exception-list.js';
import { tableStyles } from '../shared/table.styles.js';
import { monitorStyles } from './monitor.styles.js';
import { placeMap } from './place-map.js';
import { nameOf } from '../shared/own-names.js';
import { wideTable } from '../shared/wide-table.js';

/** What the board is given by the desk. `news` goes up with each piece of live news in scope. */
export type MonitorGiven = Readonly<Omit<RoleView, 'route'>> & { readonly news: number };

/** The board is read again at most this often, however much happens. */
const PAUSE_MS = 2_000;

const numbers = ['open', 'citizen', 'unanswered', 'late', 'centre', 'visits', 'originals'] as const;

/**
 * What goes on in an area, as it happens: exceptions first and in words, then every place as a square, then a table. From the
 * city one goes down to districts, villages and places.
 *
 * @tagname halo-monitor
 * @fires halo-load - the board
 */
export class HaloMonitor extends LitElement {
  static override styles: CSSResult[] = [...formKit, tableStyles, monitorStyles];
  static override properties = {
    given: { attribute: false },
    news: { attribute: false },
    board: { state: true },
    problem: { state: true },
    area: { state: true },
    picked: { state: true },
    exceptions: { state: true },
    rows: { state: true },
  };

  declare given: MonitorGiven;
  declare news: number;
  /** As it was read last. */
  declare private board: BoardReply | undefined;
  /** Why it could not be read. */
  declare private problem: string | undefined;
  /** What is looked at; what was read, while undefined. */
  declare private area: string | undefined;
  /** The place that is read now. */
  declare private picked: string | undefined;
  declare private exceptions: number;
  /** The number whose requests are looked at. */
  declare private rows: NumberOf | undefined;
  #words: MonitorTerms = idMonitor;
  #city: CityPack['words'] | undefined;
  #reading = false;
  #isOld = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    super();
    this.news = 0;
    this.board = undefined;
    this.problem = undefined;
    this.area = undefined;
    this.picked = undefined;
    this.exceptions = FIRST_EXCEPTIONS;
    this.rows = undefined;
  }

  readonly #openRows = (figure: NumberOf['figure'], area: string): void => {
    this.rows = { figure, area };
    void this.updateComplete.then(() =>
      this.renderRoot.querySelector(nameOf('halo-board-rows'))?.scrollIntoView({ block: 'nearest' }),
    );
  };

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated) this.#again();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  protected override willUpdate(): void {
    const { words } = this.given.pack;
    if (words === this.#city) return;
    this.#city = words;
    this.#words = withCityWords(spoken(this.given.terms, 'monitor', idMonitor), words);
  }

  protected override updated(changed: PropertyValues): void {
    const before: unknown = changed.get('given');
    const wasOffline =
      typeof before === 'object' && before !== null && 'connection' in before && isOffline(before.connection);
    if (this.board === undefined && this.problem === undefined) this.#again();
    else if (changed.get('news') !== undefined || (wasOffline && this.given.connection.online)) this.#again();
  }

  /** Reads the board soon; once more after this reading when something came meanwhile. */
  #again(): void {
    this.#isOld = true;
    if (this.#reading || this.#timer !== undefined) return;
    void this.#read();
  }

  async #read(): Promise<void> {
    this.#reading = true;
    this.#isOld = false;
    try {
      this.board = await load(this, { what: 'board' });
      this.problem = undefined;
    } catch (error) {
      this.problem = codeOf(error);
    }
    this.#reading = false;
    if (!this.isConnected) return;
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      if (this.#isOld) void this.#read();
    }, PAUSE_MS);
  }

  override render(): TemplateResult {
    const { terms, canGoBack } = this.given;
    const words = this.#words;
    const home = (): void => ask(this, canGoBack ? 'halo-back' : 'halo-navigate', { view: 'home' });
    const { board } = this;
    return html`<div class="screen wide">
      ${screenHeader(terms, { title: words.title, lead: words.lead, back: home })}
      ${
        board !== undefined
          ? this.#board(board)
          : this.problem === undefined
            ? loadingState(terms)
            : errorState(terms, this.problem, () => this.#again())
      }
    </div>`;
  }

  #board(board: BoardReply): TemplateResult {
    const { pack, dates } = this.given;
    const words = this.#words;
    const widest = widestOf(board);
    const area = this.area ?? widest;
    const places = board.places.filter(({ place }) => covers(area, place));
    const parts = partsOf(pack, area, board.places, board.at);
    const pick = (place: string): void => {
      this.picked = this.picked === place ? undefined : place;
    };
    return html`${noticeOf({ words, dates, board, stale: this.problem !== undefined })} ${this.#where(area, widest)}
      ${this.#numbers(area, places)}
      ${
        this.rows === undefined
          ? nothing
          : html`<halo-board-rows
              .given=${this.given}
              .words=${words}
              .of=${this.rows}
              .close=${() => (this.rows = undefined)}
            ></halo-board-rows>`
      }
      ${exceptionList({
        words,
        pack,
        dates,
        places,
        at: board.at,
        shown: this.exceptions,
        show: (shown) => (this.exceptions = shown),
        pick: (place) => {
          this.picked = place;
          void this.updateComplete.then(() =>
            this.renderRoot.querySelector('.picked')?.scrollIntoView({ block: 'nearest' }),
          );
        },
      })}
      <div>
        ${placeMap({ words, pack, parts: groupsOf(pack, area, board.places, board.at), at: board.at, picked: this.picked, pick, open: (code) => this.#open(code) })}
        ${this.#picked(board)}
      </div>
      ${this.#table(parts)}`;
  }

  #open(area: string): void {
    if (areaLevel(area) === 'rw') {
      this.picked = area;
      return;
    }
    this.area = area;
    this.picked = undefined;
    this.rows = undefined;
    this.exceptions = FIRST_EXCEPTIONS;
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('[data-where]')?.focus());
  }

  /** Which area is looked at, and the way up. */
  #where(area: string, widest: string): TemplateResult {
    const { pack } = this.given;
    const above = areaAbove(area, widest);
    return html`<div class="bar">
      <h3 tabindex="-1" data-where>${areaName(pack, area)}</h3>
      ${
        above === undefined
          ? nothing
          : button({
              label: fill(this.#words.up, { name: areaName(pack, above) }),
              icon: backIcon,
              kind: 'quiet',
              press: () => this.#open(above),
            })
      }
    </div>`;
  }

  #numbers(area: string, places: readonly BoardPlace[]): TemplateResult {
    const words = this.#words;
    const figures = sumFigures(places.map((place) => place.figures));
    return html`<ul class="numbers" aria-label=${fill(words.numbers, { name: areaName(this.given.pack, area) })}>
      ${numbers.map(
        (name) =>
          html`<li class=${name === 'late' && figures.late > 0 ? 'warn' : nothing}>
            <b
              >${figureButton({ n: figures[name], about: words.figure[name], figure: name, area, in: words.figures, open: this.#openRows })}</b
            ><span aria-hidden=${figures[name] > 0 ? 'true' : nothing}>${words.figure[name]}</span>
          </li>`,
      )}
    </ul>`;
  }

  /** The place that was picked, in words. */
  #picked(board: BoardReply): unknown {
    const place = board.places.find((each) => each.place === this.picked);
    if (place === undefined) return nothing;
    const { pack, dates } = this.given;
    const { place: words, figure } = this.#words;
    const { figures, waitsSince } = place;
    const name = placeWord(pack, place.place);
    const counts = (
      ['open', 'officer', 'operator', 'centre', 'carrier', 'citizen', 'late', 'warned', 'visits', 'originals'] as const
    )
      .filter((each) => each === 'open' || figures[each] > 0)
      .map((each) => {
        const about = figure[each];
        const n = figures[each];
        return html`<li>
          ${figureButton({ n, about, figure: each, area: place.place, in: this.#words.figures, open: this.#openRows })}
          ${about}
        </li>`;
      });
    return html`<section class="card stack near picked" part="card" aria-label=${name} aria-live="polite">
      <h3>${name}</h3>
      <ul class="counts">
        ${counts}
      </ul>
      ${facts([[words.waits, waitsSince === null ? '' : dates.dayTime(waitsSince)]])}
      ${officerCard({ words: this.#words, dates, place, at: board.at, score: this.#scoreOf(place) })}
      <div>${button({ label: words.close, about: name, icon: closeIcon, press: () => (this.picked = undefined) })}</div>
    </section>`;
  }

  /** The way to the officer's month, for those who may read it. */
  #scoreOf({ officer }: BoardPlace): (() => void) | undefined {
    const { role } = this.given.actor;
    if (officer === null || (role !== 'supervisor' && role !== 'manager')) return undefined;
    return () => ask(this, 'halo-navigate', { view: 'score', requestId: officer.id });
  }

  #table(parts: readonly Part[]): TemplateResult {
    const { table: words } = this.#words;
    const heads = [words.open, words.late, words.centre, words.visits, words.originals, words.exceptions];
    return html`<section class="stack near">
      <h3>${words.title}</h3>
      ${wideTable(
        words.title,
        html`<table part="table">
          <thead>
            <tr>
              <th scope="col">${words.area}</th>
              ${heads.map((head) => html`<th scope="col">${head}</th>`)}
            </tr>
          </thead>
          <tbody>
            ${parts.map(
              ({ code, name, figures, exceptions }) =>
                html`<tr>
                  <th scope="row">
                    <button type="button" class="part-name" @click=${() => this.#open(code)}>${name}</button>
                  </th>
                  ${(['open', 'late', 'centre', 'visits', 'originals'] as const).map(
                    (figure) =>
                      html`<td>
                        ${figureButton({ n: figures[figure], about: this.#words.figure[figure], figure, area: code, in: this.#words.figures, open: this.#openRows })}
                      </td>`,
                  )}
                  <td>${exceptions.toLocaleString(this.#words.figures)}</td>
                </tr>`,
            )}
          </tbody>
        </table>`,
      )}
      ${saveSheet(this.given.terms, () => boardSheet(this.#words, parts))}
    </section>`;
  }
}

/** The smallest area that holds all places of the board: a supervisor of one district never sees more than that. */
function widestOf({ area, places }: BoardReply): string {
  const [first] = places;
  if (first === undefined) return area;
  for (const length of [13, 8]) {
    const part = first.place.slice(0, length);
    if (places.every(({ place }) => covers(part, place))) return part;
  }
  return area;
}

function isOffline(connection: unknown): boolean {
  return typeof connection === 'object' && connection !== null && 'online' in connection && connection.online === false;
}
