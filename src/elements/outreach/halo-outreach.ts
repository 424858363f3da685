import type { CityPack, StopView } from '@halo-pamor/contract';
import { html, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { withCityWords } from '../../locale/fill.js';
import { idOutreach, type OutreachTerms } from '../../locale/id-outreach.js';
import { spoken } from '../../locale/spoken.js';
import { load } from '../shared/asking.js';
import { button } from '../shared/button.js';
import { ask } from '../shared/events.js';
import { calendarIcon } from '../shared/icons.js';
import { formKit } from '../shared/form-kit.styles.js';
import { screenHeader } from '../shared/screen-header.js';
import { emptyState, loadingState } from '../shared/screen-states.js';
import type { Route } from '../shared/session-state.js';
import { hasWayBack } from '../shared/way-back.js';
import type { OutreachStage } from './outreach-stage.js';

/** The name under which this phone keeps the id that it made for itself. */
const PHONE = 'outreach phone';

/** What the room is given by the officer's part or the desk. */
export type OutreachGiven = Omit<OutreachStage, 'words' | 'phone'>;

/**
 * The room of outreach days, for the team and for the desk alike: shows the screen that the route names.
 *
 * @tagname halo-outreach
 * @fires halo-keep - the id that this phone makes for itself, by which it knows its numbers again
 */
export class HaloOutreach extends LitElement {
  static override styles = [...formKit];
  static override properties = {
    given: { attribute: false },
    route: { attribute: false },
    phone: { state: true },
  };

  declare given: OutreachGiven;
  declare route: Route;
  declare phone: string | undefined;

  #words: OutreachTerms = idOutreach;
  #city: CityPack['words'] | undefined;

  protected override willUpdate(changed: PropertyValues): void {
    const { pack, terms } = this.given;
    if (!changed.has('given') || pack.words === this.#city) return;
    this.#city = pack.words;
    this.#words = withCityWords(spoken(terms, 'outreach', idOutreach), {
      ...pack.words,
      district: pack.words.district.toLowerCase(),
      village: pack.words.village.toLowerCase(),
      villageHead: pack.words.villageHead.toLowerCase(),
    });
  }

  protected override firstUpdated(): void {
    void this.#knowPhone();
  }

  async #knowPhone(): Promise<void> {
    try {
      const kept = await load(this, { what: 'kept', name: PHONE });
      const id = typeof kept === 'string' ? kept : crypto.randomUUID();
      if (id !== kept) ask(this, 'halo-keep', { name: PHONE, what: id });
      this.phone = id;
    } catch {
      // A phone that keeps nothing gives spare numbers alone.
    }
  }

  /** Waits for the screen inside too, because its heading takes the focus. */
  protected override async getUpdateComplete(): Promise<boolean> {
    const done = await super.getUpdateComplete();
    const screen = this.renderRoot.firstElementChild;
    return screen instanceof LitElement ? screen.updateComplete : done;
  }

  /**
   * Goes back within the screen, for the back key.
   *
   * @returns false where the way back leads to the screen before
   */
  goBack(): boolean {
    const screen = this.renderRoot.firstElementChild;
    return hasWayBack(screen) && screen.goBack();
  }

  override render(): TemplateResult {
    const { view, requestId } = this.route;
    const stage: OutreachStage = { ...this.given, words: this.#words, phone: this.phone };
    if (view === 'outreach-plan') return html`<halo-stop-plan .stage=${stage}></halo-stop-plan>`;
    if (requestId === undefined) return html`<halo-stop-list .stage=${stage}></halo-stop-list>`;
    const stop = stage.stops.find(({ id }) => id === requestId);
    return stop === undefined ? this.#gone(stage) : this.#screen(view, stage, stop);
  }

  #screen(view: string, stage: OutreachStage, stop: StopView): TemplateResult {
    switch (view) {
      case 'outreach-change':
        return html`<halo-stop-plan .stage=${stage} .standing=${stop}></halo-stop-plan>`;
      case 'outreach-give':
        return html`<halo-ticket-give .stage=${stage} .kept=${stop}></halo-ticket-give>`;
      case 'outreach-queue':
        return html`<halo-stop-queue .stage=${stage} .kept=${stop}></halo-stop-queue>`;
      case 'outreach-blanks':
        return html`<halo-stop-blanks .stage=${stage} .kept=${stop}></halo-stop-blanks>`;
      case 'outreach-print':
        return html`<halo-stop-print .stage=${stage} .kept=${stop}></halo-stop-print>`;
      case 'outreach-roster':
        return html`<halo-stop-roster .stage=${stage} .kept=${stop}></halo-stop-roster>`;
      case 'outreach-close':
        return html`<halo-stop-close .stage=${stage} .kept=${stop}></halo-stop-close>`;
      default:
        return html`<halo-stop .stage=${stage} .kept=${stop}></halo-stop>`;
    }
  }

  #gone(stage: OutreachStage): TemplateResult {
    const { terms, pack, words, connection } = stage;
    const title = pack.outreach?.name ?? '';
    const back = (): void => ask(this, 'halo-navigate', { view: 'outreach', replace: true });
    return html`<div class="screen">
      ${screenHeader(terms, { title, back })}
      ${
        connection.loaded
          ? emptyState({
              icon: calendarIcon,
              title: words.gone,
              action: button({ label: title, press: back }),
            })
          : loadingState(terms)
      }
    </div>`;
  }
}
