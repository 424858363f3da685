import { Hono, type Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { mayUse, routes, type RouteName } from '@halo-pamor/contract';
import { allowOrigin, preflightReply } from './cors.js';
import { failureReply } from './failure.js';
import { openApiText } from './openapi.js';
import { problemReply, ProblemError } from './reply.js';

import { TokenFault, type Bearer } from './rules/token.js';
import { audit, auditHeads } from './routes/audit.js';
import { badge, issueBadge } from './routes/badge.js';
import { board } from './routes/board.js';
import { callbacks } from './routes/callbacks.js';
import { changes } from './routes/changes.js';
import { complaints, followComplaint, openComplaint } from './routes/complaints.js';
import { city, cityFirst } from './routes/city.js';
import { callerOf } from './routes/caller.js';
import { coverage, unreached } from './routes/coverage.js';
import { applyCoverage, coverageImports, importCoverage, takeBackCoverage } from './routes/coverage-import.js';
import { compliance } from './routes/compliance.js';
import { file } from './routes/file.js';
import { handoverCode } from './routes/handover-code.js';
import { history } from './routes/history.js';
import { live } from './routes/live.js';
import { looks } from './routes/looks.js';
import { officerPhoto } from './routes/officer-photo.js';
import { officers } from './routes/officers.js';
import { hasPrototypeKey } from './routes/read.js';
import { issuePermit } from './routes/permit.js';
import { record, recordHistory } from './routes/record.js';
import { receipt } from './routes/receipt.js';
import { request } from './routes/request.js';
import { requests } from './routes/requests.js';
import { score } from './routes/score.js';
import { sendCommands } from './routes/send-commands.js';
import { selfCheck, standards } from './routes/standards.js';
import { answerSurvey, surveyPatterns, surveyReport } from './routes/survey.js';
import { toldByPhone } from './routes/told-by-phone.js';
import { track } from './routes/track.js';
import { answerUpload } from './routes/uploads.js';
import type { Handler, Services } from './services.js';
import { isReady } from './store/ready.js';

/** What the app needs beside the services. */
export interface AppOptions {
  readonly origins: readonly string[];
  readonly proxies: number;
  /** True once the gateway is stopping. */
  readonly isStopping: () => boolean;
}

/** What the app is told beside the request: the address that it came from. */
type Env = { Bindings: { readonly address: string } };

/** The routes of the table, save for those of the upload protocol, which `routes/uploads` answers. */
const handlers: Readonly<Record<Exclude<RouteName, UploadRoute>, (services: Services) => Handler>> = {
  sendCommands,
  changes,
  live,
  requests,
  request,
  history,
  record,
  recordHistory,
  handoverCode,
  issueBadge,
  badge,
  issuePermit,
  officerPhoto,
  looks,
  receipt,
  file,
  audit,
  auditHeads,
  board,
  answerSurvey,
  surveyReport,
  surveyPatterns,
  coverage,
  importCoverage,
  coverageImports,
  applyCoverage,
  takeBackCoverage,
  unreached,
  compliance,
  score,
  callbacks,
  toldByPhone,
  openComplaint,
  followComplaint,
  complaints,
  officers,
  track,
  city,
  cityFirst,
  standards,
  selfCheck,
};

const MOST_BODY = 1024 * 1024;
const TIMEOUT_MS = 20_000;
/** How long a body may take to arrive that is no table. */
const BODY_TIMEOUT_MS = 30_000;
/** A large table over a slow line. */
const TABLE_TIMEOUT_MS = 15 * 60_000;

const SECURITY_HEADERS: Readonly<Record<string, string>> = {
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'cross-origin-resource-policy': 'cross-origin',
  'referrer-policy': 'no-referrer',
  'strict-transport-security': 'max-age=31536000',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
};

/** Builds the web application: every route of the contract's table, and what a machine asks for. */
export function createApp(services: Services, options: AppOptions): Hono<Env> {
  const app = new Hono<Env>();
  const { metrics, log } = services;

  app.use(async (context, next) => {
    const began = performance.now();
    if (options.isStopping()) context.res = problemReply('shutting-down', { headers: { connection: 'close' } });
    else if (context.req.method === 'OPTIONS') context.res = preflightReply(context.req.path);
    else await next();
    allowOrigin(context.res.headers, context.req.header('origin'), options.origins);
    for (const [name, value] of Object.entries(SECURITY_HEADERS)) {
      if (!context.res.headers.has(name)) context.res.headers.set(name, value);
    }
    // The template, never the URL: it may hold a code or digits of a phone.
    const route = templateOf(context.req.path);
    const status = context.res.status;
    const ms = performance.now() - began;
    const method = context.req.method.length > 7 ? 'OTHER' : context.req.method;
    metrics.seconds.observe({ route, method, status: String(status) }, ms / 1000);
    log.info({ route, method, status, ms: Math.round(ms) }, 'answered');
  });
  const admit = (context: Context<Env>) => async (name: RouteName) =>
    callerOf({ bearer: await admitted(context, name, services) }, services);
  // Before the limit of bodies: an upload has its own.
  for (const path of [routes.createUpload.path, routes.askUpload.path]) {
    app.all(honoPath(path), (context) => answerUpload(context, services, admit(context)));
  }
  const mount = (name: RouteName) => {
    if (isUploadRoute(name)) return;
    const { method, path } = routes[name];
    const handler = handlers[name](services);
    app.on(method, honoPath(path), (context) => answer(context, name, handler, services, options));
  };
  // They count what they read themselves.
  routeNames.filter(takesTable).forEach(mount);
  app.use(
    bodyLimit({
      maxSize: MOST_BODY,
      onError: () => problemReply('too-large', { headers: { connection: 'close' } }),
    }),
  );

  routeNames.filter((name) => !takesTable(name)).forEach(mount);
  app.get('/healthz', () => Response.json({ ok: true }));
  app.get('/readyz', async () =>
    (await isReady(services.database)) ? Response.json({ ok: true }) : problemReply('database-unavailable'),
  );
  app.get(
    '/metrics',
    async () =>
      new Response(await metrics.registry.metrics(), { headers: { 'content-type': metrics.registry.contentType } }),
  );
  app.get('/openapi.json', () => new Response(openApiText(), { headers: { 'content-type': 'application/json' } }));

  app.notFound((context) => {
    const allowed = methodsAt(context.req.path);
    return allowed.length === 0
      ? problemReply('not-found')
      : problemReply('method-not-allowed', { headers: { allow: allowed.join(', ') } });
  });
  app.onError((cause) => failureReply(cause, log));
  return app;
}

async function answer(
  context: Context<Env>,
  name: RouteName,
  handler: Handler,
  services: Services,
  { proxies }: AppOptions,
): Promise<Response> {
  const bearer = await admitted(context, name, services);
  const call = {
    request: context.req.raw,
    params: context.req.param(),
    query: queryOf(context.req.url),
    body: 'body' in routes[name] ? await within(BODY_TIMEOUT_MS, bodyOf(context)) : undefined,
    bearer,
    address: addressOf(context, proxies),
  };
  return within(takesTable(name) ? TABLE_TIMEOUT_MS : TIMEOUT_MS, handler(call));
}

async function admitted(context: Context<Env>, name: RouteName, services: Services): Promise<Bearer | undefined> {
  const bearer = await bearerOf(context, name, services);
  if (!mayUse(name, bearer?.actor.role ?? 'anonymous')) throw new ProblemError('forbidden');
  return bearer;
}

async function bearerOf(context: Context<Env>, name: RouteName, { readToken }: Services): Promise<Bearer | undefined> {
  const header = context.req.header('authorization');
  const isNeeded = routes[name].auth === 'token';
  if (header === undefined && !isNeeded) return undefined;
  const token = /^Bearer ([\w.~+/=-]+)$/i.exec(header ?? '')?.[1];
  try {
    if (token === undefined) throw new TokenFault('unauthorised');
    return await readToken(token);
  } catch (cause) {
    if (!isNeeded) return undefined;
    throw cause instanceof TokenFault ? new ProblemError(cause.code, { cause }) : cause;
  }
}

async function bodyOf(context: Context<Env>): Promise<unknown> {
  if (!/^application\/json\s*(;|$)/i.test(context.req.header('content-type') ?? '')) {
    throw new ProblemError('unsupported-type');
  }
  const text = await context.req.text();
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch {
    throw new ProblemError('malformed');
  }
  if (hasPrototypeKey(body)) throw new ProblemError('invalid');
  return body;
}

function queryOf(url: string): Record<string, string> {
  const search = new URL(url).searchParams;
  const query = Object.fromEntries(search);
  if (Object.keys(query).length !== [...search.keys()].length) throw new ProblemError('invalid');
  return query;
}

/** The caller's address. Each trusted proxy adds one entry at the end of the header; what stands before it is hearsay. */
function addressOf(context: Context<Env>, proxies: number): string {
  const { address } = context.env;
  if (proxies === 0) return address;
  const told = (context.req.header('x-forwarded-for') ?? '').split(',').map((part) => part.trim());
  return told.at(-proxies) || address;
}

async function within<T>(ms: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new ProblemError('timeout')), ms);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

