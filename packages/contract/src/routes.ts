import * as z from 'zod/mini';
import { auditHeadsQuery, auditHeadsReply, auditPage, auditQuery } from './audit/replies.js';
import { badgeReply } from './badge/reply.js';
import { AREA_PATTERN } from './area.js';
import { boardFigures } from './board/figures.js';
import { boardQuery, boardReply } from './board/reply.js';
import { complianceQuery } from './compliance.js';
import { cityFirstShape, cityPackShape, textLanguages } from './city/index.js';
import {
  coverageImport,
  coverageImportQuery,
  coverageImportReply,
  coverageImports,
  coveragePage,
  coverageQuery,
  unreachedQuery,
  unreachedReply,
} from './coverage/replies.js';
import { officersReply } from './officers-reply.js';
import { receiptShape } from './custody/receipt.js';
import { once } from './once.js';
import { problemShape } from './problem-shape.js';
import { handoverCodeReply } from './request/delivery/code-reply.js';
import { eventShape } from './request/events.js';
import { itemStatuses } from './request/item-status.js';
import { trackedView } from './request/tracking.js';
import { callbacksReply, scoreQuery, scoreReply } from './score/reply.js';
import { permitReply } from './sealed/permit.js';
import { standardsPage } from './standards/page.js';
import { selfCheckReply } from './standards/self-check/shape.js';
import { surveyBody, surveyReply } from './survey/answer.js';
import { toldByPhone } from './survey/told-by-phone.js';
import { patternsReply, surveyReport, surveyReportQuery } from './survey/report.js';
import { moment } from './texts.js';
import { looksReply } from './upload.js';
import { requestView } from './request/view.js';
import { complaintOpening } from './record/complaint/open.js';
import {
  complaintFollow,
  complaintFollowed,
  complaintOpened,
  complaintsPage,
  complaintsQuery,
} from './record/complaint/replies.js';
import { recordEventShape } from './record/events.js';
import { recordView } from './record/view.js';

/** Most commands in one batch. */
export const MAX_BATCH = 100;
/** Most rows in one page. */
export const MAX_PAGE = 200;

/**
 * Body of `POST /v1/commands`. Each command is judged on its own, so their shape is read one by one: in clear it has a
 * `payload`, sealed it has `sealed` instead. `sentAt` is the device's time of sending: how long before it a command was
 * made is true however wrong the device's clock is, and gives the moment at which it is judged. With `inOrder` nothing is
 * judged that stands behind a refusal about the same request: it is refused with `held-back`, for the sender's queue keeps
 * the refused one and what builds upon it. Commands about records do not build upon each other and are judged all.
 */
export const commandBatch = once(() =>
  z.strictObject({
    commands: z.array(z.unknown()).check(z.minLength(1), z.maxLength(MAX_BATCH)),
    sentAt: z.optional(moment()),
    inOrder: z.optional(z.boolean()),
  }),
);

/**
 * What became of one command. `view` or `record` is what it is about as it stands now, also for a duplicate. Whoever sent
 * another person's entry sees neither: for them there is `receipt`, a compact JWS (`carriedReceiptShape`), unless the
 * entry is left for its author.
 */
export const commandResult = once(() =>
  z.object({
    id: z.string(),
    outcome: z.enum(['accepted', 'duplicate', 'refused']),
    view: z.optional(requestView()),
    record: z.optional(recordView()),
    problem: z.optional(problemShape()),
    receipt: z.optional(z.string()),
  }),
);
/** What became of one command. */
export type CommandResult = z.infer<ReturnType<typeof commandResult>>;

/** Reply of `POST /v1/commands`, in the order of the batch. */
export const commandReply = once(() => z.object({ results: z.array(commandResult()) }));

/**
 * Reply of `GET /v1/changes`: requests and records that changed after the cursor, each once, oldest change first. `gone` lists ids
 * that left the caller's scope. `more` says that another page waits. `cursor` goes into the next call.
 */
export const changesPage = once(() =>
  z.object({
    items: z.array(requestView()),
    records: z._default(z.array(recordView()), []),
    gone: z._default(z.array(z.string()), []),
    cursor: z.string(),
    more: z.boolean(),
  }),
);
/** A page of the change feed. */
export type ChangesPage = z.infer<ReturnType<typeof changesPage>>;

/** Reply of `GET /v1/requests`: a page of requests in scope; `next` is null on the last. */
export const requestsPage = once(() => z.object({ items: z.array(requestView()), next: z.nullable(z.string()) }));
/** A page of requests. */
export type RequestsPage = z.infer<ReturnType<typeof requestsPage>>;

/** Turns by which requests can be asked for. */
export const turns = ['officer', 'operator', 'officer-or-citizen', 'carrier', 'centre', 'citizen', 'nobody'] as const;

