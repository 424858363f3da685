import type {
  Actor,
  BadgeReply,
  BoardFigure,
  BoardReply,
  CallbacksReply,
  CityFirst,
  CityPack,
  HandoverCodeReply,
  HistoryReply,
  ItemStatus,
  OfficersReply,
  RecordKind,
  RecordOf,
  RecordView,
  RequestsPage,
  RequestView,
  SelfCheckReply,
  ScoreReply,
  StandardsPage,
  TrackedView,
  Turn,
} from '@halo-pamor/contract';
import type { OutboxCount, OutboxEntry, Settlement } from '../outbox/entry.js';
import type { Cancellable, Outbox } from '../outbox/outbox-surface.js';
import type { AuditLog } from './audit-log.js';
import type { Complaints } from './complaints.js';
import type { Coverage } from './coverage.js';
import type { Surveys } from './surveys.js';
import type { Pictures } from './pictures.js';
import type { HeldReceipt } from './held-receipt.js';
import type { Vault, VaultStatus } from '../vault/vault-surface.js';
import type { CommandVerbs } from './verbs.js';

/** Which requests are read from the gateway. `order`: `oldest` by submission (default), `newest` by last change. */
export interface RequestsQuery extends Cancellable {
  readonly status?: ItemStatus | undefined;
  readonly turn?: Turn | undefined;
  /** Only those with a warning to which nobody has seen. */
  readonly warning?: 'open' | undefined;
  /** In place of these: only those that a figure of the board counts, in `area`; for who reads the board. */
  readonly figure?: BoardFigure | undefined;
  readonly area?: string | undefined;
  readonly order?: 'oldest' | 'newest' | undefined;
  /** Rows in a page, 1 to 200. Default 50. */
  readonly limit?: number | undefined;
  /** Where to go on: `next` of an earlier page. */
  readonly after?: string | undefined;
}

/** Requests of the gateway: loop over it for one after another, or over `byPage()` for pages with their `next`. */
export interface RequestsList extends AsyncIterable<RequestView> {
  /** The same page by page. */
  byPage(): AsyncIterable<RequestsPage>;
}

/** Which of the kept requests are listed. */
export interface ViewsQuery extends Cancellable {
  /** Keeps those for which it returns true. */
  readonly where?: ((view: RequestView) => boolean) | undefined;
  /** At most this many. Default 500. */
  readonly limit?: number | undefined;
}

/** The requests that this device keeps for this person, readable without signal. Only what the gateway said is in here. */
export interface Views {
  /** Latest change first. */
  list(query?: ViewsQuery): Promise<RequestView[]>;
  /** One request as this device knows it. */
  get(requestId: string, options?: Cancellable): Promise<RequestView | undefined>;
  /** Calls back with the request as it is kept, now and after each change (undefined while it is not). Returns what stops it. */
  watch(requestId: string, listener: (view: RequestView | undefined) => void): () => void;
}

/** Which of the kept records are listed. */
export interface RecordsQuery<K extends RecordKind> extends Cancellable {
  /** Only those of this kind. */
  readonly kind: K;
  /** Keeps those for which it returns true. */
  readonly where?: ((record: RecordOf<K>) => boolean) | undefined;
  /** At most this many. Default 500. */
  readonly limit?: number | undefined;
}

/** The records that this device keeps for this person, readable without signal: other duties, covers. */
export interface Records {
  /** Latest change first. */
  list<K extends RecordKind>(query: RecordsQuery<K>): Promise<RecordOf<K>[]>;
  /** One record as this device knows it. */
  get(recordId: string, options?: Cancellable): Promise<RecordView | undefined>;
  /** Calls back with the record as it is kept, now and after each change. Returns what stops it. */
  watch(recordId: string, listener: (record: RecordView | undefined) => void): () => void;
}

