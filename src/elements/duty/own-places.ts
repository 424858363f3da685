import { coversAny, type RecordView } from '@halo-pamor/contract';
import type { RoleView } from '../shared/session-state.js';

/**
 * The places in which this officer may note something: every RW of their areas, or the village where it has none, and
 * those in which they stand in for somebody now.
 */
export function ownPlaces({ pack, actor, records }: Readonly<Pick<RoleView, 'pack' | 'actor' | 'records'>>): string[] {
  const all = pack.areas.flatMap(({ villages }) =>
    villages.flatMap(({ code, rw }) => (rw.length === 0 ? [code] : rw.map((digits) => `${code}/${digits}`))),
  );
  const covered = records.flatMap((record) => (isStandIn(record, actor.id) ? record.areas : []));
  const own = all.filter((place) => coversAny([...actor.areas, ...covered], place));
  // A city whose RW are not listed still has officers of an RW.
  const named = actor.areas.filter((area) => area.includes('/') && !own.includes(area));
  return [...named, ...own];
}

function isStandIn(record: RecordView, id: string): record is Extract<RecordView, { kind: 'cover' }> {
  return record.kind === 'cover' && record.status === 'begun' && record.standIn.id === id;
}
