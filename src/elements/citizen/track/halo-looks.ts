import type { LooksReply, RequestView } from '@halo-pamor/contract';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { fill } from '../../../locale/fill.js';
import { load } from '../../shared/asking.js';
import { Attempt } from '../../shared/attempt.js';
import { button } from '../../shared/button.js';
import { icon } from '../../shared/icon.js';
import { personIcon, refreshIcon } from '../../shared/icons.js';
import { formKit } from '../../shared/form-kit.styles.js';
import type { CitizenState } from '../citizen-state.js';
import { lookGroups } from './look-groups.js';
import { plainName } from './plain-name.js';

/**
 * Who looked at the pictures of a request, and who was given it with the whole identity number: asked for when the person
 * wants to know, as plain lists.
 *
 * @tagname halo-looks
 * @fires halo-load - `looks`
 */
export class HaloLooks extends LitElement {
  static override styles = [...formKit];
  static override properties = {
    state: { attribute: false },
    view: { attribute: false },
    looks: { state: true },
  };

  declare state: CitizenState;
  declare view: RequestView;
  declare protected looks: LooksReply | undefined;

  readonly #attempt = new Attempt(this);

  constructor() {
    super();
    this.looks = undefined;
  }

  override render(): TemplateResult {
    const { photos } = this.state.words.track;
    return html`<div class="stack near">
      ${button({
        label: this.looks === undefined ? photos.whoLooked : photos.whoLookedAgain,
        icon: this.looks === undefined ? personIcon : refreshIcon,
        kind: 'quiet',
        busy: this.#attempt.busy,
        press: () => void this.#ask(),
      })}
      ${this.#attempt.notice(this.state.terms)} ${this.looks === undefined ? nothing : this.#list(this.looks)}
    </div>`;
  }

  #list({ looks, numbers }: LooksReply): TemplateResult {
    const { photos } = this.state.words.track;
    return html`<div role="status" class="stack near">
      ${this.#group(looks, photos.lookedBy, photos.nobodyLooked)}
      ${this.#group(
        numbers.map(({ role, at }) => ({ role, at, paper: '' })),
        photos.numberBy,
        photos.nobodyNumber,
      )}
    </div>`;
  }

  #group(looks: Parameters<typeof lookGroups>[0], title: string, none: string): TemplateResult {
    const { words, dates } = this.state;
    const { photos } = words.track;
    const groups = lookGroups(looks);
    if (groups.length === 0) return html`<p class="muted">${none}</p>`;
    const names = (codes: readonly string[]): string =>
      this.view.papers
        .filter(({ code }) => codes.includes(code))
        .map((paper) => plainName(this.state, paper))
        .join(', ');
    return html`<div>
      <b>${title}</b>
      <ul class="rows">
        ${groups.map(
          ({ role, at, papers }) =>
            html`<li class="by-icon">
              ${icon(personIcon)}
              <div>
                <p>${fill(photos.look, { who: photos.role[role], when: dates.dayTime(at) })}</p>
                ${names(papers) === '' ? nothing : html`<p class="muted small">${names(papers)}</p>`}
              </div>
            </li>`,
        )}
      </ul>
    </div>`;
  }

  #ask(): Promise<void> {
    return this.#attempt.run(async () => {
      this.looks = await load(this, { what: 'looks', requestId: this.view.id });
    });
  }
}
