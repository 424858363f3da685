import type { Command } from '../commands.js';
import { isRecordCommand } from '../record/is-record-command.js';
import { decideAttachFile, decideDetachFile } from './attachment/decide.js';
import type { CommandType } from './command-names.js';
import { commandRoles } from './command-roles.js';
import type { CommandOf } from './commands.js';
import { refuse, type Context, type Decision } from './decision.js';
import { decideAcceptOriginals, decideDispute, decideHandOver } from './custody/decide.js';
import { withFollowUps } from './custody/follow-ups.js';
import {
  decideConfirmReceipt,
  decideDeliver,
  decideFailDelivery,
  decideRenewCode,
  decideTakeOut,
} from './delivery/decide.js';
import {
  decideApprove,
  decideAwaitCentre,
  decideMarkReady,
  decidePrint,
  decideRefuse,
  decideReturnPapers,
} from './desk/decide.js';
import { decideAmend, decideCancel, decideReassign } from './intake/decide.js';
import { decideSubmit } from './intake/submit.js';
import { isNoLongerTheirs } from './former-officer.js';
import type { RequestView } from './view.js';
import { openItems } from './standing.js';
import { decideReportBadge } from './warning/report-badge.js';
import { decideCloseWarning } from './warning/decide.js';
import {
  decideAgreeVisit,
  decideCollect,
  decideFailVisit,
  decideFile,
  decideMoveVisit,
  decideStartVisit,
} from './visit/decide.js';

type LaterCommand = Exclude<CommandType, 'submit-request'>;

/** What may still be done when nothing is being made any more. */
const AFTERWARDS: ReadonlySet<CommandType> = new Set<CommandType>([
  'confirm-receipt',
  'hand-over-originals',
  'accept-originals',
  'dispute-originals',
  'close-warning',
  'report-badge',
]);

const judges: {
  readonly [T in LaterCommand]: (view: RequestView, command: CommandOf<T>, context: Context) => Decision;
} = {
  'amend-request': decideAmend,
  'cancel-request': decideCancel,
  'reassign-officer': decideReassign,
  'agree-visit': decideAgreeVisit,
  'move-visit': decideMoveVisit,
  'start-visit': decideStartVisit,
  'fail-visit': decideFailVisit,
  'attach-file': decideAttachFile,
  'detach-file': decideDetachFile,
  'collect-papers': decideCollect,
  'file-items': decideFile,
  'return-papers': decideReturnPapers,
  'approve-items': decideApprove,
  'refuse-items': decideRefuse,
  'await-centre': decideAwaitCentre,
  'print-items': decidePrint,
  'mark-ready': decideMarkReady,
  'take-out': decideTakeOut,
  'fail-delivery': decideFailDelivery,
  'deliver-items': decideDeliver,
  'renew-handover-code': decideRenewCode,
  'confirm-receipt': decideConfirmReceipt,
  'hand-over-originals': decideHandOver,
  'accept-originals': decideAcceptOriginals,
  'dispute-originals': decideDispute,
  'report-badge': decideReportBadge,
  'close-warning': decideCloseWarning,
};

/**
 * Judges a command. Pure: no clock, no dice, no storage; everything it depends on is in its arguments. The gateway uses
 * it to judge, the client to know which buttons exist.
 *
 * Whether the person may see the request at all is not asked here; that is a matter of scope, and the gateway's.
 *
 * @param view the request as it stands, or null when there is none with that id
 * @param command any command; one about a record is none of this rulebook's, see `decideRecord`
 */
export function decide(view: RequestView | null, command: Command, context: Context): Decision {
  if (isRecordCommand(command)) return refuse('unknown-command');
  if (!commandRoles[command.type].includes(context.actor.role)) return refuse('not-your-role');
  if (command.type === 'submit-request') return decideSubmit(view, command, context);
  if (view === null) return refuse('request-unknown');
  const { actor, doneAt = context.now } = context;
  if (isNoLongerTheirs(view, actor.id, command.type, doneAt)) return refuse('not-yours');
  if (openItems(view).length === 0 && !AFTERWARDS.has(command.type)) return refuse('finished');
  return withFollowUps(view, judge(view, command, context), command, context);
}

function judge<T extends LaterCommand>(view: RequestView, command: CommandOf<T>, context: Context): Decision {
  return judges[command.type](view, command, context);
}
