import { cityFirstOf, normalisePhone, readCompact, type OfficersReply } from '@halo-pamor/contract';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { fill, withCityWords } from '../../../locale/fill.js';
import { idCitizenLate } from '../../../locale/id-citizen-late.js';
import { idCitizenHome } from '../../../locale/id-citizen.js';
import { idIntake } from '../../../locale/id-intake.js';
import type { IntakeTerms } from '../../../locale/intake-terms.js';
import { spoken } from '../../../locale/spoken.js';
import { formCourse } from '../../citizen/form/course.js';
import { readDraft } from '../../citizen/form/draft-shape.js';
import type { FormState } from '../../citizen/form-state.js';
import { readTicketRequests, TICKET_REQUESTS, withTicketRequest } from '../../outreach/ticket-requests.js';
import { load } from '../../shared/asking.js';
import { choices } from '../../shared/choice.js';
import { ask, hear, type CommandAsk } from '../../shared/events.js';
import { icon } from '../../shared/icon.js';
import { personIcon } from '../../shared/icons.js';
import { formKit } from '../../shared/form-kit.styles.js';
import { notice } from '../../shared/notice.js';
import { hasWayBack } from '../../shared/way-back.js';
import { work } from '../../shared/work.styles.js';
import type { OfficerStage } from '../officer-stage.js';
import { intakeStyles } from './halo-intake.styles.js';
import { draftFor, draftFromMessage, readIntakes, usualConsent, type IntakeDraft } from './intake-draft.js';
import { intakeDone } from './intake-done.js';
import { whoHolds } from './intake-ticket.js';
import { intakeStart, type Beginning } from './intake-start.js';
import { nameOf } from '../../shared/own-names.js';

const KEPT = 'intake';
const nobody: Beginning = { name: '', channel: undefined, noPhone: false, message: '', faults: {} };

/**
 * Takes requests in for people who called, wrote or stand here, by the citizen's own form. Whom it is for stands over
 * every question. What the form asks for is heard here: its draft is kept with the person it is for, so several may be
 * half-filled, and its command goes on with the channel and with how the person agreed.
 *
 * @tagname halo-intake
 * @fires halo-keep - all half-filled requests, after each change
 * @fires halo-command - `submit-request` for somebody else
 */
export class HaloIntake extends LitElement {
  static override styles = [...formKit, work, intakeStyles];
  static override properties = {
    stage: { attribute: false },
    ticket: { attribute: false },
    intakes: { state: true },
    openId: { state: true },
    beginning: { state: true },
    sent: { state: true },
    unread: { state: true },
    officers: { state: true },
  };

  declare stage: OfficerStage;
  /** Id of the ticket of an outreach day for whose holder it is opened. */
  declare ticket: string | undefined;
  declare private intakes: readonly IntakeDraft[];
  /** The request that is being filled in. */
  declare private openId: string | undefined;
  declare private beginning: Beginning;
  /** The request that was just kept, and for whom. */
  declare private sent: { readonly requestId: string; readonly intake: IntakeDraft } | undefined;
  /** What a pasted message did not say, of the request that is open. */
  declare private unread: readonly string[] | undefined;
  declare private officers: OfficersReply | undefined;

  #stops: (() => void)[] = [];

  constructor() {
    super();
    this.ticket = undefined;
    this.intakes = [];
    this.openId = undefined;
    this.beginning = nobody;
    this.sent = undefined;
    this.unread = undefined;
    this.officers = undefined;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    const root = this.renderRoot;
    this.#stops = [
      hear(root, 'halo-draft', ({ draft }) => {
        this.#keepDraft(draft);
      }),
      hear(root, 'halo-command', (of) => {
        this.#send(of);
      }),
      hear(root, 'halo-navigate', (to) => {
        if (to.view !== 'sent') ask(this, 'halo-navigate', to);
      }),
      hear(root, 'halo-back', () => {
        if (!this.goBack()) ask(this, 'halo-back', {});
      }),
    ];
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    for (const stop of this.#stops.splice(0)) stop();
  }

  override firstUpdated(): void {
    void load(this, { what: 'kept', name: KEPT })
      .then((kept) => (this.intakes = [...this.intakes, ...readIntakes(kept)]))
      .catch(() => undefined)
      .then(() => {
        this.#openForTicket();
      });
    void load(this, { what: 'officers', area: this.stage.actor.areas[0] ?? '' })
      .then((officers) => (this.officers = officers))
      .catch(() => undefined);
  }

