import { currentVisit } from '@halo-pamor/contract';
import { html, type PropertyDeclarations, type TemplateResult } from 'lit';
import { fill } from '../../locale/fill.js';
import { button } from '../shared/button.js';
import { choices } from '../shared/choice.js';
import { ask } from '../shared/events.js';
import { formKit } from '../shared/form-kit.styles.js';
import { screenHeader } from '../shared/screen-header.js';
import { ChangeView } from './change-view.js';
import { dayChoices, spanOf } from './form/day-choices.js';
import type { Draft } from './form/draft.js';
import { partChoices } from './form/step-when.js';
import { requestFormStyles } from './halo-request-form.styles.js';

/**
 * Moves the agreed visit to another day and part of the day.
 *
 * @tagname halo-visit-move
 * @fires halo-command `move-visit`
 */
export class HaloVisitMove extends ChangeView {
  static override styles = [...formKit, requestFormStyles];
  static override properties: PropertyDeclarations = {
    ...ChangeView.properties,
    day: { state: true },
    dayPart: { state: true },
  };

  declare private day: string;
  declare private dayPart: Draft['part'];

  constructor() {
    super();
    this.day = '';
    this.dayPart = 'any';
  }

  override render(): TemplateResult {
    const { state } = this;
    const { terms, words, dates } = state;
    const visit = this.request && currentVisit(this.request);
    return html`<div class="screen">
      ${screenHeader(terms, {
        title: words.track.moveVisit,
        lead:
          visit &&
          fill(words.track.moveLead, { when: `${dates.day(visit.from)}, ${dates.span(visit.from, visit.to)}` }),
        back: () => ask(this, 'halo-back', {}),
      })}
      <form class="stack" novalidate @submit=${(event: Event) => void this.#move(event)}>
        <div class="days">
          ${choices({
            name: 'day',
            label: words.form.day,
            one: true,
            fault: this.faults['day'],
            chosen: [this.day],
            entries: dayChoices(state).map(({ day, title, text }) => ({ value: day, label: title, text })),
            change: ([day = '']) => {
              this.day = day;
              this.faults = {};
            },
          })}
        </div>
        ${partChoices(state, this.dayPart, (part) => {
          this.dayPart = part;
        })}
        ${this.problemNotice()}
        ${button({ label: words.track.moveSave, kind: 'main', type: 'submit', broad: true, busy: this.busy })}
      </form>
    </div>`;
  }

  async #move(event: Event): Promise<void> {
    event.preventDefault();
    const { words, route, pack } = this.state;
    if (this.busy || route.requestId === undefined) return;
    if (await this.refuses(this.day === '' ? { day: words.form.chooseOne } : {})) return;
    const payload = spanOf(pack, this.day, this.dayPart);
    await this.finish({ type: 'move-visit', requestId: route.requestId, payload });
  }
}
