import type { CommandOf } from '../commands.js';
import { accept, refuse, type Context, type Decision } from '../decision.js';
import type { RequestView } from '../view.js';
import { openWarnings } from './open.js';
import type { Warning } from './shape.js';

/** A warning that a person closes. The others end with their cause: the paper is back, somebody has accepted, the code is new. */
export function isClosedByHand({ kind }: Pick<Warning, 'kind'>): boolean {
  return kind === 'badge-reported' || kind === 'original-disputed';
}

/** Judges `close-warning`. */
export function decideCloseWarning(view: RequestView, command: CommandOf<'close-warning'>, context: Context): Decision {
  const { warning: id, note } = command.payload;
  const warning = openWarnings(view).find((each) => each.id === id);
  if (warning === undefined) return refuse('unknown-warning');
  if (!isClosedByHand(warning)) return refuse('warning-stands');
  return accept('warning-closed', command, context, { warning: id, note: note ?? null });
}
