import {
  cityFirstOf,
  cityRules,
  decide,
  evolve,
  handoverOf,
  MAX_TRIES,
  parseCommand,
  tracked,
  trackingCode,
  type Actor,
  type CityPack,
  type CommandType,
  type KnownFile,
  type ProblemCode,
  type RequestView,
  type RecordKind,
  type RecordOf,
  type RecordView,
} from '@halo-pamor/contract';
import {
  HaloError,
  type HaloEvents,
  type HaloPamor,
  type HeldReceipt,
  type OutboxEntry,
  type RecordsQuery,
  type Settlement,
  type Vault,
} from '../../client/index.js';
import { people, PLACE, RIGHT_CODE } from './lost-card.fixture.js';
import { openVault } from './open-vault.fixture.js';
import { PretendPictures } from './pretend-pictures.fixture.js';

const freshRound = { round: 1, tries: 0, locked: false };
/** How the pretend gateway behaves. Everything may be changed while it runs. */
export interface Manner {
  actor: Actor;
  online: boolean;
  /** Entries are refused with this code. */
  refuse: ProblemCode | null;
  /** Nothing can be kept on this device. */
  keep: ProblemCode | null;
  /** Pictures stay half sent while the rest of the way is fine. */
  slowPictures: boolean;
  /** Reads fail with this code. */
  fail: ProblemCode | null;
  signedOut: boolean;
}

/** A client in memory that judges by the real rulebook; `play` lets other people act. */
export class PretendClient {
  readonly pack: CityPack;
  readonly manner: Manner;
  requests: RequestView[] = [];
  entries: OutboxEntry[] = [];
  records: RecordView[] = [];
  draft: unknown = undefined;
  /** What the gateway gives as receipt for original papers. */
  receipt: HeldReceipt | undefined;
  readonly pictures = new PretendPictures();
  now = '2026-11-23T02:15:00.000Z';
  closed = false;
  /** Entries that vanished with the storage. */
  lost = 0;
  readonly asked: string[] = [];
  /** In memory alone, like the rest of it, and so without a vault unless a test brings one. */
  vault: Vault = openVault;
  readonly #listeners = new Map<keyof HaloEvents, Set<(event: never) => void>>();
  readonly #verdicts = new Map<string, (settlement: Settlement) => void>();
  readonly #files = new Map<string, KnownFile>();
  readonly #paperDrafts = new Map<string, unknown>();
  #count = 0;

  constructor(pack: CityPack, manner: Partial<Manner> = {}) {
    this.pack = pack;
    this.manner = {
      actor: people.citizen,
      online: true,
      refuse: null,
      keep: null,
      slowPictures: false,
      fail: null,
      signedOut: false,
      ...manner,
    };
  }

  /** Mints an id that looks like the device's. */
  mint(): string {
    this.#count += 1;
    return `01890000-0000-7000-8000-${String(this.#count).padStart(12, '0')}`;
  }

