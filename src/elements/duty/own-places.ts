import type { RecordView } from '@halo-pamor/contract';
import { placesIn } from '../shared/places-in.js';
import type { RoleView } from '../shared/session-state.js';

/** The places in which this officer may note something: their own, and those in which they stand in for somebody now. */
export function ownPlaces({ pack, actor, records }: Readonly<Pick<RoleView, 'pack' | 'actor' | 'records'>>): string[] {
  const covered = records.flatMap((record) => (isStandIn(record, actor.id) ? record.areas : []));
  return placesIn(pack, [...actor.areas, ...covered]);
}

function isStandIn(record: RecordView, id: string): record is Extract<RecordView, { kind: 'cover' }> {
  return record.kind === 'cover' && record.status === 'begun' && record.standIn.id === id;
}
