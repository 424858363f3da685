import { beginCallback } from './callback/decide.js';
import { beginContest, changeContest, type ContestEvent } from './contest/evolve.js';
import { beginComplaint, changeComplaint, type ComplaintEvent } from './complaint/evolve.js';
import { beginCover, changeCover, type CoverEvent } from './cover/evolve.js';
import { beginDuty, changeDuty, type DutyEvent } from './duty/evolve.js';
import type { RecordEvent } from './events.js';
import { evolveStop } from './stop/evolve.js';
import type { RecordKind } from './kinds.js';
import type { RecordOf, RecordView } from './view.js';

/**
 * The record after one more event. Pure: the same events give the same record everywhere and for ever.
 *
 * @throws RangeError when the first event does not open a record, a later one does, or one is of another kind
 */
export function evolveRecord(view: RecordView | null, event: RecordEvent): RecordView {
  if (isDutyEvent(event)) return evolveDuty(view, event);
  if (isCoverEvent(event)) return evolveCover(view, event);
  if (isContestEvent(event)) return evolveContest(view, event);
  if (event.type === 'callback-noted') return begun(view, beginCallback(event));
  if (isComplaintEvent(event)) return evolveComplaint(view, event);
  return evolveStop(view === null ? null : asKind(view, 'stop', event), event);
}

/** Folds events in their order. */
export function foldRecord(events: Iterable<RecordEvent>): RecordView | null {
  let view: RecordView | null = null;
  for (const event of events) view = evolveRecord(view, event);
  return view;
}

function isDutyEvent(event: RecordEvent): event is DutyEvent {
  return event.type.startsWith('duty-');
}

function isComplaintEvent(event: Exclude<RecordEvent, DutyEvent | CoverEvent>): event is ComplaintEvent {
  return event.type.startsWith('complaint-');
}

function isCoverEvent(event: Exclude<RecordEvent, DutyEvent>): event is CoverEvent {
  return event.type.startsWith('cover-');
}

function isContestEvent(event: Exclude<RecordEvent, DutyEvent | CoverEvent>): event is ContestEvent {
  return event.type.startsWith('contest-');
}

function evolveContest(view: RecordView | null, event: ContestEvent): RecordView {
  if (event.type === 'contest-raised') return begun(view, beginContest(event));
  const standing = asKind(view, 'contest', event);
  return { ...standing, ...changeContest(event), ...counted(standing, event) };
}

function evolveDuty(view: RecordView | null, event: DutyEvent): RecordView {
  if (event.type === 'duty-noted') return begun(view, beginDuty(event));
  const standing = asKind(view, 'duty', event);
  return { ...standing, ...changeDuty(standing, event), ...counted(standing, event) };
}

function evolveCover(view: RecordView | null, event: CoverEvent): RecordView {
  if (event.type === 'cover-planned') return begun(view, beginCover(event));
  const standing = asKind(view, 'cover', event);
  return { ...standing, ...changeCover(standing, event), ...counted(standing, event) };
}

function evolveComplaint(view: RecordView | null, event: ComplaintEvent): RecordView {
  if (event.type === 'complaint-opened') return begun(view, beginComplaint(event));
  const standing = asKind(view, 'complaint', event);
  return { ...standing, ...changeComplaint(standing, event), ...counted(standing, event) };
}

function begun(before: RecordView | null, after: RecordView): RecordView {
  if (before !== null) throw new RangeError('a record is opened once');
  return after;
}

function asKind<K extends RecordKind>(view: RecordView | null, kind: K, { type }: RecordEvent): RecordOf<K> {
  if (view === null || !isKind(view, kind)) throw new RangeError(`no record of the kind ${kind} stands before ${type}`);
  return view;
}

function isKind<K extends RecordKind>(view: RecordView, kind: K): view is RecordOf<K> {
  return view.kind === kind;
}

function counted({ version }: RecordView, { at }: RecordEvent): Pick<RecordView, 'version' | 'changedAt'> {
  return { version: version + 1, changedAt: at };
}
