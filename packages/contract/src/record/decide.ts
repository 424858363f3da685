import { recordRoles, type RecordCommand, type RecordCommandAbout } from './commands.js';
import { decideCallback } from './callback/decide.js';
import { decideContest } from './contest/decide.js';
import { decideComplaint } from './complaint/decide.js';
import { decideCover } from './cover/decide.js';
import { refuseRecord, type RecordContext, type RecordDecision } from './decision.js';
import { decideDuty } from './duty/decide.js';
import { recordKindOf, type RecordKind } from './kinds.js';
import { decideStop } from './stop/decide.js';
import type { RecordOf, RecordView } from './view.js';

/**
 * Judges a command about a record. Pure, like `decide` of the requests: the gateway uses it to judge, the client to know
 * what can be done. Whether the person may see the record at all is the gateway's matter.
 *
 * @param view the record as it stands, or null when there is none with that id
 */
export function decideRecord(view: RecordView | null, command: RecordCommand, context: RecordContext): RecordDecision {
  if (!recordRoles[command.type].includes(context.actor.role)) return refuseRecord('not-your-role');
  if (isAbout(command, 'duty')) {
    return isKindOrNone(view, 'duty') ? decideDuty(view, command, context) : refuseRecord('record-unknown');
  }
  if (isAbout(command, 'stop')) {
    if (!isKindOrNone(view, 'stop')) return refuseRecord('record-unknown');
    return decideStop(view, command, { ...context, rules: context.rules.stops });
  }
  if (isAbout(command, 'contest')) {
    return isKindOrNone(view, 'contest') ? decideContest(view, command, context) : refuseRecord('record-unknown');
  }
  if (isAbout(command, 'callback')) {
    return isKindOrNone(view, 'callback') ? decideCallback(view, command, context) : refuseRecord('record-unknown');
  }
  if (isAbout(command, 'complaint')) {
    return isKindOrNone(view, 'complaint') ? decideComplaint(view, command, context) : refuseRecord('record-unknown');
  }
  return isKindOrNone(view, 'cover') ? decideCover(view, command, context) : refuseRecord('record-unknown');
}

function isAbout<K extends RecordKind>(command: RecordCommand, kind: K): command is RecordCommandAbout<K> {
  return recordKindOf[command.type] === kind;
}

function isKindOrNone<K extends RecordKind>(view: RecordView | null, kind: K): view is RecordOf<K> | null {
  return view === null || view.kind === kind;
}
