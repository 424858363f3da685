import type { CityPack } from '@halo-pamor/contract';
import { html, LitElement, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { fill, withCityWords } from '../../locale/fill.js';
import { idCoverage, type CoverageTerms } from '../../locale/id-coverage.js';
import { spoken } from '../../locale/spoken.js';
import { ask } from '../shared/events.js';
import type { ViewName } from '../shared/views/view-name.js';
import { formKit } from '../shared/form-kit.styles.js';
import { listIcon } from '../shared/icons-work.js';
import { personIcon, uploadIcon } from '../shared/icons.js';
import { screenHeader } from '../shared/screen-header.js';
import type { Route } from '../shared/session-state.js';
import { tile } from '../shared/tile.js';
import type { CoverageGiven, CoverageStage } from './coverage-stage.js';

/**
 * The room of the coverage in the desk: shows the screen that the route names.
 *
 * @tagname halo-coverage-room
 */
export class HaloCoverageRoom extends LitElement {
  static override styles = [...formKit];
  static override properties: PropertyDeclarations = { given: { attribute: false }, route: { attribute: false } };

  declare given: CoverageGiven;
  declare route: Route;
  #words: CoverageTerms = idCoverage;
  #city: CityPack['words'] | undefined;

  protected override willUpdate(): void {
    const { words } = this.given.pack;
    if (words === this.#city) return;
    this.#city = words;
    this.#words = withCityWords(spoken(this.given.terms, 'coverage', idCoverage), words);
  }

  /** Waits for the screen inside too, because its heading takes the focus. */
  protected override async getUpdateComplete(): Promise<boolean> {
    const done = await super.getUpdateComplete();
    const screen = this.renderRoot.firstElementChild;
    return screen instanceof LitElement ? screen.updateComplete : done;
  }

  override render(): TemplateResult {
    const stage: CoverageStage = { ...this.given, words: this.#words };
    switch (this.route.view) {
      case 'coverage-unreached':
        return html`<halo-unreached .stage=${stage}></halo-unreached>`;
      case 'coverage-import':
        return html`<halo-coverage-import .stage=${stage}></halo-coverage-import>`;
      case 'coverage-page':
        return html`<halo-coverage-page leads-back .language=${this.given.terms.language}></halo-coverage-page>`;
      default:
        return this.#home(stage);
    }
  }

  #home({ terms, canGoBack, actor, pack }: CoverageStage): TemplateResult {
    const { room, title } = this.#words;
    const open = (view: ViewName) => (): void => ask(this, 'halo-navigate', { view });
    return html`<div class="screen">
      ${screenHeader(terms, {
        title: room.title,
        lead: room.lead,
        back: () => ask(this, canGoBack ? 'halo-back' : 'halo-navigate', { view: 'home' }),
      })}
      <div class="tiles">
        ${tile({ title: room.unreached, text: room.unreachedText, icon: personIcon, first: true, press: open('coverage-unreached') })}
        ${
          actor.role === 'manager'
            ? tile({ title: room.import, text: room.importText, icon: uploadIcon, press: open('coverage-import') })
            : nothing
        }
        ${tile({
          title: room.page,
          text: `${fill(title, { name: pack.city.name })}. ${room.pageText}`,
          icon: listIcon,
          press: open('coverage-page'),
        })}
      </div>
    </div>`;
  }
}