/**
 * Query of `GET /v1/requests`. `status` and `turn` ask for where a request stands in the queues (`placeInQueue`);
 * `warning=open` for those with a warning to which nobody has seen. `order`: `oldest` by
 * submission (a queue), `newest` by last change. `figure` asks instead for the requests that a figure of the board counts in `area`,
 * for those who read the board; it goes with no other wish than `after` and `limit`.
 */
export const requestsQuery = once(() =>
  z.strictObject({
    status: z.optional(z.enum(itemStatuses)),
    turn: z.optional(z.enum(turns)),
    warning: z.optional(z.literal('open')),
    figure: z.optional(z.enum(boardFigures)),
    area: z.optional(z.string().check(z.regex(AREA_PATTERN))),
    order: z._default(z.enum(['oldest', 'newest']), 'oldest'),
    after: z.optional(z.string().check(z.maxLength(120))),
    limit: z._default(z.coerce.number().check(z.int(), z.gte(1), z.lte(MAX_PAGE)), 50),
  }),
);

/** Query of `GET /v1/changes`. Without `after` the feed starts at its beginning. */
export const changesQuery = once(() =>
  z.strictObject({
    after: z.optional(z.string().check(z.maxLength(120))),
    limit: z._default(z.coerce.number().check(z.int(), z.gte(1), z.lte(MAX_PAGE)), 50),
  }),
);

/** Query of `GET /v1/track/{code}`: the last four digits of the phone that stands in the request. */
export const trackQuery = once(() => z.strictObject({ phone: z.string().check(z.regex(/^\d{4}$/)) }));

/** Query of `GET /v1/officers`: the place whose officers are asked for. */
export const officersQuery = once(() => z.strictObject({ area: z.string().check(z.maxLength(32)) }));

const cityCode = () => z.string().check(z.regex(/^\d{2}\.\d{2}$/));

/**
 * Query of `GET /v1/city`, and of `GET /v1/standards`. Without `code` it is the city of the token, or the only one that the gateway
 * serves. `locale`: a pack comes with its texts in this language besides, standards come in it; without, both are in Indonesian alone.
 */
export const cityQuery = once(() =>
  z.strictObject({
    code: z.optional(cityCode()),
    locale: z.optional(z.enum(['id', ...textLanguages])),
  }),
);

/** Query of `GET /v1/city/first`; `code` as in `GET /v1/city`. */
export const cityFirstQuery = once(() => z.strictObject({ code: z.optional(cityCode()) }));

/** Reply of `GET /v1/requests/{id}/history`. Names of people who acted are there for staff alone; others read the role. */
export const historyReply = once(() => z.object({ events: z.array(eventShape()) }));
/** What happened to a request, oldest first. */
export type HistoryReply = z.infer<ReturnType<typeof historyReply>>;

/** Reply of `GET /v1/records/{id}/history`, oldest first. */
export const recordHistoryReply = once(() => z.object({ events: z.array(recordEventShape()) }));
/** What happened to a record, oldest first. */
export type RecordHistoryReply = z.infer<ReturnType<typeof recordHistoryReply>>;

/**
 * Data of one server-sent event of `GET /v1/live`. `changed` names a request or a record and the feed's cursor at which it changed;
 * `reset` says that events were missed and the feed must be read from its last cursor. Neither holds personal data.
 */
export const liveEvent = once(() =>
  z.object({ kind: z.enum(['changed', 'reset']), cursor: z.string(), request: z.optional(z.string()) }),
);
/** One live event. */
export type LiveEvent = z.infer<ReturnType<typeof liveEvent>>;

/**
 * The one table of the wire: both sides mount from it, and OpenAPI is made from it. `auth` is `token` or `none`; paths
 * are written in OpenAPI's way. A row with `tus` is a part of the upload protocol (tus 1.0.0) and says the status of its
 * success; one with `picture` answers with a picture of that type, one with `download` with a file; one with `csv` takes a
 * table as `text/csv`.
 */