  /** Goes one question back, and from the first to the half-filled requests; false there. */
  goBack(): boolean {
    const form = this.renderRoot.querySelector(nameOf('halo-request-form'));
    if (hasWayBack(form) && form.goBack()) return true;
    if (this.openId === undefined && this.sent === undefined) return false;
    this.openId = undefined;
    this.sent = undefined;
    return true;
  }

  override render(): TemplateResult {
    const { stage, sent } = this;
    const words = this.#words;
    if (sent !== undefined) return intakeDone({ stage, words, ...sent, from: this, again: () => this.goBack() });
    const open = this.intakes.find(({ id }) => id === this.openId);
    return open === undefined ? this.#beginnings(words) : this.#form(open);
  }

  #beginnings(words: IntakeTerms): TemplateResult {
    return intakeStart({
      stage: this.stage,
      words,
      beginning: this.beginning,
      intakes: this.intakes,
      change: (change) => (this.beginning = { ...this.beginning, faults: {}, ...change }),
      start: () => {
        this.#start();
      },
      paste: () => {
        this.#paste();
      },
      open: (id) => {
        this.unread = undefined;
        this.openId = id;
      },
      remove: (id) => {
        this.#keep(this.intakes.filter((one) => one.id !== id));
      },
      from: this,
    });
  }

  get #words(): IntakeTerms {
    return withCityWords(spoken(this.stage.terms, 'intake', idIntake), this.stage.pack.words);
  }

  #form(intake: IntakeDraft): TemplateResult {
    const { draft, name } = intake;
    const words = this.#words;
    return html`<div class="for-whom" role="note">
        ${icon(personIcon)}
        <p><b>${fill(words.banner, { name })}</b><span>${words.bannerText}</span></p>
      </div>
      <div class="beside">
        ${this.#unreadNotice()}
        ${this.#isOfficers(draft.phone) ? notice({ tone: 'danger', text: words.ownPhone, say: 'now' }) : nothing}
        ${
          draft.step === 'consent'
            ? choices({
                name: 'how',
                label: words.how,
                one: true,
                chosen: [intake.how],
                entries: Object.entries(words.hows).map(([value, label]) => ({ value, label })),
                change: ([how]) => {
                  if (how === 'heard' || how === 'written' || how === 'read') this.#change(intake.id, { how });
                },
              })
            : nothing
        }
      </div>
      ${keyed(intake.id, html`<halo-request-form .state=${this.#stateFor(intake)}></halo-request-form>`)}`;
  }

  #unreadNotice(): unknown {
    const { unread } = this;
    const words = this.#words;
    if (unread === undefined) return nothing;
    if (unread.length === 0) return notice({ tone: 'ok', text: words.allRead, say: 'soon' });
    const named: Readonly<Record<string, string>> = words.unreadField;
    const fields = unread.map((field) => named[field] ?? field).join(', ');
    return notice({ tone: 'warn', text: fill(words.unread, { fields }), say: 'soon' });
  }

  /** The citizen's form with the words of somebody who fills it in for another. */
  #stateFor({ name, draft }: IntakeDraft): FormState {
    const { stage } = this;
    const citizen = withCityWords(
      { ...spoken(stage.terms, 'home', idCitizenHome), ...spoken(stage.terms, 'citizen', idCitizenLate) },
      stage.pack.words,
    );
    const own = Object.entries(this.#words.form).map(([key, text]) => [key, fill(text, { name })] as const);
    const words = { ...citizen, form: { ...citizen.form, ...Object.fromEntries(own) } };
    return {
      ...stage,
      route: { view: 'request' },
      views: [],
      actor: { ...stage.actor, name },
      draft,
      words,
      first: cityFirstOf(stage.pack),
      behind: { words, course: formCourse, pack: stage.pack },
      fetchBehind: () => Promise.resolve(),
      officersOf: () => undefined,
    };
  }

  #isOfficers(typed: string): boolean {
    const phone = normalisePhone(typed);
    return phone !== undefined && (this.officers?.officers ?? []).some((one) => normalisePhone(one.phone) === phone);
  }

  /** Goes on with what was begun for the holder of the ticket, or begins it. */
  #openForTicket(): void {
    const holder = this.ticket === undefined ? undefined : whoHolds(this.stage, this.ticket);
    if (holder === undefined || this.openId !== undefined) return;
    const { name, about } = holder;
    const begun = this.intakes.find(({ ticket }) => ticket?.id === about.id);
    if (begun !== undefined) this.openId = begun.id;
    else if (name === null) this.beginning = { ...nobody, channel: 'walk-in', ticket: holder };
    else this.#begin({ name, channel: 'walk-in', draft: holder.draft(name), ticket: about });
  }

  #start(): void {
    const words = this.#words;
    const { channel, name, noPhone, ticket } = this.beginning;
    const isOwn = name.trim().toLowerCase() === this.stage.actor.name.trim().toLowerCase();
    const faults = {
      ...(channel === undefined ? { channel: words.channelFault } : {}),
      ...(name.trim() === '' || isOwn ? { name: words.nameFault } : {}),
    };
    this.beginning = { ...this.beginning, faults };
    if (channel === undefined || Object.keys(faults).length > 0) return;
    this.unread = undefined;
    const draft = ticket?.draft(name.trim()) ?? draftFor(name.trim(), this.stage.actor);
    this.#begin({ name: name.trim(), channel, draft: { ...draft, noPhone }, ticket: ticket?.about });
  }

  #paste(): void {
    const { stage } = this;
    const read = readCompact(this.beginning.message, stage.dates.isoDay(stage.now()));
    if (read === undefined) {
      this.beginning = { ...this.beginning, faults: { message: this.#words.notFound } };
      return;
    }
    const { draft, unknown } = draftFromMessage(read.request, stage.pack, stage.actor);
    this.unread = [...read.unread, ...unknown];
    this.#begin({ name: draft.name || this.#words.name, channel: 'text', draft });
  }

  #begin(of: Pick<IntakeDraft, 'name' | 'channel' | 'draft' | 'ticket'>): void {
    const at = this.stage.now().toISOString();
    const id = `${at} ${String(this.intakes.length)}`;
    this.beginning = nobody;
    this.openId = id;
    this.#keep([{ ...of, id, at, how: usualConsent[of.channel] }, ...this.intakes]);
  }

  #keepDraft(kept: unknown): void {
    const id = this.openId;
    if (id === undefined) return;
    const draft = readDraft(kept);
    if (draft === undefined) this.#keep(this.intakes.filter((one) => one.id !== id));
    else this.#change(id, { draft, ...(draft.name.trim() === '' ? {} : { name: draft.name.trim() }) });
  }

  #change(id: string, change: Partial<IntakeDraft>): void {
    this.#keep(this.intakes.map((one) => (one.id === id ? { ...one, ...change } : one)));
  }

  #keep(intakes: readonly IntakeDraft[]): void {
    this.intakes = intakes;
    ask(this, 'halo-keep', { name: KEPT, what: intakes.length === 0 ? null : intakes });
  }

  #send(of: CommandAsk): void {
    const intake = this.intakes.find(({ id }) => id === this.openId);
    if (of.type !== 'submit-request' || intake === undefined) return;
    const { payload } = of;
    if (this.#isOfficers(payload.applicant.phone ?? '')) {
      of.respond?.(Promise.reject(Object.assign(new Error('the phone is an officer’s'), { code: 'invalid-input' })));
      return;
    }
    ask(this, 'halo-command', {
      ...of,
      payload: { ...payload, channel: intake.channel, consent: { ...payload.consent, how: intake.how } },
      respond: (kept) => {
        of.respond?.(
          kept.then((done) => {
            // The form is off the page now, so what it asks for next is not heard.
            this.sent = { requestId: done.requestId, intake };
            this.#keep(this.intakes.filter((one) => one.id !== intake.id));
            if (intake.ticket !== undefined) void this.#noteFor(intake.ticket.id, done.requestId);
            return done;
          }),
        );
      },
    });
  }

  /** Keeps which request was made for the holder of a ticket, for the serving to tell. */
  async #noteFor(ticket: string, request: string): Promise<void> {
    const kept = await load(this, { what: 'kept', name: TICKET_REQUESTS }).catch(() => undefined);
    ask(this, 'halo-keep', {
      name: TICKET_REQUESTS,
      what: withTicketRequest(readTicketRequests(kept), ticket, request),
    });
  }
}
