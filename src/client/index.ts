export { createHaloPamor } from './create.js';
export { HaloError, isHaloError, type HaloErrorDetails } from '../errors.js';
export type { EntryFile, EntryState, Outcome, OutboxCount, OutboxEntry, Settlement } from '../outbox/entry.js';
export type {
  Cancellable,
  Carried,
  Imported,
  Outbox,
  OutboxQuery,
  ReceiptsImported,
} from '../outbox/outbox-surface.js';
export type { AuditAsked, AuditLog } from './audit-log.js';
export type { Complaints, ComplaintSaid, ComplaintsQuestion } from './complaints.js';
export type { Coverage, CoverageAsked, CoverageImportAsked } from './coverage.js';
export type { SurveyAbout, SurveyAnswer, SurveyReportAsked, Surveys } from './surveys.js';
export type {
  Connection,
  Drafts,
  Durability,
  HaloEvents,
  HaloPamor,
  HaloStatus,
  LiveNotice,
  Records,
  RecordsQuery,
  RequestsList,
  RequestsQuery,
  Views,
  ViewsQuery,
} from './halo-pamor.js';
export type { Clock } from '../outbox/clock.js';
export type { HeldReceipt } from './held-receipt.js';
export type { HaloPamorOptions, Logger, Metric, TokenReason } from './options.js';
export type { Attached, NewPicture, PendingFile, Pictures, PicturesAhead } from './pictures.js';
export type { PinPolicy, SecureStore, Vault, VaultStatus } from '../vault/vault-surface.js';
export type { CommandInput, CommandVerbs, Queued, Verb } from './verbs.js';