  /** Somebody acts at the gateway; throws with the code when the rulebook refuses. */
  play(
    type: CommandType,
    payload: unknown,
    actor: Actor,
    requestId = this.mint(),
    commandId = this.mint(),
  ): RequestView {
    const read = parseCommand({ id: commandId, type, requestId, at: this.now, payload });
    if (!read.ok) throw new HaloError('invalid-payload', { cause: read });
    const before = this.requests.find(({ id }) => id === requestId) ?? null;
    const officer = { id: 'o-1', name: people.officer.name, areas: [PLACE] };
    const decision = decide(before, read.command, {
      now: this.now,
      actor,
      rules: cityRules(this.pack),
      mintCode: () => trackingCode(new Uint8Array(10).map((_byte, index) => index * 3 + this.#count)),
      officerFor: () => ({ id: officer.id, name: officer.name }),
      officerById: () => officer,
      fileById: (file) => this.#files.get(file),
      isHandoverCode: (_about, code) => code === RIGHT_CODE,
    });
    const after = (decision.events ?? []).reduce<RequestView | null>(evolve, before);
    if (after !== null && after !== before) {
      this.requests = [after, ...this.requests.filter(({ id }) => id !== requestId)];
      this.tell('views', { ids: [requestId] });
    }
    if (!decision.ok) throw new HaloError(decision.refusal.code);
    if (after === null) throw new HaloError('unknown');
    return after;
  }

  /** Lets a listener hear something. */
  tell<K extends keyof HaloEvents>(name: K, event: HaloEvents[K]): void {
    for (const listener of this.#listeners.get(name) ?? []) Reflect.apply(listener, undefined, [event]);
  }

  /** Changes the way to the gateway, and sends what waits when it is back. */
  go(online: boolean): void {
    this.manner.online = online;
    this.tell('connection', { online, live: online ? 'stream' : 'off', signedOut: this.manner.signedOut });
    if (online) this.#drain();
  }

  #drain(): void {
    for (const entry of this.entries.filter(({ state }) => state === 'waiting')) {
      if (entry.file !== undefined && this.manner.slowPictures) {
        this.entries = this.entries.map((one) => (one.id === entry.id ? this.pictures.halfSent(one) : one));
        continue;
      }
      try {
        if (entry.file !== undefined) {
          this.#files.set(entry.id, { request: entry.requestId, paper: entry.file.paper, sha256: '0'.repeat(64) });
        }
        if (this.manner.refuse !== null) throw new HaloError(this.manner.refuse);
        const view = this.play(entry.type, entry.payload, this.manner.actor, entry.requestId, entry.id);
        this.entries = this.entries.filter(({ id }) => id !== entry.id);
        this.#settle(entry, 'accepted', view, null);
      } catch (error) {
        const problem = error instanceof HaloError ? error.code : 'unknown';
        this.entries = this.entries.map((one) =>
          one.id === entry.id ? { ...one, state: 'parked', lastProblem: problem } : one,
        );
        this.#settle(entry, 'refused', null, problem);
      }
    }
    this.tell('outbox', { ids: [] });
  }

  /** Keeps an entry, and sends it when there is a way. */
  add(entry: Pick<OutboxEntry, 'id' | 'type' | 'requestId' | 'payload' | 'file'>): void {
    const fresh = { createdAt: this.now, state: 'waiting', attempts: 0, lastProblem: null } as const;
    this.asked.push(entry.type);
    this.entries = [...this.entries, { ...entry, ...fresh, faults: [], nextTryAt: null }];
    this.tell('outbox', { ids: [entry.id] });
    if (this.manner.online) setTimeout(() => this.#drain());
  }

  #settle(
    entry: OutboxEntry,
    outcome: 'accepted' | 'refused',
    view: RequestView | null,
    problem: ProblemCode | null,
  ): void {
    const { id: commandId, requestId } = entry;
    this.#verdicts.get(commandId)?.({ commandId, requestId, outcome, view, problem, faults: [] });
  }

  async #read<T>(value: () => T): Promise<T> {
    await Promise.resolve();
    if (this.manner.fail !== null) throw new HaloError(this.manner.fail);
    if (!this.manner.online) throw new HaloError('offline');
    return value();
  }

  /** What an element sees of it. */
  asClient(): HaloPamor {
    const kept: Partial<HaloPamor> = {
      ...this.pictures.asPart(this),
      actor: async () => {
        if (this.manner.fail === 'no-token') throw new HaloError('no-token');
        return this.manner.actor;
      },
      keeps: async () => true,
      city: async () => this.pack,
      cityFirst: async () => cityFirstOf(this.pack),
      officers: (area) =>
        this.#read(() => {
          this.asked.push(`officers ${area}`);
          return {
            invented: true,
            centre: { requests: 0, districts: 0, since: null },
            officers: [{ id: 'o-1', name: people.officer.name, phone: '+62 812-0000-0001', areas: [PLACE] }],
          };
        }),
      request: (id) => this.#read(() => this.#find(({ id: one }) => one === id)),
      handoverCode: (id) =>
        this.#read(() => {
          const { round, tries, locked } = handoverOf(this.#find(({ id: one }) => one === id)) ?? freshRound;
          const code = locked ? null : RIGHT_CODE;
          return { items: ['1'], code, round, triesLeft: MAX_TRIES - tries, others: [] };
        }),
      badge: () => this.#read(() => ({ badge: null, words: [], digits: '', until: null })),
      receipt: () =>
        this.#read(() => {
          if (this.receipt === undefined) throw new HaloError('not-found');
          return this.receipt;
        }),
      track: (code) =>
        this.#read(() =>
          tracked(
            this.#find((view) => view.code === code),
            null,
          ),
        ),
      sync: () => this.#read(() => this.requests.length),
      flush: async () => {
        if (this.manner.online) this.#drain();
      },
      follow: () => new Promise(() => undefined),
      views: {
        list: async () => this.requests,
        get: async (id) => this.requests.find((view) => view.id === id),
        watch: () => () => undefined,
      },
      records: {
        list: async <K extends RecordKind>({ kind }: RecordsQuery<K>) =>
          this.records.filter((record): record is RecordOf<K> => record.kind === kind),
        get: async () => undefined,
        watch: () => () => undefined,
      },
      outbox: {
        list: async () => this.entries,
        retry: async (id) => {
          this.entries = this.entries.map((one) => (one.id === id ? { ...one, state: 'waiting' } : one));
          if (this.manner.online) this.#drain();
          return true;
        },
        discard: async (id) => {
          this.entries = this.entries.filter((one) => one.id !== id);
          this.tell('outbox', { ids: [id] });
          return true;
        },
        export: async () => new Blob(['{}'], { type: 'application/json' }),
        import: async () => ({ outcome: 'broken', taken: 0, known: 0 }),
        carried: async () => ({ entries: [], receipts: 0 }),
        exportReceipts: async () => new Blob(['{}'], { type: 'application/json' }),
        importReceipts: async () => ({ outcome: 'broken', released: 0, refused: 0, unknown: 0, forged: 0 }),
        lost: async () => this.lost,
        acceptLoss: async () => {
          this.lost = 0;
        },
      },
      drafts: {
        load: async (key) => (key === 'request' ? this.draft : this.#paperDrafts.get(key)),
        save: async (key, draft) => {
          if (key === 'request') this.draft = draft ?? undefined;
          else this.#paperDrafts.set(key, draft ?? undefined);
        },
      },
      vault: this.vault,
      command: async ({ type, requestId = this.mint(), payload }) => {
        if (this.manner.keep !== null) throw new HaloError(this.manner.keep);
        const id = this.mint();
        this.add({ id, type, requestId, payload });
        return { commandId: id, requestId, state: 'queued' };
      },
      settled: (commandId) =>
        new Promise((resolve) => {
          this.#verdicts.set(commandId, resolve);
        }),
      status: async () => ({
        online: this.manner.online,
        live: 'stream',
        signedOut: this.manner.signedOut,
        waiting: 0,
        parked: 0,
        oldest: null,
        durability: 'persisted',
      }),
      on: (name, listener) => {
        const all = this.#listeners.get(name) ?? new Set();
        all.add(listener);
        this.#listeners.set(name, all);
        return () => all.delete(listener);
      },
      close: () => {
        this.closed = true;
      },
    };
    return complete(kept);
  }

  #find(which: (view: RequestView) => boolean): RequestView {
    const found = this.requests.find(which);
    if (found === undefined) throw new HaloError('not-found');
    return found;
  }
}

/** Verbs that no element uses are not pretended; a call to one fails the test by name. */
function complete(part: Partial<HaloPamor>): HaloPamor;
function complete(part: Partial<HaloPamor>): object {
  return part;
}
