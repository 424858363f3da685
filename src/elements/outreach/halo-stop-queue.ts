import { ticketStatus, type Ticket } from '@halo-pamor/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { fill } from '../../locale/fill.js';
import { load } from '../shared/asking.js';
import { button } from '../shared/button.js';
import { ask } from '../shared/events.js';
import { focusHeading } from '../shared/focus.js';
import { closeIcon, personIcon } from '../shared/icons.js';
import { inboxIcon, playIcon } from '../shared/icons-work.js';
import { emptyState } from '../shared/screen-states.js';
import { OutreachScreenElement } from './outreach-screen.js';
import { serveForm, type Serving } from './serve-form.js';
import { wantWords } from './stop-words.js';
import { readTicketRequests, TICKET_REQUESTS, withoutTicket, type TicketRequests } from './ticket-requests.js';

type Filter = 'open' | 'served' | 'absent';
const filters: readonly Filter[] = ['open', 'served', 'absent'];

function filterOf(ticket: Ticket): Filter {
  const status = ticketStatus(ticket);
  return status === 'served' || status === 'absent' ? status : 'open';
}

/**
 * The queue of a stop by ticket: who waits is called, served or absent; who was absent is called again when they come.
 *
 * @tagname halo-stop-queue
 * @fires halo-command - `call-ticket`, `serve-ticket` and `leave-ticket`
 * @fires halo-keep - requests made here that are still to be told
 */
export class HaloStopQueue extends OutreachScreenElement {
  static override properties = {
    ...OutreachScreenElement.properties,
    filter: { state: true },
    serving: { state: true },
    requests: { state: true },
  };

  declare filter: Filter;
  /** The ticket that is being served, and what was ticked for it. */
  declare serving: Serving | undefined;
  /** What was made on this phone for those in the queue, and is not told yet. */
  declare requests: TicketRequests;

  constructor() {
    super();
    this.filter = 'open';
    this.serving = undefined;
    this.requests = {};
  }

  protected override firstUpdated(): void {
    void load(this, { what: 'kept', name: TICKET_REQUESTS })
      .then((kept) => (this.requests = readTicketRequests(kept)))
      .catch(() => undefined);
  }

  /** From the serving back to the queue. */
  goBack(): boolean {
    if (this.serving === undefined) return false;
    this.serving = undefined;
    return true;
  }

  override render(): TemplateResult {
    const { words } = this.stage;
    const { serving } = this;
    const ticket = this.stop.tickets.find(({ id }) => id === serving?.ticket);
    if (serving !== undefined && ticket !== undefined) return this.#serve(serving, ticket);
    const rows = this.stop.tickets.filter((each) => filterOf(each) === this.filter);
    return this.frame(
      { title: words.queue.title, wide: true },
      html`<div class="filters" role="group" aria-label=${words.queue.filter}>
          ${filters.map((filter) => this.#filter(filter))}
        </div>
        ${
          rows.length === 0
            ? emptyState({ icon: inboxIcon, title: words.queue.empty })
            : html`<ul class="stack people">
                ${rows.map((each) => this.#person(each))}
              </ul>`
        }`,
    );
  }

  #filter(filter: Filter): TemplateResult {
    const count = this.stop.tickets.filter((ticket) => filterOf(ticket) === filter).length;
    return html`<button
      type="button"
      class="filter"
      aria-pressed=${filter === this.filter ? 'true' : 'false'}
      @click=${() => {
        this.filter = filter;
      }}
    >
      ${this.stage.words.queue.filters[filter]}<span class="count">${count}</span>
    </button>`;
  }

  #person(ticket: Ticket): TemplateResult {
    const { pack, words } = this.stage;
    const { label } = ticket;
    const got = ticket.served ? ticket.services : ticket.wants;
    const made = this.requests[ticket.id] === undefined ? '' : words.serve.madeShort;
    const called = ticketStatus(ticket) === 'called' ? fill(words.queue.called, { n: ticket.calls }) : '';
    return html`<li class="card person" part="card">
      <span class="label">${label}</span>
      <span>
        <b>${ticket.name ?? words.queue.noName}</b><br />
        <span class="muted small">${[wantWords(pack, got), called, made].filter(Boolean).join(' · ')}</span>
      </span>
      ${this.isTeam ? html`<div class="bar even">${this.#acts(ticket)}</div>` : nothing}
    </li>`;
  }

  #acts(ticket: Ticket): unknown {
    const { queue } = this.stage.words;
    const { id, label } = ticket;
    // One main way for each person: who waits is called, who was called is served.
    const isCalled = ticketStatus(ticket) === 'called';
    const serve = button({
      label: fill(queue.serve, { label }),
      icon: personIcon,
      kind: isCalled ? 'main' : 'plain',
      press: () => void this.#begin(ticket),
    });
    const call = (words: string): TemplateResult =>
      button({
        label: fill(words, { label }),
        icon: playIcon,
        kind: isCalled ? 'plain' : 'main',
        press: () => void this.send({ type: 'call-ticket', payload: { ticket: id } }),
      });
    switch (filterOf(ticket)) {
      case 'served':
        return nothing;
      case 'absent':
        return html`${call(queue.back)} ${serve}`;
      case 'open':
        return html`${call(queue.call)} ${serve}
        ${button({
          label: fill(queue.absent, { label }),
          icon: closeIcon,
          kind: 'quiet',
          press: () => void this.send({ type: 'leave-ticket', payload: { ticket: id } }),
        })}`;
    }
  }

  async #begin({ id, wants }: Ticket): Promise<void> {
    this.form.reset();
    this.serving = { ticket: id, services: wants, biometric: false };
    await this.updateComplete;
    focusHeading(this.renderRoot);
  }

  #serve(serving: Serving, ticket: Ticket): TemplateResult {
    const { words } = this.stage;
    return this.frame(
      { title: fill(words.serve.title, { label: ticket.label }), lead: ticket.name ?? words.queue.noName },
      serveForm({
        stage: this.stage,
        stop: this.stop,
        serving,
        ticket,
        fault: this.form.faults['services'],
        sending: this.form.sending,
        requests: this.requests[ticket.id] ?? [],
        from: this,
        change: (next) => (this.serving = next),
        done: () => void this.#served(serving),
      }),
    );
  }

  async #served({ ticket, services, biometric }: Serving): Promise<void> {
    const fault = services.length === 0 ? this.stage.words.serve.fault : undefined;
    if (!this.form.isWhole({ services: fault })) return;
    const { [ticket]: made = [] } = this.requests;
    // One serving tells one request; a further serving adds to the first.
    for (const request of made.length === 0 ? [undefined] : made) {
      const payload = { ticket, services: [...services], biometric, ...(request === undefined ? {} : { request }) };
      if (!(await this.send({ type: 'serve-ticket', payload }))) return;
    }
    this.serving = undefined;
    if (made.length === 0) return;
    const left = withoutTicket(this.requests, ticket);
    this.requests = left ?? {};
    ask(this, 'halo-keep', { name: TICKET_REQUESTS, what: left });
  }
}