/** Half-filled forms, kept on this device for this person and nowhere else. */
export interface Drafts {
  /** What was saved under this key; undefined when nothing was. */
  load(key: string, options?: Cancellable): Promise<unknown>;
  /** Keeps a value that can be cloned; `null` forgets it. */
  save(key: string, draft: unknown, options?: Cancellable): Promise<void>;
}

/**
 * News from the gateway. `changed`: this request changed. `reset`: news were missed. `poll`: the stream does not come
 * through, so look again. In each case `sync()` fetches what is new.
 */
export interface LiveNotice {
  readonly kind: 'changed' | 'reset' | 'poll';
  readonly request?: string | undefined;
}

/** How the gateway is reached. */
export interface Connection {
  /** A guess: false when the platform says so or the last call found no way. */
  readonly online: boolean;
  /** Whether live news come by `stream`, by `polling` where a proxy holds streams back, or not at all. */
  readonly live: 'off' | 'stream' | 'polling';
  /** The gateway does not accept the person's token; what was written stays on the device. */
  readonly signedOut: boolean;
}

/**
 * How well this device keeps what is written: `native` (the host says that its app keeps it), `persisted` (the browser
 * promised), `best-effort` (it may clear it when room is short), `volatile` (gone when the page closes).
 */
export type Durability = 'native' | 'persisted' | 'best-effort' | 'volatile';

/** Everything about the way between this device and the gateway. */
export interface HaloStatus extends Connection, OutboxCount {
  readonly durability: Durability;
}

/** What a client tells. Every listener is also told of what other tabs of the same person did. */
export interface HaloEvents {
  /** Something in the outbox changed; ids of the commands, where known. */
  readonly outbox: { readonly ids: readonly string[] };
  /** Kept requests changed or left; their ids. */
  readonly views: { readonly ids: readonly string[] };
  readonly connection: Connection;
  /** The vault was opened, locked or emptied, or a wrong PIN was tried. */
  readonly vault: VaultStatus;
  /** This phone's storage had vanished, and with it so many entries that the gateway never got. */
  readonly lost: { readonly entries: number };
}

/** What people read comes in this language too; default `id`, Indonesian alone. */
export interface InLanguage extends Cancellable {
  readonly locale?: 'id' | 'en' | 'su' | undefined;
}

/**
 * The typed client of one person at one gateway. Making it does nothing; the first call that keeps or reads something opens the
 * storage. What opens it is a part of its own, and such calls reject with `offline` when that could not be fetched.
 * Every method rejects with `HaloError`, and with the code `aborted` when its `signal` says so.
 */
export interface HaloPamor extends CommandVerbs, Pictures {
  /** Who acts: the `actor` option, or what the token claims (not verified here). Rejects with `no-token`. */
  actor(options?: Cancellable): Promise<Actor>;
  /**
   * Whether this device has a storage of this person; false means that reading would find nothing. Opens nothing itself. True
   * where the platform does not tell, and once this client has opened one.
   */
  keeps(options?: Cancellable): Promise<boolean>;

