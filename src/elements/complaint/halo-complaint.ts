import {
  spellTrackingCode,
  statusOf,
  type ComplaintOpened,
  type ComplaintView,
  type CityPack,
} from '@halo-pamor/contract';
import { html, LitElement, nothing, type CSSResult, type PropertyValues, type TemplateResult } from 'lit';
import { withCityWords, fill } from '../../locale/fill.js';
import { idComplaint, type ComplaintWords } from '../../locale/id-complaint.js';
import { spoken } from '../../locale/spoken.js';
import { codeOf, command, load } from '../shared/asking.js';
import { button } from '../shared/button.js';
import { ask } from '../shared/events.js';
import { focusFault, focusHeading } from '../shared/focus.js';
import { formKit } from '../shared/form-kit.styles.js';
import { chatIcon, onPhoneIcon } from '../shared/icons.js';
import { keyIcon } from '../shared/icons-trust.js';
import { notice } from '../shared/notice.js';
import { offlineBanner } from '../shared/offline-banner.js';
import { problemSentence } from '../shared/problem-words.js';
import { screenHeader } from '../shared/screen-header.js';
import { emptyState } from '../shared/screen-states.js';
import { tile } from '../shared/tile.js';
import { complaintCourse, complaintPill, topicOf } from './complaint-course.js';
import {
  complaintFaults,
  complaintPayload,
  complaintWithout,
  newComplaintDraft,
  readComplaintDraft,
  readComplaintId,
  topics,
  type ComplaintDraft,
  type Raised,
} from './complaint-draft.js';
import { complaintForm } from './complaint-form.js';
import { topicIcon } from './complaint-icons.js';
import type { ComplaintStage } from './complaint-stage.js';
import { complaintStyles } from './complaint.styles.js';
import { keepTabDraft, readTabDraft } from './tab-draft.js';
import type { Saying } from './halo-complaint-reply.js';

/** The name under which a half-written complaint is kept. */
const DRAFT = 'complaint draft';

type Place =
  | { readonly at: 'start' | 'write' | 'follow' }
  | { readonly at: 'sent'; readonly opened: ComplaintOpened | undefined }
  | { readonly at: 'one'; readonly id: string };

/**
 * Complaints of a citizen: what it is about, what happened, who may be known, and what became of it. With a login a
 * complaint is a command that waits for the signal on this phone; without one, or anonymous, it is sent at once and answered
 * with a code and a word, and nothing of the person goes along.
 *
 * @tagname halo-complaint
 * @fires halo-load `open-complaint`, `follow-complaint`, `kept`
 * @fires halo-command `open-complaint` and what its author says to it
 * @fires halo-keep the half-written complaint, where somebody is signed in; without a login the tab keeps it
 * @fires halo-back from the first screen
 */
export class HaloComplaint extends LitElement {
  static override styles: CSSResult[] = [...formKit, complaintStyles];
  static override properties = {
    stage: { attribute: false },
    place: { state: true },
    draft: { state: true },
    faults: { state: true },
    busy: { state: true },
    problem: { state: true },
  };

  declare stage: ComplaintStage;
  declare private place: Place;
  declare private draft: ComplaintDraft;
  declare private faults: Readonly<Record<string, string | undefined>>;
  declare private busy: boolean;
  declare private problem: string | undefined;

  #words: ComplaintWords = idComplaint;
  #city: CityPack['words'] | undefined;
  /** One id for one complaint, however often it is sent. */
  #id: string = crypto.randomUUID();

  constructor() {
    super();
    this.place = { at: 'start' };
    this.draft = newComplaintDraft;
    this.faults = {};
    this.busy = false;
  }

