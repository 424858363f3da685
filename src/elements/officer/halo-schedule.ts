import { currentVisit } from '@halo-pamor/contract';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { button } from '../shared/button.js';
import { choices } from '../shared/choice.js';
import { textField } from '../shared/field.js';
import { calendarIcon } from '../shared/icons.js';
import { notice } from '../shared/notice.js';
import { wishes } from '../shared/staff-words.js';
import { OfficerScreenElement } from './officer-screen.js';
import { holidayOf, nextDays, proposedTime, usualSpans, visitSpan } from './visit-times.js';

const OWN = 'own';

/**
 * Agrees on a visit or moves it: one of the next days, and a span. What the citizen wished is shown and proposed first.
 *
 * @tagname halo-schedule
 * @fires halo-command - `agree-visit` or `move-visit`
 */
export class HaloSchedule extends OfficerScreenElement {
  static override properties = {
    ...OfficerScreenElement.properties,
    day: { state: true },
    span: { state: true },
    from: { state: true },
    to: { state: true },
  };

  declare day: string;
  /** One of the usual spans, `own`, or `''`. */
  declare span: string;
  declare from: string;
  declare to: string;

  constructor() {
    super();
    this.day = '';
    this.span = '';
    this.from = '';
    this.to = '';
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (!changed.has('request') || this.day !== '') return;
    const wish = proposedTime(this.request, this.#days());
    this.day = wish.day;
    this.span = wish.from === '' ? '' : `${wish.from}-${wish.to}`;
  }

  #days(): string[] {
    const { dates, now } = this.stage;
    return nextDays(dates.isoDay(now()), 8);
  }

  override render(): TemplateResult {
    const { words, terms, dates } = this.stage;
    const visit = currentVisit(this.expected);
    const wished = wishes(terms, dates, this.request);
    return this.frame(
      { title: visit ? words.visit.moveTitle : words.visit.agreeTitle, lead: this.request.applicant.name },
      html`${
          visit
            ? notice({
                tone: 'calm',
                title: words.visit.now,
                text: `${dates.day(visit.from)}, ${dates.span(visit.from, visit.to)}`,
              })
            : nothing
        }
        ${notice({
          tone: 'accent',
          icon: calendarIcon,
          title: words.visit.wished,
          text: wished.length > 0 ? html`${wished.map((wish) => html`<p>${wish}</p>`)}` : words.visit.noWish,
        })}
        <form
          class="stack schedule"
          @submit=${(event: Event) => {
            event.preventDefault();
            void this.#save();
          }}
        >
          ${this.#dayField()} ${this.#spanField()}
          <p class="muted small">${words.visit.tellCitizen}</p>
          ${button({ label: words.visit.save, kind: 'main', type: 'submit', broad: true, busy: this.form.sending })}
        </form>`,
    );
  }

  #dayField(): TemplateResult {
    const { words, terms, dates, pack } = this.stage;
    const short = [terms.today, terms.tomorrow];
    return choices({
      name: 'day',
      label: words.visit.day,
      one: true,
      fault: this.form.faults['day'],
      chosen: [this.day],
      change: ([day]) => (this.day = day ?? ''),
      entries: this.#days().map((day, index) => {
        const moment = `${day}T05:00:00Z`;
        const holiday = holidayOf(pack, day);
        const [weekday = ''] = dates.day(moment).split(',');
        const when = `${weekday}, ${dates.shortDay(moment)}`;
        return {
          value: day,
          label: short[index] ?? when,
          text: [short[index] ? when : '', holiday ? `${words.visit.holiday}: ${holiday}` : '']
            .filter(Boolean)
            .join('. '),
        };
      }),
    });
  }

  #spanField(): TemplateResult {
    const { words, dates } = this.stage;
    const said = (span: string): string => span.split('-').map(dates.clock).join('–');
    return html`${choices({
      name: 'span',
      label: words.visit.span,
      one: true,
      fault: this.form.faults['span'],
      chosen: [this.span],
      change: ([span]) => (this.span = span ?? ''),
      entries: [
        ...usualSpans.map((span) => ({ value: span, label: said(span) })),
        { value: OWN, label: words.visit.ownSpan },
      ],
    })}
    ${
      this.span === OWN
        ? html`<div class="spans">
            ${textField({
              name: 'from',
              label: words.visit.from,
              type: 'time',
              value: this.from,
              change: (value) => (this.from = value),
            })}
            ${textField({
              name: 'to',
              label: words.visit.to,
              type: 'time',
              value: this.to,
              change: (value) => (this.to = value),
            })}
          </div>`
        : nothing
    }`;
  }

  async #save(): Promise<void> {
    const { words, pack } = this.stage;
    const [from = '', to = ''] = this.span === OWN ? [this.from, this.to] : this.span.split('-');
    const times = visitSpan({ day: this.day, from, to }, pack.utcOffset);
    const whole = this.form.isWhole({
      day: this.day === '' ? words.visit.dayFault : undefined,
      span: visitSpan({ day: '2000-01-01', from, to }, pack.utcOffset) ? undefined : words.visit.spanFault,
    });
    if (!whole || times === undefined) return;
    const visit = currentVisit(this.expected);
    const carries = this.expected.items.some((item) => item.status === 'ready' || item.status === 'out-for-delivery');
    const fetches = this.expected.items.some((item) => item.status === 'submitted' || item.status === 'returned');
    const kept = visit
      ? await this.send({ type: 'move-visit', payload: times })
      : await this.send({
          type: 'agree-visit',
          payload: { ...times, purpose: carries && !fetches ? 'deliver' : 'collect' },
        });
    if (kept) this.leave();
  }
}
