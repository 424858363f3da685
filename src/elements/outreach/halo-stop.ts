import { peopleOf, printList, rangesOf, nextNumber, stopRules } from '@halo-pamor/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { fill } from '../../locale/fill.js';
import { button } from '../shared/button.js';
import { facts } from '../shared/facts.js';
import { textField } from '../shared/field.js';
import { boxIcon, calendarIcon, checkIcon, personIcon, printerIcon, warningIcon } from '../shared/icons.js';
import { inboxIcon, listIcon, playIcon } from '../shared/icons-work.js';
import { notice } from '../shared/notice.js';
import { tile } from '../shared/tile.js';
import { asksForNumbers } from './expected-stop.js';
import { OutreachScreenElement } from './outreach-screen.js';
import { stopPill, stopPlace, stopWhen, wantWords } from './stop-words.js';
import { sumsTable } from './sums-table.js';

/**
 * One stop: when and where, who comes with what, how the day goes, and the ways onward. A phone of the team takes its
 * numbers here while there is signal.
 *
 * @tagname halo-stop
 * @fires halo-command - `reserve-tickets` and `open-stop`
 * @fires halo-navigate - to the screens of the day
 */
export class HaloStop extends OutreachScreenElement {
  static override properties = { ...OutreachScreenElement.properties, count: { state: true } };

  /** How many numbers are asked for, as typed. */
  declare count: string;

  constructor() {
    super();
    this.count = '50';
  }

  override render(): TemplateResult {
    const { stage, stop } = this;
    const people = peopleOf(stop);
    const { counts } = stage.words.stop;
    const pairs = [
      [counts.given, people.given],
      [counts.waiting, people.waiting + people.called],
      [counts.served, people.served],
      [counts.absent, people.absent],
    ] as const;
    return this.frame(
      { title: stopPlace(stage.pack, stop.place), lead: stopWhen(stage, stop) },
      html`<div>${stopPill(stage, stop)}</div>
        ${this.#closed()} ${this.#numbers()} ${this.#begin()}
        ${
          stop.status === 'planned'
            ? nothing
            : html`<dl class="counts">
                ${pairs.map(
                  ([name, value]) =>
                    html`<div>
                      <dt>${name}</dt>
                      <dd>${value}</dd>
                    </div>`,
                )}
              </dl>`
        }
        ${this.#ways()} ${this.#facts()}`,
    );
  }

