import type { CommandOf } from '../commands.js';
import { accept, refuse, type Context, type Decision } from '../decision.js';
import type { RequestView } from '../view.js';
import { nextWarning, openWarnings } from './open.js';

/** Reports that stand open at most; a further one would tell nobody more. */
const MOST_OPEN = 5;

/** Whether a badge of this request can be reported: once a visit was agreed, also long after it. */
export function takesReports(view: RequestView): boolean {
  const open = openWarnings(view).filter(({ kind }) => kind === 'badge-reported');
  return view.visits.length > 0 && open.length < MOST_OPEN;
}

/** Judges `report-badge`. */
export function decideReportBadge(view: RequestView, command: CommandOf<'report-badge'>, context: Context): Decision {
  if (view.visits.length === 0) return refuse('visit-missing');
  if (!takesReports(view)) return refuse('nothing-changed');
  const { reason, note } = command.payload;
  return accept('warning-raised', command, context, {
    warning: nextWarning(view),
    kind: 'badge-reported',
    reason,
    note: note ?? null,
  });
}
