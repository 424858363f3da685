import { coversAny, districtOf } from '../../area.js';
import type { RecordCommandAbout, RecordCommandOf } from '../commands.js';
import { acceptRecord, refuseRecord, type RecordContext, type RecordDecision } from '../decision.js';
import type { CoverView } from './view.js';

/** Longest time for which a cover can be planned, and how far ahead. */
const YEAR_MS = 366 * 24 * 60 * 60 * 1000;

/** Judges a command about a cover. */
export function decideCover(
  view: CoverView | null,
  command: RecordCommandAbout<'cover'>,
  context: RecordContext,
): RecordDecision {
  if (command.type === 'plan-cover') return view === null ? plan(command, context) : refuseRecord('already-exists');
  if (view === null) return refuseRecord('record-unknown');
  const { actor } = context;
  if (isOver(view)) return refuseRecord('finished');
  switch (command.type) {
    case 'accept-cover':
    case 'decline-cover':
      if (view.standIn.id !== actor.id) return refuseRecord('not-yours');
      if (view.status !== 'proposed') return refuseRecord('illegal-transition');
      if (command.type === 'decline-cover') {
        return acceptRecord('cover-declined', command, context, { note: command.payload.note ?? null });
      }
      if (view.until !== null && view.until <= context.now) return refuseRecord('finished');
      return acceptRecord('cover-accepted', command, context, {});
    case 'end-cover':
      if (actor.role === 'officer' && view.officer.id !== actor.id) return refuseRecord('not-yours');
      return acceptRecord('cover-ended', command, context, {});
  }
}

/** Whether nothing more can happen to a cover. */
export function isOver({ status }: Pick<CoverView, 'status'>): boolean {
  return status === 'declined' || status === 'ended' || status === 'handed-over';
}

function plan(command: RecordCommandOf<'plan-cover'>, context: RecordContext): RecordDecision {
  const { actor, rules, now } = context;
  const { reason, forGood } = command.payload;
  const areas = [...new Set(command.payload.areas)];
  const [place = ''] = areas;
  const byOfficer = actor.role === 'officer';
  if (!areas.every((area) => rules.isPlace(area))) return refuseRecord('unknown-place');
  const asked = command.payload.officer?.id ?? (byOfficer ? actor.id : context.officerFor(place)?.id);
  if (byOfficer && (asked !== actor.id || forGood)) return refuseRecord('not-your-role');
  if (!byOfficer && !areas.every((area) => coversAny(actor.areas, area))) return refuseRecord('not-your-area');
  const officer = asked === undefined ? undefined : context.officerById(asked);
  const standIn = context.officerById(command.payload.standIn.id);
  if (officer === undefined || standIn === undefined || standIn.id === officer.id)
    return refuseRecord('unknown-officer');
  const serves = (area: string) => coversAny(officer.areas, area) || context.officerFor(area)?.id === officer.id;
  if (!areas.every(serves)) return refuseRecord('not-your-area');
  // From the same district, so that nobody is sent across the city by mistake.
  const near = standIn.areas.map((area) => districtOf(area) ?? area);
  if (!areas.every((area) => coversAny(near, area))) return refuseRecord('unknown-officer');

  const from = Math.max(Date.parse(command.payload.from), Date.parse(now));
  const until = command.payload.until === null ? null : Date.parse(command.payload.until);
  const latest = Date.parse(now) + YEAR_MS;
  if (from > latest || (until !== null && (until <= from || until > latest + YEAR_MS))) {
    return refuseRecord('cover-times');
  }
  if (forGood && until !== null) return refuseRecord('cover-times');
  return acceptRecord('cover-planned', command, context, {
    record: command.requestId,
    city: rules.city,
    officer: { id: officer.id, name: officer.name },
    standIn: { id: standIn.id, name: standIn.name },
    areas,
    reason,
    from: new Date(from).toISOString(),
    until: until === null ? null : new Date(until).toISOString(),
    forGood,
    agreed: !byOfficer,
  });
}