type UploadRoute = 'createUpload' | 'askUpload' | 'continueUpload' | 'endUpload';

function isUploadRoute(name: RouteName): name is UploadRoute {
  return 'tus' in routes[name];
}

function takesTable(name: RouteName): boolean {
  return 'csv' in routes[name];
}

function isRouteName(name: string): name is RouteName {
  return Object.hasOwn(routes, name);
}

const routeNames = Object.keys(routes).filter(isRouteName);
const SERVICE_PATHS = ['/healthz', '/readyz', '/metrics', '/openapi.json'];

function honoPath(path: string): string {
  return path.replace(/\{(\w+)\}/g, ':$1');
}

const templates = [
  ...routeNames.map((name) => ({ path: routes[name].path, method: routes[name].method })),
  ...SERVICE_PATHS.map((path) => ({ path, method: 'GET' as const })),
].map(({ path, method }) => ({
  path,
  method,
  pattern: new RegExp(`^${path.replace(/[.]/g, '\\.').replace(/\{\w+\}/g, '[^/]+')}$`),
}));

function templateOf(path: string): string {
  return templates.find(({ pattern }) => pattern.test(path))?.path ?? 'none';
}

function methodsAt(path: string): string[] {
  return templates.filter(({ pattern }) => pattern.test(path)).map(({ method }) => method);
}
