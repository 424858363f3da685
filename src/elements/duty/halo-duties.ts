import type { CityPack } from '@halo-pamor/contract';
import { html, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { withCityWords } from '../../locale/fill.js';
import { idDuty, type DutyTerms } from '../../locale/id-duty.js';
import { spoken } from '../../locale/spoken.js';
import { button } from '../shared/button.js';
import { ask } from '../shared/events.js';
import { listIcon } from '../shared/icons-work.js';
import { formKit } from '../shared/form-kit.styles.js';
import { screenHeader } from '../shared/screen-header.js';
import { emptyState, loadingState } from '../shared/screen-states.js';
import type { Route } from '../shared/session-state.js';
import type { DutyGiven, DutyStage } from './duty-stage.js';
import { expectedDuties } from './expected-duties.js';

/**
 * The room of what officers do besides the requests, for the officer and the desk alike: shows the screen that the route
 * names. `duties` is the list, `duties-new` the form, `duties-one` one duty.
 *
 * @tagname halo-duties
 */
export class HaloDuties extends LitElement {
  static override styles = [...formKit];
  static override properties = {
    given: { attribute: false },
    route: { attribute: false },
  };

  declare given: DutyGiven;
  declare route: Route;

  #words: DutyTerms = idDuty;
  #city: CityPack['words'] | undefined;

  protected override willUpdate(changed: PropertyValues): void {
    const { words } = this.given.pack;
    if (!changed.has('given') || words === this.#city) return;
    this.#city = words;
    this.#words = withCityWords(spoken(this.given.terms, 'duty', idDuty), words);
  }

  /** Waits for the screen inside too, because its heading takes the focus. */
  protected override async getUpdateComplete(): Promise<boolean> {
    const done = await super.getUpdateComplete();
    const screen = this.renderRoot.firstElementChild;
    return screen instanceof LitElement ? screen.updateComplete : done;
  }

  override render(): TemplateResult {
    const { view, requestId } = this.route;
    const stage: DutyStage = { ...this.given, own: this.#words, duties: expectedDuties(this.given) };
    if (view === 'duties-new' && stage.actor.role === 'officer') {
      return html`<halo-duty-note .stage=${stage}></halo-duty-note>`;
    }
    if (requestId === undefined) return html`<halo-duty-list .stage=${stage}></halo-duty-list>`;
    const duty = stage.duties.find(({ id }) => id === requestId);
    return duty === undefined ? this.#gone(stage) : html`<halo-duty .stage=${stage} .duty=${duty}></halo-duty>`;
  }

  #gone({ terms, own, connection }: DutyStage): TemplateResult {
    const back = (): void => ask(this, 'halo-navigate', { view: 'duties', replace: true });
    return html`<div class="screen">
      ${screenHeader(terms, { title: own.title, back })}
      ${
        connection.loaded
          ? emptyState({ icon: listIcon, title: own.gone, action: button({ label: own.title, press: back }) })
          : loadingState(terms)
      }
    </div>`;
  }
}
