import {
  coverageAreas,
  coverageImportQuery,
  CoverageReader,
  MAX_COVERAGE_BYTES,
  MOST_FAULTS,
  type CoverageFault,
  type CoverageImportReply,
  type LinedCount,
} from '@halo-pamor/contract';
import { jsonReply, ProblemError } from '../reply.js';
import { cityDay } from '../rules/city-day.js';
import type { CityDesk } from '../rules/city-desk.js';
import type { Call, Handler, Services } from '../services.js';
import {
  beginImport,
  countReplaced,
  dropImport,
  dropLeftBehind,
  keepCounts,
  settleImport,
} from '../store/coverage-import.js';
import { readImports } from '../store/coverage-read.js';
import type { Database } from '../store/database.js';
import { callerOf } from './caller.js';
import { isUuid, read } from './read.js';

/** So many counts are stored at a time. */
const BATCH = 1_000;

/** `POST /v1/coverage`: reads a table of counts as it comes. Either all of it is kept or nothing. */
export function importCoverage(services: Services): Handler {
  const { database, clock } = services;
  return async (call) => {
    const { actor, desk } = callerOf(call, services);
    const { id, dry } = read(coverageImportQuery, call.query);
    if (desk.coverage === undefined) throw new ProblemError('not-found');
    if (!/^text\/csv\s*(;|$)/i.test(call.request.headers.get('content-type') ?? '')) {
      throw new ProblemError('unsupported-type');
    }
    await dropLeftBehind(database, desk.code);
    if (!(await beginImport(database, { city: desk.code, id, actor })))
      throw new ProblemError('invalid', { errors: [{ path: '/id', code: 'invalid' }] });
    try {
      const found = await keepTable(database, desk, { id, today: cityDay(desk.pack, clock()) }, call);
      const { reader, counts, faults, faultCount } = found;
      const sound = faultCount === 0;
      const replaces = sound ? await countReplaced(database, desk.code, id) : 0;
      if (sound) await settleImport(database, actor, id, dry === '1' ? 'preview' : 'applied');
      else await dropImport(database, desk.code, id);
      const reply: CoverageImportReply = {
        id,
        state: sound ? (dry === '1' ? 'preview' : 'applied') : 'refused',
        ...{ encoding: reader.encoding, lines: reader.lines, counts, replaces, faultCount },
        faults: [...faults],
      };
      return jsonReply(JSON.stringify(reply));
    } catch (cause) {
      await dropImport(database, desk.code, id).catch(() => undefined);
      throw cause;
    }
  };
}

/** Keeps what of a table is sound, a batch at a time. What is behind wrong columns is let by, so that the answer arrives. */
async function keepTable(
  database: Database,
  { code: city, pack, coverage }: CityDesk,
  { id, today }: { readonly id: string; readonly today: string },
  { request }: Call,
) {
  const reader = new CoverageReader({
    documents: new Set(coverage?.documents.map(({ code }) => code)),
    areas: new Set(coverageAreas(pack)),
    groups: new Set(coverage?.groups.map(({ code }) => code)),
    today,
  });
  const faults: CoverageFault[] = [];
  let [bytes, counts, faultCount] = [0, 0, 0];
  let waiting: LinedCount[] = [];
  const tell = (more: readonly CoverageFault[]): void => {
    faultCount += more.length;
    faults.push(...more.slice(0, MOST_FAULTS - faults.length));
  };
  const store = async (least: number): Promise<void> => {
    while (waiting.length >= least && waiting.length > 0) {
      const repeated = await keepCounts(database, { city, id, bytes }, waiting.slice(0, BATCH));
      tell(repeated.map(({ line, first }) => ({ line, kind: 'duplicate', found: String(first) })));
      waiting = waiting.slice(BATCH);
    }
  };
  for await (const piece of request.body ?? []) {
    bytes += piece.length;
    if (bytes > MAX_COVERAGE_BYTES) throw new ProblemError('too-large', { headers: { connection: 'close' } });
    const found = reader.push(piece);
    counts += found.counts.length;
    tell(found.faults);
    waiting.push(...found.counts);
    await store(BATCH);
  }
  const last = reader.end();
  counts += last.counts.length;
  tell(last.faults);
  waiting.push(...last.counts);
  await store(1);
  faults.sort((one, other) => one.line - other.line);
  return { reader, counts, faults, faultCount };
}

/** `GET /v1/coverage/imports`: the latest imports, those that are read just now among them. */
export function coverageImports(services: Services): Handler {
  return async (call) => {
    const { desk } = callerOf(call, services);
    return jsonReply(JSON.stringify({ imports: await readImports(services.database, desk.code) }));
  };
}

/** `POST /v1/coverage/imports/{id}/apply`: lets an import count that was read before, or was taken back. */
export function applyCoverage(services: Services): Handler {
  return settled(services, 'applied');
}

/** `POST /v1/coverage/imports/{id}/take-back`: what stood before it stands again. */
export function takeBackCoverage(services: Services): Handler {
  return settled(services, 'taken-back');
}

function settled({ database, ...services }: Services, state: 'applied' | 'taken-back'): Handler {
  return async (call) => {
    const { actor, desk } = callerOf(call, { database, ...services });
    const id = call.params['id'] ?? '';
    if (!isUuid(id)) throw new ProblemError('not-found');
    await settleImport(database, actor, id, state);
    const [found] = await readImports(database, desk.code, id);
    // Said twice it is so already; an import that is still read, or never was, is none to speak of.
    if (found?.state !== state) throw new ProblemError('not-found');
    return jsonReply(JSON.stringify(found));
  };
}
