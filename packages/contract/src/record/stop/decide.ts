import { decideClose, decideSpoil, decideTakeBack, decideUse } from './decide-blanks.js';
import { decideChange, decidePlan, decideReserve, decideRoster } from './decide-plan.js';
import { decideCall, decideGive, decideHandOut, decideLeave, decideOpen, decideServe } from './decide-queue.js';
import { refuseStop, type StopDecision } from './decision.js';
import { stopRoles, type StopCommand, type StopCommandOf, type StopCommandType } from './kinds.js';
import type { StopView } from './shape.js';
import type { StopContext } from './stop-rules.js';

type LaterCommand = Exclude<StopCommandType, 'plan-stop'>;

const judges: {
  readonly [T in LaterCommand]: (view: StopView, command: StopCommandOf<T>, context: StopContext) => StopDecision;
} = {
  'change-stop': decideChange,
  'load-roster': decideRoster,
  'reserve-tickets': decideReserve,
  'open-stop': decideOpen,
  'give-ticket': decideGive,
  'call-ticket': decideCall,
  'serve-ticket': decideServe,
  'leave-ticket': decideLeave,
  'use-blank': decideUse,
  'spoil-blank': decideSpoil,
  'take-back-blank': decideTakeBack,
  'hand-out': decideHandOut,
  'close-stop': decideClose,
};

/**
 * Judges a command about a stop. Pure, like `decide` of requests. Of two phones at one stop either may be heard first: the
 * work of both gives the same stop in any order in which each keeps its own.
 *
 * @param view the stop as it stands, or null when there is none with that id
 */
export function decideStop(view: StopView | null, command: StopCommand, context: StopContext): StopDecision {
  const { actor } = context;
  if (!stopRoles[command.type].includes(actor.role)) return refuseStop('not-your-role');
  if (command.type === 'plan-stop') return decidePlan(view, command, context);
  if (view === null) return refuseStop('record-unknown');
  if (actor.role === 'officer' && !view.team.some(({ id }) => id === actor.id)) return refuseStop('not-on-team');
  return judge(view, command, context);
}

function judge<T extends LaterCommand>(view: StopView, command: StopCommandOf<T>, context: StopContext): StopDecision {
  return judges[command.type](view, command, context);
}
