import { nextNumber, spareLabel, type RosterLine } from '@halo-pamor/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { fill } from '../../locale/fill.js';
import { button } from '../shared/button.js';
import { choices } from '../shared/choice.js';
import { textField } from '../shared/field.js';
import { focusHeading } from '../shared/focus.js';
import { personIcon, printerIcon } from '../shared/icons.js';
import { notice } from '../shared/notice.js';
import { OutreachScreenElement } from './outreach-screen.js';
import { serviceWord } from './stop-services.js';
import { sameName } from './roster/same-name.js';
import { printSlip } from './print-sheets.js';
import { stopPlace, stopWhen, wantWords } from './stop-words.js';

/** Value of the choice for somebody who is not on the roster. */
const OTHER = '';
const MOST_FOUND = 6;

interface Slip {
  readonly label: string;
  readonly name: string;
  readonly wants: readonly string[];
}

/**
 * Gives somebody a number: from the roster or by name. The number is the next of this phone's own; without one left it
 * gives a spare one, which is marked. Then the number stands large, for showing and for printing.
 *
 * @tagname halo-ticket-give
 * @fires halo-command - `give-ticket`
 */
export class HaloTicketGive extends OutreachScreenElement {
  static override properties = {
    ...OutreachScreenElement.properties,
    search: { state: true },
    line: { state: true },
    name: { state: true },
    wants: { state: true },
    slip: { state: true },
  };

  declare search: string;
  declare line: string;
  declare name: string;
  declare wants: readonly string[];
  /** The ticket that was just given. */
  declare slip: Slip | undefined;

  constructor() {
    super();
    this.#clear();
  }

  #clear(): void {
    this.search = '';
    this.line = OTHER;
    this.name = '';
    this.wants = [];
    this.slip = undefined;
  }

  /** From the slip back to the form. */
  goBack(): boolean {
    if (this.slip === undefined) return false;
    this.#clear();
    return true;
  }

  override render(): TemplateResult {
    return this.slip === undefined ? this.#form() : this.#slip(this.slip);
  }

  get #next(): { readonly label: string; readonly left: number } | null {
    const { phone, actor } = this.stage;
    return phone === undefined ? null : nextNumber(this.stop, phone, actor.id);
  }

  #form(): TemplateResult {
    const { words, pack } = this.stage;
    const { stop } = this;
    const next = this.#next;
    return this.frame(
      { title: words.give.title },
      html`${this.#who()}
      ${choices({
        name: 'wants',
        label: words.give.services,
        fault: this.form.faults['wants'],
        chosen: this.wants,
        entries: stop.services.map((code) => ({ value: code, label: serviceWord(pack, code) })),
        change: (wants) => (this.wants = wants),
      })}
      ${next === null ? notice({ tone: 'warn', text: words.give.spareText }) : nothing}
      ${button({
        label: next === null ? words.give.spare : fill(words.give.give, { label: next.label }),
        kind: 'main',
        broad: true,
        busy: this.form.sending,
        press: () => void this.#give(),
      })}`,
    );
  }

  #who(): TemplateResult {
    const { words } = this.stage;
    const { roster } = this.stop;
    const found = this.#found();
    return html`${
      roster.length === 0
        ? nothing
        : html`${textField({
            name: 'search',
            label: words.give.search,
            type: 'search',
            value: this.search,
            change: (search) => (this.search = search),
          })}
          ${
            found.length === 0
              ? nothing
              : choices({
                  name: 'line',
                  label: words.give.found,
                  one: true,
                  chosen: [this.line],
                  entries: [
                    ...found.map((line) => ({ value: line.id, label: line.name, text: this.#about(line) })),
                    { value: OTHER, label: words.give.other },
                  ],
                  change: ([line = OTHER]) => this.#pick(line),
                })
          }`
    }
    ${
      this.line === OTHER
        ? textField({
            name: 'name',
            label: words.give.name,
            hint: words.give.nameHint,
            fault: this.form.faults['name'],
            value: this.name,
            max: 120,
            change: (name) => (this.name = name),
          })
        : nothing
    }`;
  }

  #found(): RosterLine[] {
    const key = sameName(this.search);
    const { roster } = this.stop;
    if (key === '') return roster.filter(({ id }) => id === this.line);
    return roster.filter(({ name, id }) => id === this.line || sameName(name).includes(key)).slice(0, MOST_FOUND);
  }

  #about(line: RosterLine): string {
    const { words, pack } = this.stage;
    const ticket = this.stop.tickets.find((each) => each.line === line.id);
    const told = [
      line.part === null ? '' : `${pack.words.subUnit} ${line.part}`,
      wantWords(pack, line.services),
      line.note ?? '',
      ticket ? fill(words.give.hasTicket, { label: ticket.label }) : '',
    ];
    return told.filter((part) => part !== '').join(' · ');
  }

  #pick(id: string): void {
    this.line = id;
    const line = this.stop.roster.find((each) => each.id === id);
    if (line) this.wants = line.services.filter((code) => this.stop.services.includes(code));
  }

  async #give(): Promise<void> {
    const { words } = this.stage;
    const { line, wants } = this;
    const name = (this.stop.roster.find(({ id }) => id === line)?.name ?? this.name).trim();
    const whole = this.form.isWhole({
      name: name === '' ? words.give.faults.name : undefined,
      wants: wants.length === 0 ? words.give.faults.services : undefined,
    });
    if (!whole) return;
    const label = this.#next?.label ?? spareLabel(crypto.getRandomValues(new Uint8Array(4)));
    const of = { label, name, wants: [...wants], ...(line === OTHER ? {} : { line }) };
    if (!(await this.send({ type: 'give-ticket', payload: of }))) return;
    this.slip = { label, name, wants };
    await this.updateComplete;
    focusHeading(this.renderRoot);
  }

  #slip(slip: Slip): TemplateResult {
    const { stage, stop } = this;
    const { words, pack } = stage;
    return this.frame(
      { title: fill(words.slip.title, { label: slip.label }), lead: words.slip.lead },
      html`<div class="slip">
          <span class="big">${slip.label}</span>
          <b>${slip.name}</b>
          <span>${wantWords(pack, slip.wants)}</span>
          <span class="muted small">${stopPlace(pack, stop.place)} · ${stopWhen(stage, stop)}</span>
        </div>
        <div class="stack near">
          ${button({
            label: words.slip.next,
            icon: personIcon,
            kind: 'main',
            broad: true,
            press: () => this.#clear(),
          })}
          ${button({
            label: words.slip.print,
            icon: printerIcon,
            broad: true,
            press: () => printSlip(stage, stop, slip),
          })}
          ${button({ label: words.slip.toQueue, kind: 'quiet', broad: true, press: () => this.open('outreach-queue') })}
        </div>`,
    );
  }
}
