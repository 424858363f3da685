import {
  isProblemCode,
  type Actor,
  type CityFirst,
  type CityPack,
  type RecordView,
  type RequestView,
} from '@halo-pamor/contract';
import { HaloError } from '../../errors.js';
import type { HaloPamor } from '../../client/index.js';
import { lateImport } from '../../late-import.js';
import type { Language } from '../../locale/language.js';
import { afterPaint } from '../shared/after-paint.js';
import { codeOf } from '../shared/asking.js';
import type { CommandAsk } from '../shared/events.js';
import { inTurn } from '../shared/in-turn.js';
import type { Connection, Entry, Kept } from '../shared/session-state.js';
import type * as Many from './many-views.js';
import { readRecords } from './read-records.js';

const DRAFT = 'request';
/** How many requests are read before anything is shown; hardly anybody has more. */
const A_READING = 500;
const loadMany = lateImport<typeof Many>(() => import('./many-views.js'), 'ManyViews');
/** Roles that follow their own requests whole; the desk reads pages of many, so it takes the news alone. */
const FOLLOWERS: readonly string[] = ['citizen', 'officer'];

/** Without a way to what opens the storage, nothing is known of what it holds. It is read once there is one. */
function unlessOffline(caught: unknown): void {
  if (codeOf(caught) !== 'offline') throw caught;
}

/** Who is told when something changed. */
export interface SessionHooks {
  /** Something of the session's state is new. */
  readonly changed: () => void;
  /** Entries left the phone because the gateway has them now. */
  readonly received: () => void;
  readonly outbox: (waiting: number, parked: number) => void;
  readonly signedOut: (code: string) => void;
  /** The language that is spoken now. */
  readonly locale: () => Language;
  /** Who it is was read, long before the rest is there. */
  readonly known: (actor: Actor) => void;
  /** Whether what is kept of this person may be read only once a PIN was typed. */
  readonly asksPin: (actor: Actor) => boolean;
  /** Whether a citizen would see the form first, in the language of the pack. */
  readonly opensForm: () => boolean;
  /** Resolves once what is kept of this person may be read. */
  readonly pass: (actor: Actor, pack: CityPack | CityFirst) => Promise<void>;
  /** The whole of the pack came after a part of it. */
  readonly learned: (pack: CityPack) => Promise<void>;
}

/**
 * What one element knows through one client: the person, the city, the requests, what is still on the phone, and how the
 * gateway is reached. It reads from the client alone and hopes for nothing: what it shows, the client has said.
 */
export class Session {
  actor: Actor | undefined;
  pack: CityPack | CityFirst | undefined;
  views: readonly RequestView[] = [];
  records: readonly RecordView[] = [];
  entries: readonly Entry[] = [];
  connection: Connection = { online: true, loaded: false, problem: null };
  signedOut = false;
  draft: unknown = null;
  /** The half-filled request could not be kept on this device. */
  isDraftLost = false;
  /** Counts pieces of news in scope, so that a view that shows a page knows when to read it again. */
  news = 0;

  readonly #client: HaloPamor;
  readonly #hooks: SessionHooks;
  readonly #ended = new AbortController();
  #stops: (() => void)[] = [];
  #given = new Set<string>();
  /** Ids of kept requests that changed since they were read, and of those that changed since the entries were. */
  readonly #stale = new Set<string>();
  readonly #told = new Set<string>();
  #many: Many.ManyViews | undefined;
  /** The first view can be seen. */
  #isFollowing = false;
  readonly #readViews = inTurn(() => this.#viewsNow());
  readonly #readEntries = inTurn(() => this.#entriesNow());
  #whole: Promise<CityPack> | undefined;
  #keptRead: Promise<void> | undefined;
  /** What this device has was not read yet. */
  #isUnread = true;
  /** This device may have something. */
  #hasKept = true;
  /** The person wrote something since this began. */
  #isDrafted = false;
  /** That is not kept yet. */
  #isDraftDue = false;
  /** The latest reading of the entries that was asked for, and that of the requests. */
  #entriesRead: Promise<void> = Promise.resolve();
  #viewsRead: Promise<void> = Promise.resolve();

  constructor(client: HaloPamor, hooks: SessionHooks) {
    this.#client = client;
    this.#hooks = hooks;
  }