  protected override willUpdate(changed: PropertyValues): void {
    const { words } = this.stage.pack;
    if (!changed.has('stage') || words === this.#city) return;
    this.#city = words;
    this.#words = withCityWords(spoken(this.stage.terms, 'complaint', idComplaint), words);
  }

  protected override firstUpdated(): void {
    if (this.stage.actor === undefined) {
      const kept = readTabDraft(this.stage.pack.city.code);
      this.draft = readComplaintDraft(kept) ?? this.draft;
      this.#id = readComplaintId(kept) ?? this.#id;
      return;
    }
    void load(this, { what: 'kept', name: DRAFT })
      .then((kept) => (this.draft = readComplaintDraft(kept) ?? this.draft))
      .catch(() => undefined);
  }

  /**
   * Goes back within the room.
   *
   * @returns false when it is at its beginning
   */
  goBack(): boolean {
    if (this.place.at === 'start') return false;
    this.#go({ at: 'start' });
    return true;
  }

  override render(): TemplateResult {
    const { place } = this;
    if (place.at === 'write') return this.#write();
    if (place.at === 'follow') return this.#screen(this.#words.follow.do, this.#follow('', ''));
    if (place.at === 'sent') return this.#sent(place.opened);
    if (place.at === 'one') return this.#one(place.id);
    return this.#start();
  }

  #screen(title: string, body: unknown, lead?: string): TemplateResult {
    const { terms, connection, actor } = this.stage;
    const back = (): void => {
      if (!this.goBack()) ask(this, 'halo-back', {});
    };
    return html`<div class="screen">
      ${screenHeader(terms, { title, lead, back })}
      ${actor === undefined ? nothing : offlineBanner(terms, { online: connection.online, waiting: 0 })} ${body}
    </div>`;
  }

