import {
  coverageImport,
  coverageImportReply,
  coverageImports,
  coveragePage,
  MAX_COVERAGE_BYTES,
  unreachedReply,
  type RouteName,
  type routes,
} from '@halo-pamor/contract';
import { HaloError } from '../errors.js';
import type { Coverage } from './coverage.js';
import { mintId } from './mint-id.js';
import { pause } from './pause.js';
import type { SeldomOptions } from './pictures-kept.js';
import { readLate } from './late-reply.js';

/** The paths of the contract's table, of which only the type is taken. */
const paths = {
  coverage: '/v1/coverage',
  importCoverage: '/v1/coverage',
  coverageImports: '/v1/coverage/imports',
  applyCoverage: '/v1/coverage/imports/{id}/apply',
  takeBackCoverage: '/v1/coverage/imports/{id}/take-back',
  unreached: '/v1/coverage/unreached',
} as const satisfies { readonly [R in RouteName]?: (typeof routes)[R]['path'] };

/** How often it is looked how far the gateway is with a table. */
const LOOK_MS = 1_000;

/** How many times the usual limit a large table may take over a slow line: a quarter of an hour. */
const TABLE_PATIENCE = 45;

type Asking = Pick<SeldomOptions, 'calls' | 'run' | 'clock' | 'options'>;

/** The coverage, asked of the gateway. */
export function makeCoverage({ calls, run, clock, options: { city } }: Asking): Coverage {
  const ask = async (call: Omit<Parameters<Awaited<ReturnType<typeof calls>>['ask']>[0], 'of'>): Promise<unknown> =>
    (await calls()).ask({ of: 'coverage', ...call });

  const imports = async (signal: AbortSignal) =>
    readLate(coverageImports(), await ask({ path: paths.coverageImports, auth: true, signal })).imports;

  const say = async (path: string, id: string, signal: AbortSignal) =>
    readLate(
      coverageImport(),
      await ask({ path: path.replace('{id}', encodeURIComponent(id)), method: 'POST', auth: true, signal }),
    );

  /** Looks how far the gateway is, until the signal says that it is done. */
  const watch = async (id: string, progress: (bytes: number) => void, signal: AbortSignal): Promise<void> => {
    while (!signal.aborted) {
      await pause(LOOK_MS, clock, signal);
      const found = (await imports(signal).catch(() => [])).find((each) => each.id === id);
      if (found?.state === 'reading') progress(found.bytes);
    }
  };

  return {
    page: ({ signal: given, ...asked } = {}) =>
      run(given, async (signal) => {
        const query = { code: city, ...asked };
        return readLate(coveragePage(), await ask({ path: paths.coverage, auth: false, query, signal }));
      }),
    unreached: (area, { signal: given } = {}) =>
      run(given, async (signal) => {
        const call = { path: paths.unreached, auth: true, query: { area }, signal };
        return readLate(unreachedReply(), await ask(call));
      }),
    importTable: (table, { signal: given, dry = false, progress } = {}) =>
      run(given, async (signal) => {
        if (table.size > MAX_COVERAGE_BYTES) throw new HaloError('too-large');
        const id = mintId(clock.now());
        const done = new AbortController();
        if (progress) void watch(id, progress, done.signal);
        try {
          const reply = await ask({
            ...{ path: paths.importCoverage, method: 'POST', auth: true, signal },
            ...{ query: { id, dry: dry ? 1 : undefined }, bytes: table, patience: TABLE_PATIENCE },
            headers: { 'content-type': 'text/csv' },
          });
          return readLate(coverageImportReply(), reply);
        } finally {
          done.abort();
        }
      }),
    imports: ({ signal } = {}) => run(signal, imports),
    apply: (id, { signal } = {}) => run(signal, (each) => say(paths.applyCoverage, id, each)),
    takeBack: (id, { signal } = {}) => run(signal, (each) => say(paths.takeBackCoverage, id, each)),
  };
}
