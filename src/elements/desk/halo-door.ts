import type { BadgeReply } from '@halo-pamor/contract';
import { html, nothing, type CSSResult, type PropertyValues, type TemplateResult } from 'lit';
import { codeOf, load } from '../shared/asking.js';
import { button } from '../shared/button.js';
import { shieldIcon } from '../shared/icons-trust.js';
import { matchLines, matchStyles } from '../shared/trust/match-words.js';
import { DeskFormElement } from './desk-form.js';

/**
 * What the desk can do for somebody at a door: read out the words of the officer's badge to a citizen who calls because
 * she has no app.
 *
 * @tagname halo-door
 * @fires halo-load `badge`
 */
export class HaloDoor extends DeskFormElement {
  static override styles: CSSResult[] = [...DeskFormElement.styles, matchStyles];
  static override properties = {
    ...DeskFormElement.properties,
    told: { state: true },
    problem: { state: true },
  };

  declare private told: BadgeReply | undefined;
  /** Code of why the words could not be read. */
  declare private problem: string | undefined;

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (changed.has('request')) this.told = this.problem = undefined;
  }

  override render(): TemplateResult {
    const { door } = this.stage.words;
    const { told } = this;
    return html`<section class="card stack near" part="card" aria-labelledby="door-title">
      <h3 id="door-title">${door.title}</h3>
      <p class="muted">${door.lead}</p>
      <div aria-live="polite">
        ${
          told?.until
            ? matchLines(told)
            : told !== undefined || this.problem !== undefined
              ? html`<p>${this.problem === undefined ? door.none : door.unread}</p>`
              : nothing
        }
      </div>
      ${button({ label: door.show, icon: shieldIcon, press: () => void this.#read() })}
    </section>`;
  }

  async #read(): Promise<void> {
    try {
      this.told = await load(this, { what: 'badge', requestId: this.request.id });
      this.problem = undefined;
    } catch (error) {
      this.problem = codeOf(error);
    }
  }
}
