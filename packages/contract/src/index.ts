export { once } from './once.js';
export { fieldFaults } from './fault.js';
export { officersReply, type OfficersReply } from './officers-reply.js';
export { quickCheck } from './quick-check.js';
export { isProblemCode, isRetryable, type ProblemCode } from './problem-codes.js';
export { problemKinds, type ProblemPlace } from './problem-kinds.js';
export { problem } from './problem.js';
export { problemShape, type FieldFault, type Problem } from './problem-shape.js';
export {
  AREA_PATTERN,
  PLACE_PATTERN,
  areaLevel,
  cityOf,
  covers,
  coversAny,
  districtOf,
  rwOf,
  villageOf,
  type AreaLevel,
} from './area.js';
export { csvText, type CsvCell } from './csv.js';
export { complianceQuery, type ComplianceQuery } from './compliance.js';
export { roles, type Actor, type Role } from './actor.js';
export { tokenClaims } from './token-claims.js';
export { lastFour, normalisePhone, PHONE_PATTERN } from './phone.js';
export { parseTrackingCode, spellTrackingCode, trackingCode, TRACKING_PATTERN } from './tracking-code.js';
export { checkNik, type KnownPerson, type NikCheck, type NikWarning } from './identity/nik.js';
export { checkKk, type KkCheck, type KkWarning } from './identity/kk.js';
export { compareNumbers, type NumberFinding, type NumberOnPaper } from './identity/across-papers.js';
export type { NumberFault, NumberedDate } from './identity/identity-number.js';
export * from './board/index.js';
export * from './city/index.js';
export * from './bundle/index.js';
export * from './coverage/index.js';
export * from './sealed/index.js';
export * from './standards/index.js';
export * from './survey/index.js';
export * from './record/stop/index.js';
export * from './record/complaint/index.js';
export * from './score/index.js';
export { isClosed, itemStatuses, turnOf, type ItemStatus, type Turn } from './request/item-status.js';
export { moves, type ItemMove } from './request/item-moves.js';
export {
  paperModes,
  paperStatuses,
  requestView,
  type Delivery,
  type Item,
  type Paper,
  type PaperFile,
  type PaperMode,
  type PaperStatus,
  type RequestView,
  type Visit,
} from './request/view.js';
export { currentVisit, openItems, placeInQueue, statusOf, turnIn } from './request/standing.js';
export {
  type CompactField,
  type CompactReading,
  type CompactRequest,
  readCompact,
  writeCompact,
} from './compact/index.js';
export { visitAtDoor } from './request/visit/at-door.js';
export { visitFailReasons, type VisitFailReason } from './request/visit/failure.js';
export { consentWays, type ConsentWay } from './request/applicant.js';
export { MAX_FILES, SHA256_PATTERN } from './request/attachment/commands.js';
export { filesOf, takesFiles } from './request/attachment/decide.js';
export { alarmsDue, nextAlarm } from './request/custody/alarms.js';
export { canBeLent, isOriginalTaken, staysWithOffice } from './request/custody/collect.js';
export { disputeReasons, type DisputeReason } from './request/custody/commands.js';
export { acceptedBy, disputedBy, handedOverBy, inHandAtDoor, isHolder } from './request/custody/hands.js';
export { originalsOut } from './request/custody/turn.js';
export {
  holderKinds,
  paperConditions,
  type Holder,
  type HolderKind,
  type Original,
  type PaperCondition,
} from './request/custody/shape.js';
export { canonicalJson } from './custody/canonical-json.js';
export { custodyActs, custodyLine, custodyLines, type CustodyAct, type CustodyLine } from './custody/line.js';
export { CUSTODY_TYP, receiptShape, type Receipt } from './custody/receipt.js';
export { isClosedByHand } from './request/warning/decide.js';
export { openWarnings } from './request/warning/open.js';
export { warningKinds, type Warning, type WarningKind } from './request/warning/shape.js';
export { itemPromise, type ItemPromise, type PromiseState } from './promise/item-promise.js';
export { pauseWhys, type Pause, type PauseWhy } from './promise/pause.js';
export { promiseRules, type PromiseRules } from './promise/promise-rules.js';
export { promisesDue, promiseLook, type PromiseEvent, type PromiseLook } from './promise/promises-due.js';
export { promiseOf, type RequestPromise } from './promise/request-promise.js';
export { tellPromise, type ToldPromise } from './promise/told-promise.js';
export { STROKES_PATTERN } from './request/delivery/proof.js';
export { carrierOf, handoverOf, MAX_TRIES } from './request/delivery/handover.js';
export type { Handover } from './request/delivery/handover-shape.js';
export { handoverCodeReply, type HandoverCodeReply } from './request/delivery/code-reply.js';
export { auditEntry, auditReadings, type AuditEntry, type AuditImport, type AuditReading } from './audit/entry.js';
export { auditHead, AUDIT_TYP, type AuditHead } from './audit/head.js';
export {
  auditHeadsQuery,
  auditHeadsReply,
  auditPage,
  auditQuery,
  type AuditQuery,
  type AuditHeadsReply,
  type AuditPage,
} from './audit/replies.js';
export { badgeReply, type BadgeReply } from './badge/reply.js';
export { BADGE_LIFE_S, BADGE_TYP, badgeClaims, type BadgeClaims } from './badge/shape.js';
export { matchOf, type Match } from './badge/match.js';
export { formerOfficersOf, isNoLongerTheirs, isTheirsNow, takenFrom } from './request/former-officer.js';
export { isMadeHere } from './request/made-here.js';
export { isComplete, missingPapers } from './request/papers.js';
export { ownedPapers, requirementOf, type OwnedPapers, type PaperOwner } from './request/paper-owners.js';
export {
  commandTypes as requestCommandTypes,
  type CommandType as RequestCommandType,
} from './request/command-names.js';
export {
  commandEnvelope,
  payloads as requestPayloads,
  type Command as RequestCommand,
  type CommandEnvelope,
} from './request/commands.js';
export { isCommandType, type CommandType } from './command-type.js';
export {
  commandRoles,
  commandTypes,
  payloads,
  type Command,
  type CommandOf,
  type Payload,
  type PayloadInput,
} from './commands.js';
export { recordPayloads, recordRoles, type RecordCommand } from './record/commands.js';
export {
  isOpening,
  isRecordCommandType,
  recordCommandTypes,
  recordKindOf,
  recordKinds,
  type RecordCommandType,
  type RecordKind,
} from './record/kinds.js';
export { isRecordCommand, isStopCommand } from './record/is-record-command.js';
export { DUTY_PAPER, MOST_DUTY_PICTURES } from './record/duty/commands.js';
export { picturesDuty } from './record/duty/decide.js';
export {
  assignedOf,
  foundIn,
  keptFrom,
  openedAt,
  ownerOf,
  picturesOf,
  recordView,
  teamOf,
  type RecordOf,
  type RecordView,
} from './record/view.js';
export { dutyStatuses, type DutyStatus, type DutyView } from './record/duty/view.js';
export { coverStatuses, type CoverStatus, type CoverView } from './record/cover/view.js';
export { contestStatuses, type ContestStatus, type ContestView } from './record/contest/view.js';
export { callbackAnswers, type CallbackAnswer, type CallbackView } from './record/callback/view.js';
export type { DrawnHandover } from './record/callback/drawn-handover.js';
export { coverReasons } from './record/cover/commands.js';
export { isOver } from './record/cover/decide.js';
export { recordEventShape, type RecordEvent, type RecordEventType, type StoredRecordEvent } from './record/events.js';
export { recordEvent, type RecordContext, type RecordDecision } from './record/decision.js';
export { decideRecord } from './record/decide.js';
export { evolveRecord, foldRecord } from './record/evolve.js';
export { foretoldRecord, foretoldRequest, type ForetoldFor, type KeptCommand } from './foretold.js';
export { discloseRecord, isForReader, recordSights } from './record/sight.js';
export { parseCommand, type ParsedCommand } from './request/parse-command.js';
export {
  eventShape,
  type EventData,
  type EventOf,
  type EventType,
  type RequestEvent,
  type StoredEvent,
} from './request/events.js';
export { decide } from './request/decide.js';
export type { Context, Decision, HandoverRound, KnownFile, Refusal } from './request/decision.js';
export { cityRules, type CityRules, type ReasonList } from './request/city-rules.js';
export { evolve, foldEvents } from './request/evolve.js';
export { itemsFor, possibleCommands, type CityMoment } from './request/possible.js';
export { disclose, disclosureOf, maskName, withMaskedOwner, type Disclosure } from './request/mask.js';
export { tracked, trackedView, type TrackedView } from './request/tracking.js';
export { MAX_FILE_BYTES, pictureTypes, type PictureType } from './picture-limits.js';
export { looksReply, sealedUploadMetadata, uploadMetadata, type LooksReply, type UploadMetadata } from './upload.js';
export {
  changesPage,
  changesQuery,
  cityFirstQuery,
  cityQuery,
  commandBatch,
  commandReply,
  commandResult,
  historyReply,
  liveEvent,
  MAX_BATCH,
  MAX_PAGE,
  officersQuery,
  recordHistoryReply,
  requestsPage,
  requestsQuery,
  routes,
  trackQuery,
  turns,
  type ChangesPage,
  type CommandResult,
  type HistoryReply,
  type LiveEvent,
  type RecordHistoryReply,
  type RequestsPage,
  type RouteName,
} from './routes.js';
export { mayUse, routeRoles, type Caller } from './route-roles.js';
export {
  inScope,
  placedAt,
  placedRequest,
  scopeOf,
  seesKind,
  seesRecord,
  sights,
  type Branch,
  type Placed,
  type Scope,
  type ScopeColumn,
  type Sight,
} from './scope.js';
export { discloseEvent, readsNames } from './request/disclose-event.js';
export { withoutPeople } from './request/without-people.js';
export {
  isWebhookType,
  WEBHOOK_SECRET_PATTERN,
  webhookSources,
  webhookTypeOf,
  webhookTypes,
  type WebhookData,
  type WebhookPayload,
  type WebhookPayloadOf,
  type WebhookType,
} from './webhook/types.js';
export {
  isHealthy,
  makeReport,
  reportText,
  withoutSecrets,
  type DoctorReport,
  type Finding,
  type FindingState,
} from './doctor/report.js';
export * as finding from './doctor/finding.js';
export { findClock, findVersion } from './doctor/gateway-signs.js';
export { VERSION } from './version.js';
