import { complianceQuery } from '@halo-pamor/contract';
import { headReader } from '../audit/heads.js';
import { collectCompliance } from '../compliance/collect.js';
import { complianceFiles } from '../compliance/files.js';
import { zip } from '../compliance/zip.js';
import type { Handler, Services } from '../services.js';
import { callerOf } from './caller.js';
import { read } from './read.js';

/** `GET /v1/compliance`: what an assessor asks for, as one archive without personal data. */
export function compliance(services: Services): Handler {
  const { database, signer, clock } = services;
  const readHead = headReader([signer.publicKey]);
  return async (call) => {
    const { desk } = callerOf(call, services);
    const query = read(complianceQuery, call.query);
    const at = new Date(clock());
    const { pack, standards, coverage } = desk;
    const source = { database, pack, standards, coverage, readHead, patient: false };
    const files = complianceFiles(await collectCompliance(source, query, at));
    const name = `halo-pamor-${desk.code}-${query.from}-${query.to}.zip`;
    return new Response(Buffer.from(zip(files, at)), {
      headers: {
        'content-type': 'application/zip',
        'content-disposition': `attachment; filename="${name}"`,
        'cache-control': 'private, no-store',
      },
    });
  };
}
