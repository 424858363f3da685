import { areaLevel, type ProblemCode } from '@halo-pamor/contract';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { withCityWords } from '../../../locale/fill.js';
import { idPractice, type PracticeTerms } from '../../../locale/id-practice.js';
import { spoken } from '../../../locale/spoken.js';
import { button } from '../../shared/button.js';
import { ask, hear, type CommandAsk, type HaloAskName, type HaloAsks, type LoadAsk } from '../../shared/events.js';
import { disc, icon } from '../../shared/icon.js';
import { approvedIcon, nextIcon, warningIcon } from '../../shared/icons.js';
import { playIcon } from '../../shared/icons-work.js';
import { formKit } from '../../shared/form-kit.styles.js';
import { notice } from '../../shared/notice.js';
import { screenHeader } from '../../shared/screen-header.js';
import type { Entry, Route } from '../../shared/session-state.js';
import { goBackWithin } from '../../shared/way-back.js';
import { work } from '../../shared/work.styles.js';
import type { OfficerStage } from '../officer-stage.js';
import { practiceStyles } from './halo-practice.styles.js';
import { PracticeBook } from './practice-book.js';
import { isDone, practiceLives, practiceTasks, type PracticeLives, type PracticeTask } from './practice-lives.js';

type Hears<N extends HaloAskName> = { readonly [K in N]: (detail: HaloAsks[K]) => void };

/**
 * The officer's own screens with invented requests, plainly marked on every one. Whatever they ask is heard here and goes
 * no further: there is no client behind this, so nothing can be sent or kept. Leaving forgets everything.
 *
 * @tagname halo-practice
 * @fires halo-navigate - home, when the practice is left
 */
export class HaloPractice extends LitElement {
  static override styles = [...formKit, work, practiceStyles];
  static override properties = {
    stage: { attribute: false },
    way: { state: true },
    entries: { state: true },
    draft: { state: true },
    round: { state: true },
  };

  declare stage: OfficerStage;
  /** The routes gone so far; the guided list when empty. */
  declare private way: readonly Route[];
  /** Refusals, as the outbox would show them. */
  declare private entries: readonly Entry[];
  declare private draft: unknown;
  /** Goes up with each change of the book, so that the screens are drawn anew. */
  declare private round: number;

  #book: PracticeBook | undefined;
  #lives: PracticeLives | undefined;
  #stops: (() => void)[] = [];
  readonly #kept = new Map<string, unknown>();
  readonly #pictures = new Map<string, Blob>();

  constructor() {
    super();
    this.way = [];
    this.entries = [];
    this.draft = null;
    this.round = 0;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    const hears = this.#hears;
    const stop = <N extends HaloAskName>(name: N, acts: Hears<N>): (() => void) =>
      hear(this.renderRoot, name, acts[name]);
    const isName = (name: string): name is HaloAskName => Object.hasOwn(hears, name);
    this.#stops = Object.keys(hears)
      .filter(isName)
      .map((name) => stop(name, hears));
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    for (const stop of this.#stops.splice(0)) stop();
  }

  override willUpdate(changed: PropertyValues): void {
    if (changed.has('stage') && this.#book === undefined) this.#begin();
  }

  /** Goes back within the screen, then to the screen before; false on the guided list. */
  goBack(): boolean {
    if (goBackWithin(this.renderRoot)) return true;
    if (this.way.length === 0) return false;
    this.way = this.way.slice(0, -1);
    return true;
  }

  override render(): TemplateResult {
    const words = this.#words;
    const route = this.way.at(-1);
    return html`<div class="mark" role="note">
        ${icon(warningIcon)}
        <p><b>${words.mark}</b><span>${words.markText}</span></p>
        ${button({ label: words.leave, press: () => ask(this, 'halo-navigate', { view: 'home', replace: true }) })}
      </div>
      <div class="practised">${route === undefined ? this.#list(words) : this.#screen(route)}</div>`;
  }

  get #words(): PracticeTerms {
    return withCityWords(spoken(this.stage.terms, 'practice', idPractice), this.stage.pack.words);
  }

  /** Everything that a screen can ask, each answered here. */
  get #hears(): Hears<HaloAskName> {
    const nothing = (): void => undefined;
    return {
      // Nothing may get out of a practice, so there is no app around it.
      'halo-bridge': nothing,
      'halo-command': (of) => {
        this.#try(of);
      },
      'halo-load': (of) => {
        this.#answer(of);
      },
      'halo-navigate': ({ replace, ...route }) => {
        this.way = route.view === 'home' ? [] : [...(replace ? this.way.slice(0, -1) : this.way), route];
      },
      'halo-back': () => {
        this.way = this.way.slice(0, -1);
      },
      'halo-draft': ({ draft }) => {
        this.draft = draft;
      },
      'halo-keep': ({ name, what, respond }) => {
        this.#kept.set(name, what);
        respond?.(Promise.resolve());
      },
      'halo-paper-draft': ({ requestId, paper, draft, respond }) => {
        this.#kept.set(`${requestId} ${paper}`, draft ?? undefined);
        respond(Promise.resolve());
      },
      'halo-attach': ({ requestId, paper, page, blob, respond }) => {
        const file = this.#book?.mint() ?? '';
        // Nobody compares it with anything: the picture stays in this page.
        const sha256 = '0'.repeat(64);
        this.#pictures.set(file, blob);
        this.#book?.know(file, { request: requestId, paper, sha256 });
        this.#try({ type: 'attach-file', requestId, payload: { paper, file, page, sha256 } });
        respond(Promise.resolve({ commandId: file, requestId, state: 'queued', file, durable: true }));
      },
      'halo-detach': ({ requestId, paper, file, respond }) => {
        this.#try({ type: 'detach-file', requestId, payload: { paper, file } });
        respond(Promise.resolve(null));
      },
      'halo-discard': ({ entryId }) => {
        this.entries = this.entries.filter(({ id }) => id !== entryId);
      },
      'halo-dismiss': nothing,
      // The vault holds nothing of the practice, so nothing of it is done from here.
      'halo-vault': nothing,
      'halo-carry': nothing,
      'halo-retry': nothing,
      'halo-sync': nothing,
      'halo-export': nothing,
    };
  }

