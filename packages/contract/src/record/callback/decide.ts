import { coversAny } from '../../area.js';
import type { RecordCommandAbout } from '../commands.js';
import { acceptRecord, refuseRecord, type RecordContext, type RecordDecision } from '../decision.js';
import type { RecordEventOf } from '../events.js';
import type { CallbackView } from './view.js';

/** Judges `note-callback`: only what was drawn can be asked about, so that nobody picks the calls that suit them. */
export function decideCallback(
  view: CallbackView | null,
  command: RecordCommandAbout<'callback'>,
  context: RecordContext,
): RecordDecision {
  if (view !== null) return refuseRecord('already-exists');
  const { actor, rules } = context;
  const { request, handover, reached, handedOver = null, friendly = null } = command.payload;
  const drawn = context.drawnHandover?.(request, handover);
  if (drawn === undefined || !(actor.role === 'manager' || coversAny(actor.areas, drawn.place)))
    return refuseRecord('record-unknown');
  const officer = context.officerById(drawn.carrier);
  return acceptRecord('callback-noted', command, context, {
    record: command.requestId,
    city: rules.city,
    place: drawn.place,
    officer: officer === undefined ? null : { id: officer.id, name: officer.name },
    request,
    handover,
    handedOverAt: drawn.at,
    reached,
    handedOver,
    friendly,
  });
}

/** The call-back that comes into being with its only event. */
export function beginCallback({ data, at, by }: RecordEventOf<'callback-noted'>): CallbackView {
  const { record, ...rest } = data;
  return {
    ...rest,
    kind: 'callback',
    id: record,
    version: 1,
    changedAt: at,
    status: 'noted',
    notedAt: at,
    notedBy: { id: by.id, name: by.name },
  };
}