  /**
   * Reads who and where, then shows what this device has, then what is new.
   *
   * @throws HaloError when the person or the city cannot be known
   */
  async start(): Promise<void> {
    const client = this.#client;
    const { signal } = this.#ended;
    // Where nobody is asked for a PIN, what is kept is read while the city is on its way.
    let kept: Promise<void> | undefined;
    const actor = client.actor({ signal }).then((person) => {
      this.#hooks.known(person);
      if (!this.#hooks.asksPin(person)) kept = this.#begin();
      return person;
    });
    [this.actor, this.pack] = await Promise.all([actor, this.#cityFor(actor)]);
    await this.#hooks.pass(this.actor, this.pack);
    await (kept ?? this.#begin());
  }

  /** Whoever opens the form waits for no more of the pack than its first question shows. */
  async #cityFor(actor: Promise<Actor>): Promise<CityPack | CityFirst> {
    if (!this.#hooks.opensForm()) return this.wholePack();
    // A host's own client may be of a version that has no such call.
    const ask = async () => this.#client.cityFirst({ signal: this.ended });
    const first = ask().catch(() => undefined);
    const { role } = await actor;
    return (role === 'citizen' ? await first : undefined) ?? this.wholePack();
  }

  /**
   * The whole pack, which is asked for where it has not come yet.
   *
   * @throws HaloError why it cannot be had
   */
  wholePack(): Promise<CityPack> {
    this.#whole ??= this.#wholeNow().catch((caught: unknown) => {
      this.#whole = undefined;
      throw caught;
    });
    return this.#whole;
  }

  async #wholeNow(): Promise<CityPack> {
    const pack = await this.#client.city({ signal: this.ended, locale: this.#hooks.locale() });
    if (this.pack === undefined || this.ended.aborted) return pack;
    this.pack = pack;
    await this.#hooks.learned(pack);
    this.#hooks.changed();
    return pack;
  }

  /** Hears from now on when what this device has changes. Where it has anything, that is read before anything is shown. */
  async #begin(): Promise<void> {
    const client = this.#client;
    const { signal } = this.#ended;
    if (signal.aborted) return;
    this.#stops = [
      client.on('views', ({ ids }) => {
        for (const id of ids) this.#told.add(id);
        this.#readAnew(ids);
      }),
      client.on('outbox', () => {
        this.#entriesRead = this.#readEntries();
      }),
      client.on('connection', ({ online, signedOut }) => {
        this.#connect({ online }, signedOut);
        if (online && this.#isFollowing && (this.#isUnread || this.#isDraftDue)) void this.sync();
      }),
    ];
    // Where that cannot be had, reading says why.
    this.#hasKept = await client.keeps({ signal }).catch(() => true);
    if (this.#hasKept) await this.#readKept().catch(unlessOffline);
  }

  /** Reads what this device has, once; anew at the next call when that failed. */
  #readKept(): Promise<void> {
    this.#keptRead ??= this.#keptNow().catch((caught: unknown) => {
      this.#keptRead = undefined;
      throw caught;
    });
    return this.#keptRead;
  }

  async #keptNow(): Promise<void> {
    const client = this.#client;
    const { signal } = this.#ended;
    const [draft, { online, signedOut }] = await Promise.all([
      client.drafts.load(DRAFT, { signal }).catch(() => null),
      client.status({ signal }),
      this.#readViews(),
      this.#readEntries(),
    ]);
    this.#isUnread = false;
    // What the person wrote meanwhile is newer.
    if (!this.#isDrafted) this.draft = draft ?? null;
    this.#connect({ online, loaded: this.connection.loaded || this.views.length > 0 }, signedOut);
  }

  /**
   * Reads what is new from now on. Called once the first view is drawn: what this device has is seen first.
   *
   * @throws HaloError when what this device has was not read before and cannot be
   */
  async follow(): Promise<void> {
    await afterPaint();
    const { signal } = this.#ended;
    if (signal.aborted || this.actor === undefined) return;
    const { role } = this.actor;
    await this.#readKept().catch((caught: unknown) => {
      if (!this.#ended.signal.aborted) unlessOffline(caught);
    });
    await this.#recordsNow();
    void this.sync();
    await (FOLLOWERS.includes(role) ? this.#client.follow({ signal }) : this.#hearNews()).catch(() => undefined);
  }

  /** Aborted once this session is over. */
  get ended(): AbortSignal {
    return this.#ended.signal;
  }

  /** Ends everything this session started. What is written stays on the device. */
  stop(): void {
    this.#ended.abort();
    for (const stop of this.#stops.splice(0)) stop();
  }

  /** Sends what waits and reads what is new. A failure is kept as the connection's problem. */
  async sync(): Promise<void> {
    const { signal } = this.#ended;
    try {
      await this.#readKept();
      if (this.#isDraftDue) await this.keepDraft(this.draft);
      await this.#client.flush({ signal }).catch(() => undefined);
      if (this.actor !== undefined && FOLLOWERS.includes(this.actor.role)) await this.#client.sync({ signal });
      await this.#readViews();
      this.#connect({ loaded: true, problem: null });
    } catch (error) {
      // Of what this device has and could not show nothing is claimed, unless there is a failure to be shown in its place.
      const loaded = !(this.#hasKept && this.#isUnread) || this.connection.online;
      if (!signal.aborted) this.#connect({ loaded, problem: codeOf(error) });
    }
  }

  /**
   * The same for whoever has to know.
   *
   * @throws HaloError why that came to nothing
   */
  async syncNow(): Promise<void> {
    await this.sync();
    const { problem } = this.connection;
    if (problem !== null) throw new HaloError(isProblemCode(problem) ? problem : 'unknown');
  }

  /** Keeps a command on the device; it stands among the entries when this resolves, so that nobody acts on what was before. */
  async command({ type, requestId, payload }: CommandAsk): Promise<Kept> {
    const { signal } = this.#ended;
    const kept = await this.#client.command({ type, requestId, payload }, { signal });
    const verdict = this.#client.settled(kept.commandId, { signal });
    // Nobody has to wait for the verdict, and an element that is gone has no use for it.
    verdict.catch(() => undefined);
    await this.#entriesRead;
    return { commandId: kept.commandId, requestId: kept.requestId, verdict };
  }

  /**
   * Keeps the half-filled request; `null` forgets it. Where what keeps it could not be fetched, it is kept once there is a way
   * again.
   */
  async keepDraft(draft: unknown): Promise<void> {
    this.draft = draft;
    this.#isDrafted = true;
    try {
      await this.#client.drafts.save(DRAFT, draft, { signal: this.#ended.signal });
      if (this.draft === draft) this.#isDraftDue = false;
      this.#isLost(false);
    } catch (caught) {
      this.#isDraftDue = codeOf(caught) === 'offline';
      this.#isLost(!this.#ended.signal.aborted);
      throw caught;
    }
  }

  #isLost(isDraftLost: boolean): void {
    if (isDraftLost === this.isDraftLost) return;
    this.isDraftLost = isDraftLost;
    this.#hooks.changed();
  }

  /** Lets a parked entry go, as the person said. */
  async discard(entryId: string): Promise<void> {
    this.#given.add(entryId);
    await this.#client.outbox.discard(entryId);
  }

  async #hearNews(): Promise<void> {
    const { signal } = this.#ended;
    for await (const { request } of this.#client.live({ signal })) {
      this.news += 1;
      if (request !== undefined && this.views.some(({ id }) => id === request)) {
        await this.#client.request(request, { signal }).catch(() => undefined);
      }
      this.#hooks.changed();
    }
  }

  #readAnew(ids: readonly string[]): void {
    for (const id of ids) this.#stale.add(id);
    this.#viewsRead = this.#readViews();
  }

  async #viewsNow(): Promise<void> {
    const { signal } = this.#ended;
    const stale = new Set(this.#stale);
    this.#stale.clear();
    try {
      const views = await (this.#many?.read(stale) ?? this.#client.views.list({ signal, limit: A_READING }));
      if (this.#isFollowing) this.records = await readRecords(this.#client, signal);
      this.views = views;
      if (this.#many === undefined && views.length === A_READING) void this.#readMany();
      this.#hooks.changed();
    } catch {
      // Without storage there is nothing kept; what the gateway says arrives by sync.
      for (const id of stale) this.#stale.add(id);
    }
  }

  /** No first view shows records, so they are read once that can be seen. */
  async #recordsNow(): Promise<void> {
    this.#isFollowing = true;
    try {
      this.records = await readRecords(this.#client, this.#ended.signal);
      this.#hooks.changed();
    } catch {
      // As above.
    }
  }

  /** More are kept than one reading gives: what reads the others is fetched, and does. */
  async #readMany(): Promise<void> {
    try {
      const { ManyViews } = await loadMany();
      this.#many ??= new ManyViews(this.#client.views, this.#ended.signal, (views) => {
        this.views = views;
        this.#hooks.changed();
      });
      await this.#readViews();
    } catch {
      // Without signal it could not be fetched; the next reading tries again.
    }
  }

  async #entriesNow(): Promise<void> {
    const { signal } = this.#ended;
    try {
      const entries = await this.#client.outbox.list({ signal });
      const gone = this.entries.filter(({ id }) => !entries.some((entry) => entry.id === id));
      // What left the phone stands in a request that is being read. Without it the screen would go one step back for a moment,
      // and a finger would meet another button.
      const untold = gone.map(({ requestId }) => requestId).filter((id) => !this.#told.has(id));
      if (untold.length > 0) this.#readAnew(untold);
      if (gone.length > 0) await this.#viewsRead;
      this.#told.clear();
      this.entries = entries;
      const parked = entries.filter(({ state }) => state === 'parked').length;
      const left = gone.filter(({ id }) => !this.#given.has(id));
      this.#hooks.changed();
      this.#hooks.outbox(entries.length - parked, parked);
      if (left.length > 0) this.#hooks.received();
    } catch {
      // As above.
    }
  }

  #connect(change: Partial<Connection>, signedOut = this.signedOut): void {
    this.connection = { ...this.connection, ...change };
    if (signedOut && !this.signedOut) this.#hooks.signedOut('unauthorised');
    this.signedOut = signedOut;
    this.#hooks.changed();
  }
}
