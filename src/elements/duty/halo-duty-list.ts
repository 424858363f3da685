import { areaName, type DutyView } from '@halo-pamor/contract';
import { html, LitElement, nothing, type CSSResult, type TemplateResult } from 'lit';
import { button } from '../shared/button.js';
import { ask } from '../shared/events.js';
import { listField } from '../shared/field.js';
import { listIcon } from '../shared/icons-work.js';
import { penIcon } from '../shared/icons-trust.js';
import { formKit } from '../shared/form-kit.styles.js';
import { offlineBanner } from '../shared/offline-banner.js';
import { screenHeader } from '../shared/screen-header.js';
import { emptyState, loadingState } from '../shared/screen-states.js';
import { saveSheet } from '../shared/sheet/save-sheet.js';
import { tile } from '../shared/tile.js';
import { dutyIcon } from './duty-icons.js';
import { dutySheet } from './duty-sheet.js';
import type { DutyStage } from './duty-stage.js';
import { categoriesIn, dutyName, dutyPills, dutyPlace } from './duty-words.js';
import { dutyStyles } from './duty.styles.js';

/**
 * All duties in scope by day, the latest first: for the officer with the way to note one, for the desk with filters.
 *
 * @tagname halo-duty-list
 * @fires halo-navigate - when a duty or the form is opened
 */
export class HaloDutyList extends LitElement {
  static override styles: CSSResult[] = [...formKit, dutyStyles];
  static override properties = {
    stage: { attribute: false },
    category: { state: true },
    place: { state: true },
  };

  declare stage: DutyStage;
  /** Code of the only category that is shown, or `''`. */
  declare category: string;
  /** Code of the only place that is shown, or `''`. */
  declare place: string;

  constructor() {
    super();
    this.category = '';
    this.place = '';
  }

  get #isOfficer(): boolean {
    return this.stage.actor.role === 'officer';
  }

  override render(): TemplateResult {
    const { terms, own, connection, canGoBack, entries, duties } = this.stage;
    const waiting = entries.filter(
      ({ requestId, state }) => state !== 'parked' && duties.some(({ id }) => id === requestId),
    );
    const home = (): void => ask(this, canGoBack ? 'halo-back' : 'halo-navigate', { view: 'home' });
    return html`<div class="screen ${this.#isOfficer ? '' : 'wide'}">
      ${screenHeader(terms, { title: own.title, lead: this.#isOfficer ? own.lead : own.leadDesk, back: home })}
      ${offlineBanner(terms, { online: connection.online, waiting: waiting.length })}
      ${
        this.#isOfficer
          ? button({
              label: own.note,
              icon: penIcon,
              kind: 'main',
              broad: true,
              press: () => ask(this, 'halo-navigate', { view: 'duties-new' }),
            })
          : this.#filters()
      }
      ${this.#days()}
    </div>`;
  }

  #filters(): TemplateResult {
    const { pack, own, duties } = this.stage;
    const places = [...new Set(duties.map(({ place }) => place))].sort();
    return html`<div class="two">
      ${listField({
        name: 'category',
        label: own.filter.category,
        value: this.category,
        empty: own.filter.all,
        entries: categoriesIn(this.stage).map(({ code, name }) => ({ value: code, label: name })),
        change: (category) => (this.category = category),
      })}
      ${listField({
        name: 'place',
        label: own.filter.place,
        value: this.place,
        empty: own.filter.all,
        entries: places.map((place) => ({
          value: place,
          label: areaName(pack, place).split(', ').slice(0, 2).join(', '),
        })),
        change: (place) => (this.place = place),
      })}
    </div>`;
  }

  #days(): unknown {
    const { duties, connection, terms, own, dates, now } = this.stage;
    if (duties.length === 0 && !connection.loaded) return loadingState(terms);
    if (duties.length === 0) {
      return emptyState({ icon: listIcon, title: own.empty, text: this.#isOfficer ? own.emptyText : own.emptyDesk });
    }
    const found = duties.filter(
      ({ category, place }) =>
        (this.category === '' || category === this.category) && (this.place === '' || place === this.place),
    );
    if (found.length === 0) return emptyState({ icon: listIcon, title: own.noneFound, text: own.noneFoundText });
    const days = [...new Set(found.map(({ at }) => dates.isoDay(at)))];
    const today = dates.isoDay(now());
    const sections = days.map((day) => {
      const those = found.filter(({ at }) => dates.isoDay(at) === day);
      const name = day === today ? own.today : dates.day(those[0]?.at ?? day);
      return html`<section class="stack near" aria-label=${name}>
        <h3>${name}</h3>
        <div class="stack near duties">${those.map((duty) => this.#duty(duty))}</div>
      </section>`;
    });
    return html`${sections} ${this.#isOfficer ? nothing : saveSheet(terms, () => dutySheet(this.stage, found))}`;
  }

  #duty(duty: DutyView): TemplateResult {
    const { stage } = this;
    const { pack, own, dates } = stage;
    const by = this.#isOfficer ? '' : ` · ${duty.officer?.name ?? ''}`;
    return tile({
      title: dutyName(stage, duty),
      icon: dutyIcon(duty.category),
      text: html`<span class="where">${dates.time(duty.at)} · ${dutyPlace(pack, duty)}${by}</span>
        <span class="said">${duty.text}</span>
        <span class="pills">${dutyPills(stage, duty)}</span>
        ${
          duty.answer === null
            ? nothing
            : html`<span class="said"><strong>${own.desk.answer}:</strong> ${duty.answer.text}</span>`
        }`,
      press: () => ask(this, 'halo-navigate', { view: 'duties-one', requestId: duty.id }),
    });
  }
}
