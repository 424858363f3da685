import type {
  AuditPage,
  BadgeReply,
  BoardFigure,
  BoardReply,
  CallbacksReply,
  CityPack,
  CommandType,
  CoverageImport,
  CoverageImportReply,
  CoverageLevel,
  CoveragePage,
  ComplaintFollow,
  ComplaintOpened,
  ComplaintsPage,
  FollowedComplaint,
  HandoverCodeReply,
  HistoryReply,
  ItemStatus,
  LooksReply,
  OfficersReply,
  PatternsReply,
  PayloadInput,
  RecordView,
  RequestsPage,
  RequestView,
  ScoreReply,
  SelfCheckReply,
  StandardsPage,
  SurveyReport,
  ToldByPhone,
  TrackedView,
  Turn,
  UnreachedReply,
} from '@halo-pamor/contract';
import type {
  Attached,
  AuditAsked,
  Carried,
  ComplaintSaid,
  Durability,
  HeldReceipt,
  Imported,
  NewPicture,
  OutboxCount,
  PendingFile,
  PicturesAhead,
  Queued,
  ReceiptsImported,
  SurveyAbout,
  SurveyAnswer,
  SurveyReportAsked,
  VaultStatus,
} from '../../client/index.js';
import type { Language } from '../../locale/language.js';
import type { HaloBridge } from '../../bridge/shell/halo-bridge.js';
import type { Kept } from './session-state.js';
import type { ViewName } from './views/view-name.js';

/** Gives the promise of an answer back to the element that asked. */
export type Respond<T> = (answer: Promise<T>) => void;

/** A command as an element asks for it: a type of the contract with its payload. Without `requestId` the client mints one. */
export type CommandAsk = {
  [T in CommandType]: {
    readonly type: T;
    readonly requestId?: string | undefined;
    readonly payload: PayloadInput<T>;
    /** Is given the promise that it is kept on this phone. Use `command` of asking.ts. */
    readonly respond?: Respond<Kept> | undefined;
  };
}[CommandType];

/** Which page of requests. `order`: `oldest` by submission (a queue), `newest` by last change. `limit` at most 200, 50 unless told. */
export interface RequestsQuestion {
  readonly status?: ItemStatus | undefined;
  readonly turn?: Turn | undefined;
  /** Only those with a warning to which nobody has seen. */
  readonly warning?: 'open' | undefined;
  /** In place of these: only those that a figure of the board counts, in `area`; for who reads the board. */
  readonly figure?: BoardFigure | undefined;
  readonly area?: string | undefined;
  readonly order?: 'oldest' | 'newest' | undefined;
  readonly after?: string | undefined;
  readonly limit?: number | undefined;
}

/** What of the coverage: the first document, the whole city and the parts right below it unless told. */
export interface CoverageQuestion {
  readonly document?: string | undefined;
  readonly area?: string | undefined;
  readonly level?: CoverageLevel | undefined;
}

/** A paper of a request, by its code. */
export interface PaperOf {
  readonly requestId: string;
  readonly paper: string;
}

/**
 * What can be read on demand, and what answers. From this phone: `files` (pictures still on their way; read them again when
 * `entries` changed), `paper-draft` (what `<halo-capture>` saved last) and `kept` (what `halo-keep` kept by that name, or undefined). `picture`: an id of `files` or of a view's paper. `phone`: the last four digits. */