  /**
   * The city pack, with its `texts` in the language asked for where the city has them. Without signal the last one that was read
   * here, if there is one.
   */
  city(options?: InLanguage): Promise<CityPack>;
  /**
   * What a citizen's form shows of the city before anything was answered, in Indonesian: a twentieth of the pack. It is asked for
   * once and kept nowhere; undefined where that came to nothing, and then `city()` knows why.
   */
  cityFirst(options?: Cancellable): Promise<CityFirst | undefined>;
  /** What is counted of each place of an area, or of all that this person sees, and who serves it; for supervisors, managers and auditors. */
  board(area?: string, options?: Cancellable): Promise<BoardReply>;
  /**
   * An officer's month, reckoned as it is read: the own, or for supervisors and managers that of an officer of theirs, whose
   * `score` is null while it is the officer's alone. Without `month` the running one.
   */
  score(
    query?: { readonly officer?: string | undefined; readonly month?: string | undefined } & Cancellable,
  ): Promise<ScoreReply>;
  /** Finished hand-overs that were drawn by lot to ask the citizen about; for supervisors and managers. */
  callbacks(options?: Cancellable): Promise<CallbacksReply>;
  /** The officers of a place. Without signal the last that were read here, if there are any. */
  officers(area: string, options?: Cancellable): Promise<OfficersReply>;
  /** A request from the gateway, kept on the way. */
  request(requestId: string, options?: Cancellable): Promise<RequestView>;
  /** What happened to a request, oldest first. */
  history(requestId: string, options?: Cancellable): Promise<HistoryReply['events']>;
  /**
   * The hand-over code that the citizen of the request reads out at the door, while documents are on their way. Without
   * signal the last that was read here; its round says whether it still counts.
   */
  handoverCode(requestId: string, options?: Cancellable): Promise<HandoverCodeReply>;
  /**
   * The receipt for original papers, and the one that this device held before. Without signal the last that was read here,
   * if there is any.
   */
  receipt(requestId: string, options?: Cancellable): Promise<HeldReceipt>;
  /** The badge of the officer at the door of this request, and the words that both sides read; `until` is null when none stands. */
  badge(requestId: string, options?: Cancellable): Promise<BadgeReply>;
  /** The officer’s own badge for the visit that has begun: the one that stands, or a new one. */
  issueBadge(requestId: string, options?: Cancellable): Promise<BadgeReply>;
  /** The photo of an officer; `not-found` when the city has none. */
  officerPhoto(officerId: string, options?: Cancellable): Promise<Blob>;
  /** What the city publishes about its services, in the language asked for as far as the city has it; needs no token. */
  standards(options?: InLanguage): Promise<StandardsPage>;
  /** How the city stands by its own evidence; for managers and auditors. */
  selfCheck(options?: Cancellable): Promise<SelfCheckReply>;
  /** What a tracking code (as typed) and the last four digits of the phone show; needs no token. */
  track(code: string, lastFourDigits: string, options?: Cancellable): Promise<TrackedView>;
  /** Requests of the gateway within the person's scope. */
  requests(query?: RequestsQuery): RequestsList;

  /** Reads the change feed to its end into `views`; resolves with the number of requests that changed. */
  sync(options?: Cancellable): Promise<number>;
  /** News, until the signal ends it; reconnects by itself. */
  live(options?: Cancellable): AsyncIterable<LiveNotice>;
  /** Keeps `views` up to date until the signal ends it: `sync`, then `live` and `sync` on each piece of news. */
  follow(options?: Cancellable): Promise<void>;

  readonly views: Views;
  readonly records: Records;
  readonly outbox: Outbox;
  readonly drafts: Drafts;
  readonly coverage: Coverage;
  /** Complaints without a login, and the list of those who answer them. */
  readonly complaints: Complaints;
  /** What citizens think of the service. Never kept on this device. */
  readonly surveys: Surveys;
  /** What was done and read, for the auditor. Never kept on this device. */
  readonly audit: AuditLog;
  readonly vault: Vault;

  /** What of this request is still only on this device, oldest first. */
  pendingFor(requestId: string, options?: Cancellable): Promise<OutboxEntry[]>;
  /**
   * Waits for the gateway's verdict on a command, however long that takes and also across a reload.
   * A refusal is a result, not an error. Rejects with `not-found` when this device knows nothing of the command.
   */
  settled(commandId: string, options?: Cancellable): Promise<Settlement>;
  /** Tries now to send what waits, whatever the backoff says; resolves when nothing more can be sent for the moment. */
  flush(options?: Cancellable): Promise<void>;
  /** How things stand: signal, what waits, and how durable this device's storage is. */
  status(options?: Cancellable): Promise<HaloStatus>;

  /** Calls the listener on each event; returns what stops it. */
  on<K extends keyof HaloEvents>(name: K, listener: (event: HaloEvents[K]) => void): () => void;
  /** Stops timers, streams and listeners. What is written stays. Later calls reject with `closed`. */
  close(): void;
}