  #start(): TemplateResult {
    const own = this.#words;
    const body = html`${this.#request === undefined ? nothing : html`<p class="muted">${own.aboutRequest}</p>`}
      <div class="tiles">
        ${topics.map((topic) =>
          tile({
            title: own.topic[topic][0],
            text: own.topic[topic][1],
            icon: topicIcon[topic],
            press: () => {
              this.#set({ topic });
              this.#go({ at: 'write' });
            },
          }),
        )}
      </div>
      ${tile({
        title: own.follow.do,
        text: own.follow.doText,
        icon: keyIcon,
        press: () => this.#go({ at: 'follow' }),
      })}
      ${this.stage.actor === undefined ? nothing : this.#mine()}`;
    return this.#screen(own.title, body, own.lead);
  }

  #mine(): TemplateResult {
    const own = this.#words;
    const { entries = [], terms } = this.stage;
    const waiting = entries.filter(({ type }) => type === 'open-complaint');
    const mine = this.#complaints;
    return html`<section class="stack" aria-labelledby="mine">
      <h3 id="mine">${own.mine}</h3>
      ${waiting.map(({ id, state }) =>
        state === 'parked'
          ? notice({
              tone: 'danger',
              title: own.refused,
              text: own.refusedText,
              actions: button({ label: terms.retry, press: () => ask(this, 'halo-retry', { entryId: id }) }),
            })
          : notice({ tone: 'warn', icon: onPhoneIcon, title: own.waits, text: own.sent.savedText }),
      )}
      ${mine.map((complaint) =>
        tile({
          title: own.topic[topicOf(complaint)][0],
          text: html`${complaintPill(own, complaint.status)}<span class="where"
              >${complaint.text === '' ? own.system : complaint.text}</span
            >`,
          icon: topicIcon[topicOf(complaint)],
          press: () => this.#go({ at: 'one', id: complaint.id }),
        }),
      )}
      ${
        mine.length + waiting.length === 0
          ? emptyState({ icon: chatIcon, title: own.none, text: own.noneText })
          : nothing
      }
    </section>`;
  }

  #write(): TemplateResult {
    const own = this.#words;
    const { draft, stage } = this;
    const title = draft.topic === '' ? own.form.title : own.topic[draft.topic][0];
    const offline = stage.actor === undefined ? own.form.offlinePublic : own.form.offline;
    const problem = this.problem === 'offline' ? offline : problemSentence(stage.terms, this.problem ?? '');
    const body = html`${complaintForm({
      stage,
      own,
      draft,
      faults: this.faults,
      busy: this.busy,
      place: this.#request?.place ?? '',
      hasRequest: this.#request !== undefined,
      set: (part) => this.#set(part),
      send: () => void this.#send(),
    })}
    ${this.problem === undefined ? nothing : notice({ tone: 'danger', title: stage.terms.problemTitle, text: problem, say: 'now' })}`;
    return this.#screen(title, body, own.form.title);
  }

  #sent(opened: ComplaintOpened | undefined): TemplateResult {
    const own = this.#words;
    const { sent } = own;
    if (opened === undefined) {
      const saved = notice({ tone: 'ok', icon: onPhoneIcon, title: sent.saved, text: sent.savedText, say: 'soon' });
      return this.#screen(
        own.title,
        html`${saved} ${button({ label: sent.done, broad: true, press: () => this.#go({ at: 'start' }) })}`,
      );
    }
    const { code, word, complaint } = opened;
    const when = complaint.dueAt === null ? '' : this.stage.dates.day(complaint.dueAt);
    const body = html`<section class="keep" aria-labelledby="note">
        <h3 id="note">${sent.note}</h3>
        <dl>
          <dt>${sent.code}</dt>
          <dd data-code translate="no">${spellTrackingCode(code)}</dd>
          <dt>${sent.word}</dt>
          <dd data-word translate="no">${word}</dd>
        </dl>
        <p class="muted">${sent.noteText}</p>
      </section>
      ${when === '' ? nothing : html`<p>${fill(sent.by, { when })}</p>`}
      <p class="muted small">${own.unsure}</p>
      ${button({ label: sent.done, kind: 'main', broad: true, press: () => this.#go({ at: 'start' }) })}`;
    return this.#screen(sent.title, body);
  }

  #follow(code: string, word: string): TemplateResult {
    return html`<halo-complaint-follow
      .stage=${this.stage}
      .own=${this.#words}
      .code=${code}
      .word=${word}
    ></halo-complaint-follow>`;
  }

  #one(id: string): TemplateResult {
    const own = this.#words;
    const { dates, terms } = this.stage;
    const complaint = this.#complaints.find((each) => each.id === id);
    if (complaint === undefined) return this.#screen(own.mine, emptyState({ icon: chatIcon, title: own.gone }));
    return this.#screen(
      own.mine,
      html`${complaintCourse({ own, dates }, complaint)}
        <halo-complaint-reply
          .terms=${terms}
          .own=${own}
          .complaint=${complaint}
          .say=${(saying: Saying) => this.#say(id, saying)}
        ></halo-complaint-reply>`,
    );
  }

  /** The request from which it was raised. */
  get #request() {
    const { views = [], route } = this.stage;
    return views.find(({ id }) => id === route?.requestId);
  }

  get #complaints(): ComplaintView[] {
    const found = (this.stage.records ?? []).flatMap((record) => (record.kind === 'complaint' ? [record] : []));
    return found.sort((one, other) => (one.changedAt < other.changedAt ? 1 : -1));
  }

  get #raised(): Raised {
    const request = this.#request;
    if (request === undefined) return { place: this.draft.village };
    const { id, place, officer } = request;
    return { place, requestId: id, officer: officer?.id, step: statusOf(request) };
  }

  #set(part: Partial<ComplaintDraft>): void {
    this.draft = { ...this.draft, ...part };
    this.#keep(this.draft);
  }

  /** Sealed with the person's other drafts, or in this tab, without what names somebody who is not signed in. */
  #keep(draft: ComplaintDraft | null): void {
    const { actor, pack } = this.stage;
    if (actor !== undefined) ask(this, 'halo-keep', { name: DRAFT, what: draft });
    else keepTabDraft(pack.city.code, draft && { ...draft, name: '', phone: '', id: this.#id });
  }

  async #send(): Promise<void> {
    const { draft, stage } = this;
    const raised = this.#raised;
    const hasLogin = stage.actor !== undefined;
    this.faults = complaintFaults(draft, this.#words, { place: raised.place, hasLogin });
    this.problem = undefined;
    if (Object.values(this.faults).some((fault) => fault !== undefined)) {
      await this.updateComplete;
      focusFault(this.renderRoot);
      return;
    }
    this.busy = true;
    try {
      const isCommand = hasLogin && draft.who !== 'anonymous';
      if (isCommand) await command(this, { type: 'open-complaint', payload: complaintPayload(draft, raised) });
      const said = complaintWithout(draft, raised, this.#id);
      const opened = isCommand ? undefined : await load(this, { what: 'open-complaint', said });
      this.#id = crypto.randomUUID();
      this.draft = newComplaintDraft;
      this.#keep(null);
      this.#go({ at: 'sent', opened });
    } catch (error) {
      this.problem = codeOf(error);
    } finally {
      this.busy = false;
    }
  }

  async #say(requestId: string, { type, ...payload }: Saying): Promise<void> {
    if ('satisfied' in payload) await command(this, { type: 'close-complaint', requestId, payload });
    else if (type !== 'close-complaint') await command(this, { type, requestId, payload });
  }

  #go(place: Place): void {
    this.place = place;
    this.problem = undefined;
    void this.updateComplete.then(() => focusHeading(this.renderRoot));
  }
}