  #begin(): void {
    const { stage } = this;
    const { pack, actor } = stage;
    const own = actor.areas.find((area) => areaLevel(area) === 'rw');
    const village = pack.areas[0]?.villages[0];
    const place = own ?? [village?.code, village?.rw[0]].filter(Boolean).join('/');
    const areas = [...actor.areas, place];
    this.#book = new PracticeBook(pack, { ...actor, areas }, stage.now);
    this.#lives = practiceLives(this.#book, pack, place, stage.now());
    this.entries = [];
    this.draft = null;
    this.way = [];
    this.round += 1;
  }

  #screen(route: Route): TemplateResult {
    const { stage } = this;
    return html`<halo-officer
      .pack=${stage.pack}
      .actor=${stage.actor}
      .views=${this.#book?.views ?? []}
      .entries=${this.entries}
      .connection=${{ online: true, loaded: true, problem: null }}
      .route=${route}
      .canGoBack=${true}
      .terms=${stage.terms}
      .dates=${stage.dates}
      .now=${stage.now}
      .draft=${this.draft}
      .rooms=${[]}
    ></halo-officer>`;
  }

  #list(words: PracticeTerms): TemplateResult {
    const done = practiceTasks.filter((task) => this.#isDone(task));
    return html`<div class="screen">
      ${screenHeader(this.stage.terms, { title: words.title, lead: words.lead })}
      ${done.length === practiceTasks.length ? notice({ tone: 'ok', text: words.all, say: 'soon' }) : nothing}
      <ol class="stack near">
        ${practiceTasks.map((task) => this.#task(words, task, done.includes(task)))}
      </ol>
      ${button({
        label: words.again,
        broad: true,
        press: () => {
          this.#begin();
        },
      })}
    </div>`;
  }

  #task(words: PracticeTerms, task: PracticeTask, done: boolean): TemplateResult {
    const { title, text } = words.tasks[task];
    const open = (): void => {
      const requestId = this.#lives?.[task];
      if (requestId !== undefined) this.way = [{ view: 'request', requestId }];
    };
    return html`<li>
      <button type="button" class="tile ${done ? 'ok' : ''}" @click=${open}>
        ${disc(done ? approvedIcon : playIcon)}
        <span
          ><b>${title}</b><span>${text}</span>${done ? html`<span class="done">${words.done}</span>` : nothing}</span
        >
        ${icon(nextIcon)}
      </button>
    </li>`;
  }

  #isDone(task: PracticeTask): boolean {
    return isDone(
      task,
      this.#book?.views.find(({ id }) => id === this.#lives?.[task]),
    );
  }

  #try({ type, requestId = '', payload, respond }: CommandAsk): void {
    const verdict = this.#book?.try({ type, requestId, payload });
    const { id = '', problem = 'unknown' } = verdict ?? {};
    // As on the phone, what was tried again in vain stands once.
    const others = this.entries.filter((entry) => entry.requestId !== requestId || entry.type !== type);
    this.entries = problem === null ? others : [...others, this.#refused(id, type, requestId, payload, problem)];
    this.round += 1;
    const outcome = problem === null ? 'accepted' : 'refused';
    respond?.(Promise.resolve({ commandId: id, requestId, verdict: Promise.resolve({ outcome, problem }) }));
  }

  #refused(id: string, type: CommandAsk['type'], requestId: string, payload: unknown, problem: ProblemCode): Entry {
    return {
      id,
      type,
      requestId,
      payload,
      createdAt: this.stage.now().toISOString(),
      state: 'parked',
      attempts: 1,
      lastProblem: problem,
      faults: [],
      nextTryAt: null,
    };
  }

  #answer(of: LoadAsk): void {
    const picture = of.what === 'picture' ? this.#pictures.get(of.file) : undefined;
    if (of.what === 'kept') of.respond(Promise.resolve(this.#kept.get(of.name)));
    else if (of.what === 'paper-draft') of.respond(Promise.resolve(this.#kept.get(`${of.requestId} ${of.paper}`)));
    else if (of.what === 'files') of.respond(Promise.resolve([]));
    else if (of.what === 'picture' && picture !== undefined) of.respond(Promise.resolve(picture));
    else {
      const none: Promise<never> = Promise.reject(Object.assign(new Error('not in practice'), { code: 'offline' }));
      of.respond(none);
    }
  }
}
