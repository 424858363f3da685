import type { CityPack } from '@halo-pamor/contract';
import { html, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { withCityWords } from '../../locale/fill.js';
import { idCover, type CoverTerms } from '../../locale/id-cover.js';
import { spoken } from '../../locale/spoken.js';
import { formKit } from '../shared/form-kit.styles.js';
import type { Route } from '../shared/session-state.js';
import type { CoverGiven, CoverStage } from './cover-stage.js';

/**
 * The room of who stands in for whom, for the officer and the desk alike: `cover` is the list, `cover-new` the form.
 *
 * @tagname halo-covers
 */
export class HaloCovers extends LitElement {
  static override styles = [...formKit];
  static override properties = {
    given: { attribute: false },
    route: { attribute: false },
  };

  declare given: CoverGiven;
  declare route: Route;

  #words: CoverTerms = idCover;
  #city: CityPack['words'] | undefined;

  protected override willUpdate(changed: PropertyValues): void {
    const { words } = this.given.pack;
    if (!changed.has('given') || words === this.#city) return;
    this.#city = words;
    this.#words = withCityWords(spoken(this.given.terms, 'cover', idCover), words);
  }

  /** Waits for the screen inside too, because its heading takes the focus. */
  protected override async getUpdateComplete(): Promise<boolean> {
    const done = await super.getUpdateComplete();
    const screen = this.renderRoot.firstElementChild;
    return screen instanceof LitElement ? screen.updateComplete : done;
  }

  override render(): TemplateResult {
    const covers = this.given.records
      .flatMap((record) => (record.kind === 'cover' ? [record] : []))
      .sort((one, other) => (one.changedAt < other.changedAt ? 1 : -1));
    const stage: CoverStage = { ...this.given, own: this.#words, covers };
    return this.route.view === 'cover-new'
      ? html`<halo-cover-plan .stage=${stage}></halo-cover-plan>`
      : html`<halo-cover-list .stage=${stage}></halo-cover-list>`;
  }
}
