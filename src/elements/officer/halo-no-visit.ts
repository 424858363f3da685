import { visitFailReasons, type VisitFailReason } from '@halo-pamor/contract';
import { html, type TemplateResult } from 'lit';
import { button } from '../shared/button.js';
import { choices } from '../shared/choice.js';
import { areaField } from '../shared/field.js';
import { noteOf } from '../shared/reason-choice.js';
import { OfficerScreenElement } from './officer-screen.js';

/**
 * A visit that came to nothing: why, in words that the citizen reads too. The request then waits for another visit.
 *
 * @tagname halo-no-visit
 * @fires halo-command - `fail-visit`
 */
export class HaloNoVisit extends OfficerScreenElement {
  static override properties = {
    ...OfficerScreenElement.properties,
    reason: { state: true },
    note: { state: true },
  };

  declare reason: VisitFailReason | undefined;
  declare note: string;

  constructor() {
    super();
    this.reason = undefined;
    this.note = '';
  }

  override render(): TemplateResult {
    const { words } = this.stage;
    const { noVisit } = words;
    return this.frame(
      { title: noVisit.title, lead: noVisit.lead },
      html`<form
        class="stack"
        @submit=${(event: Event) => {
          event.preventDefault();
          void this.#save();
        }}
      >
        ${choices({
          name: 'reason',
          label: noVisit.why,
          one: true,
          fault: this.form.faults['reason'],
          chosen: this.reason === undefined ? [] : [this.reason],
          entries: visitFailReasons.map((reason) => ({
            value: reason,
            label: words.visitFailed[reason],
            text: noVisit.whyText[reason],
          })),
          change: ([picked]) => (this.reason = visitFailReasons.find((reason) => reason === picked)),
        })}
        ${areaField({
          name: 'note',
          label: this.reason === 'other' ? words.otherNote : words.note,
          hint: noVisit.citizenReads,
          fault: this.form.faults['note'],
          value: this.note,
          max: 500,
          change: (note) => (this.note = note),
        })}
        ${button({ label: noVisit.save, kind: 'main', type: 'submit', broad: true, busy: this.form.sending })}
      </form>`,
    );
  }

  async #save(): Promise<void> {
    const { words } = this.stage;
    const { reason, note } = this;
    const whole = this.form.isWhole({
      reason: reason === undefined ? words.reasonFault : undefined,
      note: reason === 'other' && note.trim() === '' ? words.noteFault : undefined,
    });
    if (!whole || reason === undefined) return;
    if (await this.send({ type: 'fail-visit', payload: { reason, ...noteOf({ note }) } })) this.leave();
  }
}