  #closed(): unknown {
    const { words } = this.stage;
    const { closing } = this.stop;
    if (closing === null) return nothing;
    const differs = closing.balance === 'differs';
    return html`${notice({
      tone: differs ? 'danger' : 'ok',
      title: differs ? words.balance.differs : words.balance.addsUp,
      text: differs ? words.balance.differsText : words.close.done,
      say: 'soon',
      actions: differs
        ? button({ label: words.balance.again, kind: 'main', press: () => this.open('outreach-close') })
        : undefined,
    })}
    ${sumsTable(this.stage, this.stop, closing.counted, closing.differences)}`;
  }

  /** The numbers of this phone, and the way to more of them. */
  #numbers(): unknown {
    const { stage, stop } = this;
    const { words, phone, actor, connection } = stage;
    if (!this.isTeam || phone === undefined || stop.status === 'closed') return nothing;
    const own = rangesOf(stop, phone, actor.id);
    const left = nextNumber(stop, phone, actor.id)?.left ?? 0;
    const asked = asksForNumbers(stop, stage.entries);
    return html`<section class="card" part="card" aria-label=${words.range.title}>
      <h3>${words.range.title}</h3>
      ${
        own.length === 0
          ? html`<p>${connection.online ? words.range.none : words.range.offline}</p>`
          : html`<p>
              ${fill(words.range.left, { list: own.map(({ from, until }) => `${from}–${until}`).join(', '), n: left })}
            </p>`
      }
      ${
        asked
          ? notice({ tone: 'calm', text: words.range.asked, say: 'soon' })
          : left > 10
            ? nothing
            : html`${textField({
                name: 'count',
                label: words.range.count,
                keyboard: 'numeric',
                value: this.count,
                fault: this.form.faults['count'],
                change: (count) => (this.count = count),
              })}
              ${button({
                label: own.length === 0 ? words.range.take : words.range.more,
                kind: own.length === 0 ? 'main' : 'plain',
                broad: true,
                busy: this.form.sending,
                press: () => void this.#reserve(phone),
              })}`
      }
    </section>`;
  }

  async #reserve(phone: string): Promise<void> {
    const count = Number(this.count);
    const wrong = !Number.isInteger(count) || count < 1 || count > 300;
    if (!this.form.isWhole({ count: wrong ? this.stage.words.plan.faults.number : undefined })) return;
    await this.send({ type: 'reserve-tickets', payload: { phone, count } });
  }

  get #hasNumbers(): boolean {
    const { phone, actor } = this.stage;
    return phone !== undefined && rangesOf(this.stop, phone, actor.id).length > 0;
  }

  #begin(): unknown {
    const { words } = this.stage;
    if (!this.isTeam || this.stop.status !== 'planned') return nothing;
    return html`<div class="stack near">
      ${button({
        label: words.stop.openNow,
        icon: playIcon,
        kind: this.#hasNumbers ? 'main' : 'plain',
        broad: true,
        busy: this.form.sending,
        press: () => void this.send({ type: 'open-stop', payload: {} }),
      })}
      <p class="muted">${words.stop.openText}</p>
    </div>`;
  }

  #ways(): TemplateResult {
    const { stop } = this;
    const { words, pack, actor } = this.stage;
    const way = words.stop;
    const people = peopleOf(stop);
    const toPrint = printList(stop, stopRules(pack)).filter(({ step }) => step === 'to-print').length;
    const works = this.isTeam && stop.status === 'open';
    const started = stop.status !== 'planned';
    const desk = actor.role !== 'officer';
    return html`<div class="tiles">
        ${works ? tile({ title: way.give, text: way.giveText, icon: personIcon, first: true, press: () => this.open('outreach-give') }) : nothing}
        ${started ? tile({ title: way.queue, text: fill(way.queueText, { n: people.waiting + people.called }), icon: inboxIcon, press: () => this.open('outreach-queue') }) : nothing}
        ${tile({ title: way.roster, text: fill(way.rosterText, { n: stop.roster.length }), icon: listIcon, press: () => this.open('outreach-roster') })}
        ${started ? tile({ title: way.print, text: fill(way.printText, { n: toPrint }), icon: printerIcon, press: () => this.open('outreach-print') }) : nothing}
        ${works ? tile({ title: way.blanks, text: way.blanksText, icon: boxIcon, press: () => this.open('outreach-blanks') }) : nothing}
        ${stop.status === 'open' && (this.isTeam || desk) ? tile({ title: way.close, text: way.closeText, icon: checkIcon, press: () => this.open('outreach-close') }) : nothing}
        ${stop.status !== 'closed' && desk ? tile({ title: words.plan.change, icon: calendarIcon, press: () => this.open('outreach-change') }) : nothing}
      </div>
      ${this.isTeam || desk ? nothing : notice({ tone: 'calm', icon: warningIcon, text: way.notTeam })}`;
  }

  #facts(): TemplateResult {
    const { pack, words } = this.stage;
    const { stop } = this;
    return html`<section class="card" part="card">
      ${facts([
        [words.stop.where, stop.where],
        [words.stop.team, stop.team.map(({ name }) => name).join(', ')],
        [words.stop.services, wantWords(pack, stop.services)],
        [words.stop.expected, fill(words.stop.people, { n: stop.expected })],
        [words.stop.kits, fill(words.stop.kitsOf, { n: stop.kits })],
        [words.stop.note, stop.note],
      ])}
    </section>`;
  }
}
