import { mkdtemp } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { startChild } from '../child.js';
import type { Bench } from '../finding.js';
import { root } from '../project-root.js';
import type { TokenMint } from './token-mint.js';

/** A gateway that runs. */
export interface RunningGateway {
  readonly url: string;
  /** Of its process. */
  readonly pid: number;
  readonly stop: () => Promise<void>;
}

const served = () => z.object({ url: z.string() });

/** Starts a gateway over a database: the address of a PostgreSQL server, or a folder for PGlite. `origins` are those of pages that ask it. */
export async function startGateway(
  { atEnd, folder }: Bench,
  { issuer, audience, jwks }: TokenMint,
  place: { readonly databaseUrl: string } | { readonly data: string },
  more: { readonly origins?: readonly string[] } = {},
): Promise<RunningGateway> {
  const child = await startChild(new URL('gateway-child.js', import.meta.url), {
    databaseUrl: '',
    // What is its own, such as its keys and the heads of its audit log, belongs to this database alone.
    data: await mkdtemp(join(folder, 'gateway-')),
    cache: join(root, '.cache'),
    ...place,
    ...more,
    issuer,
    audience,
    jwks,
  });
  atEnd(child.stop);
  return { url: served().parse(child.said).url, pid: child.pid, stop: child.stop };
}
