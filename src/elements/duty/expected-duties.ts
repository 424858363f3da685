import {
  cityRules,
  decideRecord,
  evolveRecord,
  isRecordCommand,
  parseCommand,
  type DutyView,
  type RecordView,
} from '@halo-pamor/contract';
import type { Entry, RoleView } from '../shared/session-state.js';

/**
 * The duties as they would be if everything that waits on this phone were accepted, the latest first. A note that was
 * refused stays among them, so that nobody loses what they wrote.
 */
export function expectedDuties(
  of: Readonly<Pick<RoleView, 'records' | 'entries' | 'pack' | 'actor'>>,
): readonly DutyView[] {
  const duties = new Map(of.records.flatMap((record) => (record.kind === 'duty' ? [[record.id, record]] : [])));
  const rules = cityRules(of.pack);
  for (const { id, type, requestId, createdAt: at, payload } of of.entries.filter(isExpected)) {
    const read = parseCommand({ id, type, requestId, at, payload });
    if (!read.ok || !isRecordCommand(read.command)) continue;
    const before: RecordView | null = duties.get(requestId) ?? null;
    const decision = decideRecord(before, read.command, {
      now: at,
      actor: of.actor,
      rules,
      // Whether somebody stands in for the officer of a place is the gateway's knowledge; here the note counts.
      officerFor: () => ({ ...of.actor, areas: [...of.actor.areas] }),
      officerById: () => undefined,
      // A picture that lies on this phone is shown as what waits, not as what is there.
      fileById: () => undefined,
    });
    if (!decision.ok) continue;
    const after = decision.events.reduce<RecordView | null>(evolveRecord, before);
    if (after?.kind === 'duty') duties.set(after.id, after);
  }
  return [...duties.values()].sort((one, other) => (one.at < other.at ? 1 : -1));
}

function isExpected({ type, state }: Entry): boolean {
  return type === 'note-duty' || state !== 'parked';
}
