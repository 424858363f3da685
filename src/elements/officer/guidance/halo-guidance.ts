import { findVariant, serviceOfVariant } from '@halo-pamor/contract';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { fill, withCityWords } from '../../../locale/fill.js';
import { idGuidance, type GuidanceTerms } from '../../../locale/id-guidance.js';
import { spoken } from '../../../locale/spoken.js';
import { button } from '../../shared/button.js';
import { ask } from '../../shared/events.js';
import { focusHeading } from '../../shared/focus.js';
import { icon } from '../../shared/icon.js';
import { nextIcon } from '../../shared/icons.js';
import { formKit } from '../../shared/form-kit.styles.js';
import { screenHeader } from '../../shared/screen-header.js';
import { work } from '../../shared/work.styles.js';
import type { OfficerStage } from '../officer-stage.js';
import { guidanceStyles } from './halo-guidance.styles.js';
import { spokenCards } from './spoken-cards.js';

/**
 * What to say at the door, one sentence a card in large letters, made of the city's catalogue: papers, who must be there,
 * that it costs nothing, how long it takes and what comes next. Works without signal.
 *
 * @tagname halo-guidance
 */
export class HaloGuidance extends LitElement {
  static override styles = [...formKit, work, guidanceStyles];
  static override properties = {
    stage: { attribute: false },
    variant: { state: true },
    at: { state: true },
  };

  declare stage: OfficerStage;
  /** Code of the variant that is read out. */
  declare private variant: string | undefined;
  declare private at: number;

  constructor() {
    super();
    this.variant = undefined;
    this.at = 0;
  }

  /** Goes one card back, and from the first to the list; false there. */
  goBack(): boolean {
    if (this.variant === undefined) return false;
    if (this.at > 0) this.#go(this.at - 1);
    else this.#pick(undefined);
    return true;
  }

  override render(): TemplateResult {
    const { pack, terms } = this.stage;
    const words = withCityWords(spoken(terms, 'guidance', idGuidance), pack.words);
    const variant = this.variant === undefined ? undefined : findVariant(pack, this.variant);
    const service = variant && serviceOfVariant(pack, variant.code);
    if (variant === undefined || service === undefined) return this.#list(words);
    const cards = spokenCards(pack, service, variant, words);
    const card = cards[this.at];
    const isLast = this.at === cards.length - 1;
    return html`<div class="screen">
      ${screenHeader(this.stage.terms, {
        title: variant.plain,
        back: () => this.goBack(),
      })}
      <section class="spoken" aria-live="polite">
        <p class="muted small">${fill(words.card, { n: this.at + 1, of: cards.length })}</p>
        <p class="say">${card?.say}</p>
        ${card?.isUnsure === true ? html`<p class="doubt">${words.unsure}</p>` : nothing}
      </section>
      <progress
        max=${cards.length}
        value=${this.at + 1}
        aria-label=${fill(words.card, { n: this.at + 1, of: cards.length })}
      ></progress>
      <div class="stack near">
        ${button({
          label: isLast ? words.over : words.next,
          kind: 'main',
          broad: true,
          press: () => {
            if (isLast) this.#pick(undefined);
            else this.#go(this.at + 1);
          },
        })}
        ${this.at === 0 ? nothing : button({ label: words.before, broad: true, press: () => this.#go(this.at - 1) })}
      </div>
    </div>`;
  }

  #list(words: GuidanceTerms): TemplateResult {
    const { pack, terms } = this.stage;
    return html`<div class="screen">
      ${screenHeader(terms, { title: words.title, lead: words.lead, back: () => ask(this, 'halo-back', {}) })}
      <h3>${words.pick}</h3>
      ${pack.services
        .filter(({ offered }) => offered === 'door')
        .map(
          ({ code, plain, variants }) =>
            html`<section class="stack near" aria-labelledby="service-${code}">
              <h4 id="service-${code}">${plain}</h4>
              <div class="queue">
                ${variants.map(
                  (variant) =>
                    html`<button type="button" class="queue-row" @click=${() => this.#pick(variant.code)}>
                      <b>${variant.plain}</b>${icon(nextIcon)}
                    </button>`,
                )}
              </div>
            </section>`,
        )}
    </div>`;
  }

  #pick(variant: string | undefined): void {
    this.variant = variant;
    this.#go(0);
    void this.updateComplete.then(() => focusHeading(this.renderRoot));
  }

  #go(at: number): void {
    this.at = at;
  }
}