export interface Loads {
  readonly requests: {
    readonly ask: { readonly query: RequestsQuestion };
    readonly answer: RequestsPage;
  };
  readonly request: { readonly ask: { readonly requestId: string }; readonly answer: RequestView };
  readonly history: { readonly ask: { readonly requestId: string }; readonly answer: HistoryReply };
  readonly 'handover-code': { readonly ask: { readonly requestId: string }; readonly answer: HandoverCodeReply };
  readonly badge: { readonly ask: { readonly requestId: string }; readonly answer: BadgeReply };
  readonly 'issue-badge': { readonly ask: { readonly requestId: string }; readonly answer: BadgeReply };
  readonly 'officer-photo': { readonly ask: { readonly officer: string }; readonly answer: Blob };
  readonly receipt: { readonly ask: { readonly requestId: string }; readonly answer: HeldReceipt };
  readonly officers: { readonly ask: { readonly area: string }; readonly answer: OfficersReply };
  /** All that this person sees of it. */
  readonly board: { readonly ask: Readonly<Record<never, never>>; readonly answer: BoardReply };
  /** An officer's month; the own and the running one when nothing is named. */
  readonly score: {
    readonly ask: { readonly officer?: string | undefined; readonly month?: string | undefined };
    readonly answer: ScoreReply;
  };
  readonly callbacks: { readonly ask: Readonly<Record<never, never>>; readonly answer: CallbacksReply };
  readonly coverage: { readonly ask: { readonly query: CoverageQuestion }; readonly answer: CoveragePage };
  readonly unreached: { readonly ask: Readonly<Record<never, never>>; readonly answer: UnreachedReply };
  /** Sends the table to the gateway, which reads it and lets nothing of it count yet. */
  readonly 'coverage-import': {
    readonly ask: { readonly table: Blob; readonly progress: (bytes: number) => void };
    readonly answer: CoverageImportReply;
  };
  readonly 'coverage-imports': { readonly ask: Readonly<Record<never, never>>; readonly answer: CoverageImport[] };
  readonly 'coverage-say': {
    readonly ask: { readonly word: 'apply' | 'take-back'; readonly id: string };
    readonly answer: CoverageImport;
  };
  readonly 'self-check': { readonly ask: Readonly<Record<never, never>>; readonly answer: SelfCheckReply };
  readonly files: { readonly ask: { readonly requestId: string }; readonly answer: PendingFile[] };
  readonly picture: { readonly ask: { readonly file: string }; readonly answer: Blob };
  /** Keeps these on this phone for when there is no signal, and lets go others that were. */
  readonly 'pictures-ahead': { readonly ask: { readonly files: readonly string[] }; readonly answer: PicturesAhead };
  readonly looks: { readonly ask: { readonly requestId: string }; readonly answer: LooksReply };
  readonly 'paper-draft': { readonly ask: PaperOf; readonly answer: unknown };
  /** All records in scope, read from the feed first; they come as a property too. */
  readonly records: { readonly ask: Readonly<Record<never, never>>; readonly answer: readonly RecordView[] };
  readonly kept: { readonly ask: { readonly name: string }; readonly answer: unknown };
  readonly city: { readonly ask: Asked; readonly answer: CityPack };
  readonly 'open-complaint': { readonly ask: { readonly said: ComplaintSaid }; readonly answer: ComplaintOpened };
  readonly 'follow-complaint': {
    readonly ask: { readonly asked: ComplaintFollow };
    readonly answer: FollowedComplaint;
  };
  readonly complaints: { readonly ask: { readonly after?: string | undefined }; readonly answer: ComplaintsPage };
  readonly standards: { readonly ask: Asked; readonly answer: StandardsPage };
  /** Sends what somebody thinks of a finished request; nothing of it is kept here. */
  readonly survey: {
    readonly ask: { readonly about: SurveyAbout; readonly answer: SurveyAnswer };
    readonly answer: undefined;
  };
  /** Counts what a citizen said of money by telephone. */
  readonly 'told-by-phone': { readonly ask: { readonly said: ToldByPhone }; readonly answer: undefined };
  readonly 'survey-report': { readonly ask: { readonly asked: SurveyReportAsked }; readonly answer: SurveyReport };
  readonly patterns: { readonly ask: Readonly<Record<never, never>>; readonly answer: PatternsReply };
  /** What an assessor asks for, of these months. */
  readonly compliance: { readonly ask: { readonly from: string; readonly to: string }; readonly answer: Blob };
  readonly audit: { readonly ask: { readonly query: AuditAsked }; readonly answer: AuditPage };
  /** The latest signed head of the audit log, a compact JWS, looked for near entry `seq`. */
  readonly 'audit-head': { readonly ask: { readonly seq: number }; readonly answer: string | null };
  readonly track: { readonly ask: { readonly code: string; readonly phone: string }; readonly answer: TrackedView };
}

/** In which language it is wanted too. */
interface Asked {
  readonly locale?: Language | undefined;
}

/** One thing to read. Use `load` of asking.ts. */
export type LoadAsk<W extends keyof Loads = keyof Loads> = {
  [K in W]: {
    readonly what: K;
    readonly signal?: AbortSignal | undefined;
    readonly respond: Respond<Loads[K]['answer']>;
  } & Loads[K]['ask'];
}[W];

/** What is to be done with a person's vault; `next` is the new PIN of a `change`. The answer says how it stands then. */
export interface VaultAsk {
  readonly act: 'status' | 'create' | 'unlock' | 'change' | 'lock' | 'forget';
  readonly pin?: string | undefined;
  readonly next?: string | undefined;
}

