import type { Logger } from 'pino';
import type { Readings } from './audit/readings.js';
import type { ComplaintCodes } from './complaints/complaint-codes.js';
import type { OfficerPhotos } from './badge/officer-photos.js';
import type { ToldTime } from './rules/judge-time.js';
import type { KeyRing } from './sealing/key-ring.js';
import type { CoverageTables } from './rules/coverage-tables.js';
import type { CityDesk } from './rules/city-desk.js';
import type { HandoverCodes } from './handover/handover-code.js';
import type { Bearer } from './rules/token.js';
import type { Relay } from './live/relay.js';
import type { Metrics } from './metrics.js';
import type { TrackLimits } from './rules/track-limits.js';
import type { FileStore } from './uploads/file-store.js';
import type { Uploads } from './uploads/uploads.js';
import type { SurveyTickets } from './survey/tickets.js';
import type { Signer } from './signing/signer.js';
import type { Database } from './store/database.js';

/** What the routes work with. */
export interface Services {
  readonly database: Database;
  /** Name of the database's life, part of each cursor. */
  readonly epoch: string;
  readonly desks: ReadonlyMap<string, CityDesk>;
  /** Signs what people check later. */
  readonly signer: Signer;
  /** Knows the hand-over codes. */
  readonly codes: HandoverCodes;
  /** Says that a request was answered for. */
  readonly tickets: SurveyTickets;
  /** By which hand-overs are drawn that citizens are asked about. */
  readonly lotSecret: Buffer;
  /** Knows the codes and words of complaints. */
  readonly complaints: ComplaintCodes;
  /** Photos of officers. */
  readonly photos: OfficerPhotos;
  readonly relay: Relay;
  readonly metrics: Metrics;
  readonly log: Logger;
  readonly limits: TrackLimits;
  readonly uploads: Uploads;
  /** What was counted of who owns which document. */
  readonly coverage: CoverageTables;
  /** Where the pictures lie. */
  readonly store: FileStore;
  readonly readToken: (token: string) => Promise<Bearer>;
  /** The gateway's clock, in milliseconds since 1970. */
  readonly clock: () => number;
  /** The moment at which a command is judged. */
  readonly judgeTime: (told: ToldTime) => string;
  /** The moment at which a person did what a command tells that reached the gateway then. */
  readonly doneTime: (told: ToldTime, arrived: number) => string;
  /** The keys to which phones seal. */
  readonly ring: KeyRing;
  /** Keeps for the audit log who read what. */
  readonly readings: Readings;
  /** Says that something was committed: listeners, the worker and the audit's clerk look at once. */
  readonly committed: (hasJobs: boolean) => void;
}

/** One request on its way through a route, its caller known. */
export interface Call {
  readonly request: Request;
  readonly params: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string>>;
  /** The parsed JSON body; undefined where the route has none. */
  readonly body: unknown;
  /** Who calls; undefined on routes without a token. */
  readonly bearer: Bearer | undefined;
  /** The address of the caller, for rate limits alone. */
  readonly address: string;
}

/** Answers a route. Throws ProblemError or DatabaseFault. */
export type Handler = (call: Call) => Promise<Response>;
