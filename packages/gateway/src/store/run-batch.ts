import { filesOf, picturesOf, type Command, type CommandResult } from '@halo-pamor/contract';
import type { CityDesk } from '../rules/city-desk.js';
import { jobsOf } from '../rules/jobs-of.js';
import { judge, type Judged } from '../rules/judge.js';
import type { Prepared } from '../rules/prepare.js';
import { sealLines } from '../signing/seal.js';
import type { Signer } from '../signing/signer.js';
import { readBatch } from './batch-read.js';
import { writeBatch } from './batch-write.js';
import type { Database, Session } from './database.js';
import { readDrawnOf } from './callbacks.js';
import { keepCovers } from './covers.js';
import { DatabaseFault } from './fault.js';
import { attachFiles } from './files.js';
import { lockOf } from './request-lock.js';

/** What became of a batch. */
export interface BatchOutcome {
  readonly results: readonly CommandResult[];
  readonly hasChanged: boolean;
  /** How many jobs wait after the commit. */
  readonly jobs: number;
}

const ATTEMPTS = 4;

/**
 * Runs a batch in one transaction: locks its requests, reads them, judges in memory, writes all of it or nothing.
 * Where another transaction was first, it judges again by what is true then.
 *
 * @param at when the batch came, RFC 3339
 * @throws DatabaseFault when the database fails; then nothing was stored, save for `unknown-outcome`
 */
export async function runBatch(
  database: Database,
  desk: CityDesk,
  batch: readonly Prepared[],
  signer: Signer,
  { at, inOrder = false }: { readonly at: string; readonly inOrder?: boolean | undefined },
): Promise<BatchOutcome> {
  const city = desk.code;
  const commands = batch.flatMap((each) => (each.ok ? [each.command] : []));
  if (commands.length === 0) {
    return { results: judge(batch, NOTHING_KNOWN).results, hasChanged: false, jobs: 0 };
  }
  const ids = commands.map(({ id }) => id);
  const fileIds = commands.flatMap(filesIn);
  const places = [...new Set(commands.flatMap(placesOf))];
  const requestIds = [...new Set(commands.flatMap((command) => [command.requestId, ...recordsBehind(command)]))];
  const calledAbout = commands.flatMap((command) =>
    command.type === 'note-callback' ? [command.payload.request] : [],
  );
  const locks = [...new Set(requestIds.map((id) => lockOf(city, id)))].sort((one, other) => (one < other ? -1 : 1));
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await database.transaction(async (session) => {
        const known = {
          ...(await readBatch(session, city, ids, requestIds, fileIds, places)),
          drawn: calledAbout.length === 0 ? [] : await readDrawnOf(session, city, calledAbout),
        };
        const judged = judge(batch, known, inOrder);
        const jobs = jobsOf(judged);
        const hasChanged = judged.kept.length > 0;
        if (hasChanged) {
          const sealed = sealLines(city, judged.lines, known.chains, signer);
          await writeBatch(session, desk, judged, jobs, sealed, at);
          await moveFiles(session, city, judged);
          await keepCovers(session, city, judged.records.values());
        }
        return { results: judged.results, hasChanged, jobs: jobs.length };
      }, locks);
    } catch (cause) {
      if (!(cause instanceof DatabaseFault) || cause.kind !== 'conflict' || attempt === ATTEMPTS) throw cause;
    }
  }
}

const NOTHING_KNOWN = {
  commands: new Map(),
  requests: new Map(),
  records: new Map(),
  covers: [],
  files: new Map(),
  chains: new Map(),
  drawn: [],
};

/** The verified file that a command names. */
function filesIn(command: Command): readonly string[] {
  return command.type === 'attach-file' || command.type === 'picture-duty' ? [command.payload.file] : [];
}

/** Records on which it depends how a command is judged. */
function recordsBehind(command: Command): readonly string[] {
  if (command.type !== 'contest-entry') return [];
  const [figure, record = ''] = command.payload.entry.split(':');
  return figure === 'callbacks' ? [record] : [];
}

/** The places for whose officer a command asks. */
function placesOf(command: Command): readonly string[] {
  switch (command.type) {
    case 'submit-request':
    case 'note-duty':
      return [command.payload.place];
    case 'plan-cover':
      return command.payload.areas;
    default:
      return [];
  }
}

/** Says of the requests and duties whose pictures changed which files are theirs now. */
async function moveFiles(session: Session, city: string, { events, changed, records }: Judged): Promise<void> {
  const touched = new Set(events.flatMap(({ requestId, event }) => (MOVING.has(event.type) ? [requestId] : [])));
  for (const id of touched) {
    const view = changed.get(id)?.view;
    const record = records.get(id);
    if (view !== undefined) await attachFiles(session, city, id, filesOf(view));
    else if (record !== undefined) await attachFiles(session, city, id, picturesOf(record));
  }
}

/** Events after which other files may be the pictures. */
const MOVING: ReadonlySet<string> = new Set([
  'file-attached',
  'file-detached',
  'duty-pictured',
  'duty-unpictured',
  'duty-withdrawn',
]);