export const routes = {
  sendCommands: { method: 'POST', path: '/v1/commands', auth: 'token', body: commandBatch, reply: commandReply },
  changes: { method: 'GET', path: '/v1/changes', auth: 'token', query: changesQuery, reply: changesPage },
  live: { method: 'GET', path: '/v1/live', auth: 'token', stream: liveEvent },
  requests: { method: 'GET', path: '/v1/requests', auth: 'token', query: requestsQuery, reply: requestsPage },
  request: { method: 'GET', path: '/v1/requests/{id}', auth: 'token', reply: requestView },
  history: { method: 'GET', path: '/v1/requests/{id}/history', auth: 'token', reply: historyReply },
  record: { method: 'GET', path: '/v1/records/{id}', auth: 'token', reply: recordView },
  recordHistory: { method: 'GET', path: '/v1/records/{id}/history', auth: 'token', reply: recordHistoryReply },
  handoverCode: {
    method: 'GET',
    path: '/v1/requests/{id}/handover-code',
    auth: 'token',
    reply: handoverCodeReply,
  },
  receipt: { method: 'GET', path: '/v1/requests/{id}/receipt', auth: 'token', reply: receiptShape },
  issueBadge: { method: 'POST', path: '/v1/requests/{id}/badge', auth: 'token', reply: badgeReply },
  badge: { method: 'GET', path: '/v1/requests/{id}/badge', auth: 'token', reply: badgeReply },
  issuePermit: { method: 'POST', path: '/v1/permits', auth: 'token', reply: permitReply },
  officerPhoto: { method: 'GET', path: '/v1/officers/{id}/photo', auth: 'token', picture: 'image/*' },
  looks: { method: 'GET', path: '/v1/requests/{id}/looks', auth: 'token', reply: looksReply },
  createUpload: { method: 'POST', path: '/v1/uploads', auth: 'token', tus: 201 },
  askUpload: { method: 'HEAD', path: '/v1/uploads/{id}', auth: 'token', tus: 200 },
  continueUpload: { method: 'PATCH', path: '/v1/uploads/{id}', auth: 'token', tus: 204 },
  endUpload: { method: 'DELETE', path: '/v1/uploads/{id}', auth: 'token', tus: 204 },
  file: { method: 'GET', path: '/v1/files/{id}', auth: 'token', picture: 'image/jpeg' },
  audit: { method: 'GET', path: '/v1/audit', auth: 'token', query: auditQuery, reply: auditPage },
  auditHeads: { method: 'GET', path: '/v1/audit/heads', auth: 'none', query: auditHeadsQuery, reply: auditHeadsReply },
  board: { method: 'GET', path: '/v1/board', auth: 'token', query: boardQuery, reply: boardReply },
  answerSurvey: { method: 'POST', path: '/v1/survey', auth: 'none', body: surveyBody, reply: surveyReply },
  surveyReport: {
    method: 'GET',
    path: '/v1/survey/report',
    auth: 'token',
    query: surveyReportQuery,
    reply: surveyReport,
  },
  surveyPatterns: { method: 'GET', path: '/v1/survey/patterns', auth: 'token', reply: patternsReply },
  coverage: { method: 'GET', path: '/v1/coverage', auth: 'none', query: coverageQuery, reply: coveragePage },
  importCoverage: {
    method: 'POST',
    path: '/v1/coverage',
    auth: 'token',
    query: coverageImportQuery,
    csv: true,
    reply: coverageImportReply,
  },
  coverageImports: { method: 'GET', path: '/v1/coverage/imports', auth: 'token', reply: coverageImports },
  applyCoverage: { method: 'POST', path: '/v1/coverage/imports/{id}/apply', auth: 'token', reply: coverageImport },
  takeBackCoverage: {
    method: 'POST',
    path: '/v1/coverage/imports/{id}/take-back',
    auth: 'token',
    reply: coverageImport,
  },
  unreached: {
    method: 'GET',
    path: '/v1/coverage/unreached',
    auth: 'token',
    query: unreachedQuery,
    reply: unreachedReply,
  },
  compliance: {
    method: 'GET',
    path: '/v1/compliance',
    auth: 'token',
    query: complianceQuery,
    download: 'application/zip',
  },
  score: { method: 'GET', path: '/v1/score', auth: 'token', query: scoreQuery, reply: scoreReply },
  callbacks: { method: 'GET', path: '/v1/callbacks', auth: 'token', reply: callbacksReply },
  toldByPhone: { method: 'POST', path: '/v1/callbacks/money', auth: 'token', body: toldByPhone, reply: surveyReply },
  openComplaint: {
    method: 'POST',
    path: '/v1/complaints',
    auth: 'none',
    body: complaintOpening,
    reply: complaintOpened,
  },
  followComplaint: {
    method: 'POST',
    path: '/v1/complaints/follow',
    auth: 'none',
    body: complaintFollow,
    reply: complaintFollowed,
  },
  complaints: { method: 'GET', path: '/v1/complaints', auth: 'token', query: complaintsQuery, reply: complaintsPage },
  officers: { method: 'GET', path: '/v1/officers', auth: 'none', query: officersQuery, reply: officersReply },
  track: { method: 'GET', path: '/v1/track/{code}', auth: 'none', query: trackQuery, reply: trackedView },
  city: { method: 'GET', path: '/v1/city', auth: 'none', query: cityQuery, reply: cityPackShape },
  cityFirst: { method: 'GET', path: '/v1/city/first', auth: 'none', query: cityFirstQuery, reply: cityFirstShape },
  standards: { method: 'GET', path: '/v1/standards', auth: 'none', query: cityQuery, reply: standardsPage },
  selfCheck: { method: 'GET', path: '/v1/standards/self-check', auth: 'token', reply: selfCheckReply },
} as const;

/** The name of a route in the table. */
export type RouteName = keyof typeof routes;
