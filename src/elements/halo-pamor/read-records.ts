import { recordKinds, type RecordView } from '@halo-pamor/contract';
import type { HaloPamor } from '../../client/index.js';

/** The kept records of every kind. */
export async function readRecords(client: HaloPamor, signal?: AbortSignal): Promise<RecordView[]> {
  return (await Promise.all(recordKinds.map((kind) => client.records.list({ kind, signal })))).flat();
}