/** How this phone keeps what is not sent: how well, what was carried to it, and how many entries vanished from it. */
export interface PhoneState {
  readonly durability: Durability;
  readonly carried: Carried;
  readonly lost: number;
}

/**
 * What is to be done about all that is not sent. `send` tries now, on the way that is tried by itself, and says what is
 * left. `file` comes from another phone; what is exported is for the person to save.
 */
export type CarryAsk =
  | { readonly act: 'state'; readonly respond: Respond<PhoneState> }
  | { readonly act: 'send'; readonly respond: Respond<OutboxCount> }
  | { readonly act: 'export' | 'export-receipts'; readonly respond: Respond<Blob> }
  | { readonly act: 'import'; readonly file: Blob; readonly respond: Respond<Imported> }
  | { readonly act: 'import-receipts'; readonly file: Blob; readonly respond: Respond<ReceiptsImported> }
  | { readonly act: 'accept-loss'; readonly respond: Respond<void> };

/**
 * All that an element can ask of `<halo-pamor>`, each event named once. They bubble and are composed, so that they
 * cross the shadow roots between; the provider stops them at its own root, so the host's page does not hear them.
 */
export interface HaloAsks {
  /** Do this. */
  readonly 'halo-command': CommandAsk;
  /** Read this from the gateway. */
  readonly 'halo-load': LoadAsk;
  /** Show this view, with the request it is about where there is one. `replace`: the way back skips the view that asked. */
  readonly 'halo-navigate': {
    readonly view: ViewName;
    readonly requestId?: string | undefined;
    readonly replace?: boolean | undefined;
  };
  /** Show what was shown before. */
  readonly 'halo-back': Record<never, never>;
  /** Read again, or send the parked entry again. */
  readonly 'halo-retry': { readonly entryId?: string | undefined };
  /** Send what waits and read what is new, now. */
  readonly 'halo-sync': Record<never, never>;
  /** The person gives up a parked entry, after saying so twice. */
  readonly 'halo-discard': { readonly entryId: string };
  /** Give the person a file of what is still on this phone. */
  readonly 'halo-export': Record<never, never>;
  /** Keep this picture and make it a page of its paper. */
  readonly 'halo-attach': NewPicture & { readonly requestId: string; readonly respond: Respond<Attached> };
  /** Take this picture off its paper. */
  readonly 'halo-detach': PaperOf & { readonly file: string; readonly respond: Respond<Queued | null> };
  /** Keep the pages of this paper that are being photographed; `null` forgets them. */
  readonly 'halo-paper-draft': PaperOf & { readonly draft: unknown; readonly respond: Respond<void> };
  /** Keep this half-filled form; `null` forgets it. */
  readonly 'halo-draft': { readonly draft: unknown };
  /** Keep this on the phone by a name of the element's own, and never send it; `null` forgets it. Read again by `kept`. */
  readonly 'halo-keep': { readonly name: string; readonly what: unknown; readonly respond?: Respond<void> };
  /** Do this with the vault. */
  readonly 'halo-vault': VaultAsk & { readonly respond: Respond<VaultStatus> };
  /** Do this with what is on this phone and not sent. */
  readonly 'halo-carry': CarryAsk;
  /** Give the app around this page, where there is one. Use `bridgeOf`. */
  readonly 'halo-bridge': { readonly give: (bridge: HaloBridge) => void };
  /** The person has read this outcome of a command: show it no more. */
  readonly 'halo-dismiss': { readonly commandId: string };
}

/** The name of an event that an element may send. */
export type HaloAskName = keyof HaloAsks;

/** Asks the provider for something. Nothing is done here: what came of it arrives as new properties. */
export function ask<N extends HaloAskName>(from: EventTarget, name: N, detail: HaloAsks[N]): void {
  from.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
}

/**
 * Hears one kind of request at `root` and keeps it from going further.
 *
 * @returns a function that stops hearing
 */
export function hear<N extends HaloAskName>(
  root: EventTarget,
  name: N,
  act: (detail: HaloAsks[N], from: EventTarget | null) => void,
): () => void {
  const listen = (event: Event): void => {
    if (!isAsk(event, name)) return;
    event.stopPropagation();
    act(event.detail, event.target);
  };
  root.addEventListener(name, listen);
  return () => {
    root.removeEventListener(name, listen);
  };
}

function isAsk<N extends HaloAskName>(event: Event, name: N): event is CustomEvent<HaloAsks[N]> {
  return event instanceof CustomEvent && event.type === name;
}
