import type { RecordCommandAbout, RecordCommandOf } from '../commands.js';
import { acceptRecord, refuseRecord, type RecordContext, type RecordDecision } from '../decision.js';
import type { ContestView } from './view.js';

const OF_CALLBACKS = 'callbacks:';

/** Judges a command about a contest. */
export function decideContest(
  view: ContestView | null,
  command: RecordCommandAbout<'contest'>,
  context: RecordContext,
): RecordDecision {
  if (command.type === 'contest-entry') return view === null ? raise(command, context) : refuseRecord('already-exists');
  if (view === null) return refuseRecord('record-unknown');
  if (view.status !== 'open') return refuseRecord('finished');
  // Whoever judged it does not judge their own judgement.
  if (view.judgedBy?.id === context.actor.id) return refuseRecord('not-yours');
  return acceptRecord('contest-answered', command, context, command.payload);
}

function raise(command: RecordCommandOf<'contest-entry'>, context: RecordContext): RecordDecision {
  const { actor, rules, now } = context;
  const { entry, month, text } = command.payload;
  const place = actor.areas.find((area) => rules.isPlace(area));
  if (place === undefined) return refuseRecord('not-your-area');
  const judged = entry.startsWith(OF_CALLBACKS) ? context.callbackById?.(entry.slice(OF_CALLBACKS.length)) : undefined;
  if (judged !== undefined && judged.officer?.id !== actor.id) return refuseRecord('not-yours');
  return acceptRecord('contest-raised', command, context, {
    record: command.requestId,
    city: rules.city,
    place,
    officer: { id: actor.id, name: actor.name },
    entry,
    month,
    text,
    answerBy: rules.contestBy(now),
    judgedBy: judged === undefined ? null : { id: judged.notedBy.id, name: judged.notedBy.name },
  });
}
