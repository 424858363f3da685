import type { AuditEntry, CityPack } from '@halo-pamor/contract';
import { html, LitElement, nothing, type CSSResult, type PropertyDeclarations, type TemplateResult } from 'lit';
import { fill, withCityWords } from '../../locale/fill.js';
import { idAudit, type AuditTerms } from '../../locale/id-audit.js';
import { spoken } from '../../locale/spoken.js';
import type { EntriesCheck } from '../../trust/check-entries.js';
import { codeOf, load } from '../shared/asking.js';
import { button } from '../shared/button.js';
import { ask } from '../shared/events.js';
import { formKit } from '../shared/form-kit.styles.js';
import { listIcon } from '../shared/icons-work.js';
import { offlineBanner } from '../shared/offline-banner.js';
import { screenHeader } from '../shared/screen-header.js';
import { emptyState, errorState, loadingState } from '../shared/screen-states.js';
import type { RoleView } from '../shared/session-state.js';
import { saveSheet } from '../shared/sheet/save-sheet.js';
import { askedBy, filterCard, wholeLog, type AuditFilter } from './audit-filter.js';
import { foldStyles } from '../citizen/fold.styles.js';
import { auditStyles } from './audit.styles.js';
import { chainCard, chainState, checkShown, type ChainState } from './chain-state.js';
import { entryCard } from './entry-card.js';
import { auditSheet } from './entry-words.js';

/** What the room is given by the desk. */
export type AuditGiven = Readonly<Omit<RoleView, 'route'>>;

/**
 * The audit log for the auditor: entries page by page with what they say, how the chain stands, and what is shown as a
 * table. It checks the signed head and the hashes of what it shows, and says what that does not prove.
 *
 * @tagname halo-audit
 * @fires halo-load - `audit`, `audit-head`
 */
export class HaloAudit extends LitElement {
  static override styles: CSSResult[] = [...formKit, foldStyles, auditStyles];
  static override properties: PropertyDeclarations = {
    given: { attribute: false },
    filter: { state: true },
    entries: { state: true },
    next: { state: true },
    problem: { state: true },
    reading: { state: true },
    chain: { state: true },
    unread: { state: true },
    check: { state: true },
  };

  declare given: AuditGiven;
  declare private filter: AuditFilter;
  declare private entries: readonly AuditEntry[] | undefined;
  /** What to ask for next; null on the last page. */
  declare private next: number | null;
  /** Why it could not be read. */
  declare private problem: string | undefined;
  declare private reading: boolean;
  declare private chain: ChainState | undefined;
  /** The last head could not be read. */
  declare private unread: boolean;
  declare private check: EntriesCheck | undefined;
  #words: AuditTerms = idAudit;
  #city: CityPack['words'] | undefined;
  /** What is shown was asked for with this. */
  #asked: AuditFilter = wholeLog;
  #turn = 0;

  constructor() {
    super();
    this.filter = wholeLog;
    this.next = null;
    this.reading = false;
    this.unread = false;
  }

  protected override willUpdate(): void {
    const { words } = this.given.pack;
    if (words === this.#city) return;
    this.#city = words;
    this.#words = withCityWords(spoken(this.given.terms, 'audit', idAudit), words);
  }

  protected override firstUpdated(): void {
    void this.#show();
  }

  override render(): TemplateResult {
    const { terms, canGoBack, connection, dates, pack, now } = this.given;
    const { filter, chain, unread, check } = this;
    const words = this.#words;
    const today = dates.isoDay(now());
    return html`<div class="screen">
      ${screenHeader(terms, {
        title: words.title,
        lead: `${words.lead} ${words.noted}`,
        back: () => ask(this, canGoBack ? 'halo-back' : 'halo-navigate', { view: 'home' }),
      })}
      ${offlineBanner(terms, { online: connection.online, waiting: 0 })}
      ${connection.online ? nothing : html`<p class="muted">${words.offline}</p>`}
      ${chainCard(words, dates, pack, { chain, unread, check })}
      ${filterCard(
        words,
        { pack, today, filter },
        {
          change: this.#change,
          show: () => void this.#show(),
          clear: () => this.#find(wholeLog),
        },
      )}
      ${this.#list()}
    </div>`;
  }

  #list(): TemplateResult {
    const { terms, dates } = this.given;
    const { entries, problem } = this;
    const words = this.#words;
    if (problem !== undefined) return errorState(terms, problem, () => void this.#show());
    if (entries === undefined) return loadingState(terms);
    if (entries.length === 0) return emptyState({ icon: listIcon, title: words.empty, text: words.emptyText });
    const asks = {
      about: (request: string): void => this.#find({ ...wholeLog, request }),
      by: (actor: string): void => this.#find({ ...wholeLog, actor }),
    };
    return html`<p role="status">${fill(words.shown, { n: entries.length })}</p>
      <ul class="stack near">
        ${entries.map((entry) => entryCard(words, dates, entry, asks))}
      </ul>
      <div class="bar">
        ${
          this.next === null
            ? nothing
            : button({ label: words.more, busy: this.reading, press: () => void this.#read(this.next ?? undefined) })
        }
      </div>
      ${saveSheet(terms, () => auditSheet(words, entries))}`;
  }

  readonly #change = (part: Partial<AuditFilter>): void => {
    this.filter = { ...this.filter, ...part };
  };

  #find(filter: AuditFilter): void {
    this.filter = filter;
    void this.#show();
  }

  async #show(): Promise<void> {
    this.#asked = this.filter;
    this.entries = undefined;
    this.check = undefined;
    await this.#read(undefined);
  }

  async #read(before: number | undefined): Promise<void> {
    this.#turn += 1;
    const turn = this.#turn;
    this.problem = undefined;
    this.reading = true;
    try {
      const page = await load(this, { what: 'audit', query: { ...askedBy(this.#asked), before } });
      if (turn !== this.#turn) return;
      const entries = [...(before === undefined ? [] : (this.entries ?? [])), ...page.entries];
      this.entries = entries;
      this.next = page.next;
      await this.#prove(entries, turn);
    } catch (error) {
      if (turn === this.#turn) this.problem = codeOf(error);
    } finally {
      if (turn === this.#turn) this.reading = false;
    }
  }

  /** Reads the head behind what was seen of the log, once for a first page of all of it, and checks what is shown. */
  async #prove(entries: readonly AuditEntry[], turn: number): Promise<void> {
    const newest = Math.max(this.chain?.newest ?? 0, ...entries.map(({ seq }) => seq));
    const isAll = Object.keys(askedBy(this.#asked)).length === 0;
    if (this.chain === undefined || (isAll && newest > this.chain.newest)) {
      try {
        const head = await load(this, { what: 'audit-head', seq: newest });
        this.chain = await chainState(head, newest, this.given.pack);
        this.unread = false;
      } catch {
        this.unread = this.chain === undefined;
      }
    }
    const check = await checkShown(entries, this.chain);
    if (turn === this.#turn) this.check = check;
  }
}
