import { html, LitElement, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import { withCityWords } from '../../locale/fill.js';
import { idOfficer } from '../../locale/id-officer.js';
import type { OfficerTerms } from '../../locale/officer-terms.js';
import { spoken } from '../../locale/spoken.js';
import { button } from '../shared/button.js';
import { ask } from '../shared/events.js';
import { focusHeading } from '../shared/focus.js';
import { listIcon } from '../shared/icons-work.js';
import { formKit } from '../shared/form-kit.styles.js';
import { screenHeader } from '../shared/screen-header.js';
import { emptyState, errorState, loadingState } from '../shared/screen-states.js';
import { RoleElement } from '../shared/role-element.js';
import { register } from '../shared/register.js';
import type { OfficerStage } from './officer-stage.js';
import { TodaysPictures } from './pictures-ahead.js';
import { roomAt, type OfficerRoom } from './room.js';
import { officerRooms } from './rooms.js';

/**
 * The officer's part of the plugin: shows the screen that the route names. Everything shown comes from `views` and
 * `entries`, so it stands without signal; everything done is asked for by event.
 *
 * @tagname halo-officer
 */
export class HaloOfficer extends RoleElement {
  static override styles = [...formKit];
  static override properties: PropertyDeclarations = {
    rooms: { attribute: false },
    opened: { state: true },
    unreached: { state: true },
  };

  /** What can be opened beside the day list. */
  declare rooms: readonly OfficerRoom[];
  /** Names of the rooms whose elements are here. */
  declare private opened: readonly string[];
  /** The elements of a room could not be fetched. */
  declare private unreached: boolean;

  #words: OfficerTerms = idOfficer;
  #fetching = false;

  constructor() {
    super();
    this.rooms = officerRooms;
    this.opened = [];
    this.unreached = false;
    this.addController(new TodaysPictures(this, () => this.#stage));
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('pack')) this.#words = withCityWords(spoken(this.terms, 'officer', idOfficer), this.pack.words);
  }

  protected override updated(): void {
    // After the first screen is drawn, so that it comes sooner, and before they are needed, so that they open without signal.
    if (!this.unreached) void this.#fetchRooms();
  }

  /** Waits for the screen inside too, because its heading takes the focus. */
  protected override async getUpdateComplete(): Promise<boolean> {
    const done = await super.getUpdateComplete();
    const screen = this.renderRoot.firstElementChild;
    return screen instanceof LitElement ? screen.updateComplete : done;
  }

  get #stage(): OfficerStage {
    const { pack, actor, views, entries, connection, canGoBack, terms, dates, now, draft, records } = this;
    return {
      pack,
      actor,
      views,
      entries,
      connection,
      canGoBack,
      terms,
      dates,
      now,
      draft,
      records,
      words: this.#words,
    };
  }

  override render(): TemplateResult {
    const { view, requestId } = this.route;
    const stage = this.#stage;
    const room = roomAt(this.rooms, view);
    if (room !== undefined) return this.opened.includes(room.name) ? room.screen(stage, this.route) : this.#waiting();
    if (requestId === undefined) {
      return html`<halo-day-list .stage=${stage} .rooms=${this.rooms}></halo-day-list>`;
    }
    const request = this.views.find((each) => each.id === requestId);
    if (request === undefined) return this.#gone();
    switch (view) {
      case 'schedule':
        return html`<halo-schedule .stage=${stage} .request=${request}></halo-schedule>`;
      case 'no-visit':
        return html`<halo-no-visit .stage=${stage} .request=${request}></halo-no-visit>`;
      case 'visit':
        return html`<halo-visit .stage=${stage} .request=${request}></halo-visit>`;
      case 'badge':
        return html`<halo-badge .stage=${stage} .request=${request}></halo-badge>`;
      case 'file':
        return html`<halo-file .stage=${stage} .request=${request}></halo-file>`;
      case 'handover':
        return html`<halo-handover .stage=${stage} .request=${request}></halo-handover>`;
      case 'failed':
        return html`<halo-not-delivered .stage=${stage} .request=${request}></halo-not-delivered>`;
      case 'cancel':
        return html`<halo-call-off .stage=${stage} .request=${request}></halo-call-off>`;
      default:
        return html`<halo-officer-request .stage=${stage} .request=${request}></halo-officer-request>`;
    }
  }

  #waiting(): TemplateResult {
    if (!this.unreached) return loadingState(this.terms);
    return errorState(this.terms, 'offline', () => {
      this.unreached = false;
    });
  }

  /** Fetches the rooms one after another, and the one that somebody waits for first. */
  async #fetchRooms(): Promise<void> {
    if (this.#fetching) return;
    this.#fetching = true;
    try {
      for (;;) {
        const left = this.rooms.filter(({ name }) => !this.opened.includes(name));
        const room = roomAt(left, this.route.view) ?? left[0];
        if (room === undefined) break;
        register(await room.load());
        this.opened = [...this.opened, room.name];
        await this.updateComplete;
        const screen = this.renderRoot.firstElementChild;
        // Who waited for this room gets there now.
        if (this.canGoBack && roomAt([room], this.route.view) && screen instanceof LitElement) {
          focusHeading(screen.renderRoot);
        }
      }
    } catch {
      this.unreached = true;
    } finally {
      this.#fetching = false;
    }
  }

  #gone(): TemplateResult {
    const { terms, connection } = this;
    const words = this.#words;
    const home = (): void => ask(this, 'halo-navigate', { view: 'home', replace: true });
    const body = connection.problem
      ? errorState(terms, connection.problem, () => ask(this, 'halo-retry', {}))
      : connection.loaded
        ? emptyState({
            icon: listIcon,
            title: words.goneTitle,
            text: words.goneText,
            action: button({ label: words.day.title, press: home }),
          })
        : loadingState(terms);
    return html`<div class="screen">${screenHeader(terms, { title: words.day.title, back: home })} ${body}</div>`;
  }
}
