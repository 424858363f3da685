import type { Actor, CityFirst, CityPack, RecordView, RequestView } from '@halo-pamor/contract';
import { LitElement, type PropertyDeclarations } from 'lit';
import type { SharedTerms } from '../../locale/terms.js';
import type { DateWriter } from './dates.js';
import { hasWayBack } from './way-back.js';
import type { WrittenQuestion } from './written-question.js';
import type { Connection, Entry, RoleView, Route } from './session-state.js';

const given = { attribute: false };

/**
 * The view of a role: it shows what the provider hands down, and asks for everything else by event.
 *
 * @typeParam P how much of its city there is from the start
 */
export class RoleElement<P extends CityPack | CityFirst = CityPack> extends LitElement implements RoleView<P> {
  static override properties: PropertyDeclarations = {
    pack: given,
    actor: given,
    views: given,
    records: given,
    entries: given,
    connection: given,
    route: given,
    canGoBack: given,
    terms: given,
    dates: given,
    now: given,
    draft: given,
    isDraftLost: given,
    news: given,
    viewIn: given,
    written: given,
    fetchPack: given,
  };

  declare pack: P;
  declare actor: Actor;
  declare views: readonly RequestView[];
  declare records: readonly RecordView[];
  declare entries: readonly Entry[];
  declare connection: Connection;
  declare route: Route;
  declare canGoBack: boolean;
  declare terms: SharedTerms;
  declare dates: DateWriter;
  declare now: () => Date;
  /** A half-filled form as it was kept on this device. */
  declare draft: unknown;
  /** It could not be kept there. */
  declare isDraftLost: boolean;
  /** Goes up with each piece of live news in scope. */
  declare news: number;
  declare viewIn: RoleView['viewIn'];
  /** The first question that the page brought, if it did. */
  declare written: WrittenQuestion | undefined;
  /** Has the whole pack come now. Rejects where it cannot be had. */
  declare fetchPack: () => Promise<CityPack>;

  constructor() {
    super();
    this.news = 0;
    this.isDraftLost = false;
  }

  /**
   * Goes back within the screen that is shown, for the back key.
   *
   * @returns false where the way back leads to the screen before
   */
  goBack(): boolean {
    const screen = this.renderRoot.firstElementChild;
    return hasWayBack(screen) && screen.goBack();
  }
}
