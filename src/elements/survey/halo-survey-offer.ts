import { surveyedAs, type RequestView } from '@halo-pamor/contract';
import { html, LitElement, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import { withCityWords } from '../../locale/fill.js';
import { idSurvey } from '../../locale/id-survey.js';
import { spoken } from '../../locale/spoken.js';
import { load } from '../shared/asking.js';
import { button } from '../shared/button.js';
import { formKit } from '../shared/form-kit.styles.js';
import type { RoleView } from '../shared/session-state.js';
import { keptSurvey } from './kept-survey.js';

/**
 * Offers the survey beside a request of one's own that is finished, and says thanks where this phone knows that it was
 * answered.
 *
 * @tagname halo-survey-offer
 * @fires halo-load - `kept`
 */
export class HaloSurveyOffer extends LitElement {
  static override styles = [...formKit];
  static override properties: PropertyDeclarations = {
    state: { attribute: false },
    request: { attribute: false },
    open: { attribute: false },
    isAnswered: { state: true },
  };

  declare state: Pick<RoleView, 'pack' | 'actor' | 'terms'>;
  declare request: RequestView;
  /** Opens the survey. */
  declare open: () => void;
  /** Undefined as long as it is not known. */
  declare private isAnswered: boolean | undefined;
  #asked: string | undefined;

  constructor() {
    super();
    this.isAnswered = undefined;
  }

  protected override updated(_changed: PropertyValues): void {
    if (!this.#isOffered() || this.#asked === this.request.id) return;
    this.#asked = this.request.id;
    void this.#look(this.request.id);
  }

  override render(): TemplateResult {
    if (!this.#isOffered() || this.isAnswered === undefined) return html`${nothing}`;
    const words = withCityWords(spoken(this.state.terms, 'survey', idSurvey), this.state.pack.words);
    if (this.isAnswered) return html`<p class="muted" data-thanked>${words.thanked}</p>`;
    return html`<section class="card" part="card" aria-labelledby="offer">
      <h3 id="offer">${words.offer}</h3>
      <p>${words.offerText}</p>
      ${button({
        label: words.open,
        // One button at a time asks for the thumb: first whether the document is there.
        kind: this.request.confirmedAt === null ? 'plain' : 'main',
        broad: true,
        press: () => this.open(),
      })}
    </section>`;
  }

  #isOffered(): boolean {
    return surveyedAs(this.request) !== undefined && this.request.citizen === this.state.actor.id;
  }

  async #look(requestId: string): Promise<void> {
    const kept = await load(this, { what: 'kept', name: keptSurvey(requestId) }).catch(() => undefined);
    this.isAnswered = kept === true;
  }
}
