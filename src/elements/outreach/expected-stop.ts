import {
  decideStop,
  evolveStop,
  isStopCommand,
  parseCommand,
  stopRules,
  type Actor,
  type CityPack,
  type StopView,
} from '@halo-pamor/contract';
import type { Entry } from '../shared/session-state.js';

/** The command types that this phone cannot foretell: which numbers it gets, the gateway says. */
const UNFORESEEN = new Set(['reserve-tickets', 'plan-stop']);

/**
 * The stop as it would be if everything that waits on this phone were accepted. At a stop without signal this is the
 * truth that people stand before: who has which number, what was printed, what is left.
 */
export function expectedStop(
  stop: StopView,
  entries: readonly Entry[],
  of: { readonly pack: CityPack; readonly actor: Actor },
): StopView {
  const waiting = entries.filter(
    (entry) => entry.requestId === stop.id && entry.state !== 'parked' && !UNFORESEEN.has(entry.type),
  );
  if (waiting.length === 0) return stop;
  const rules = stopRules(of.pack);
  return waiting.reduce((before, { id, type, requestId, createdAt: at, payload }) => {
    const read = parseCommand({ id, type, requestId, at, payload });
    if (!read.ok || !isStopCommand(read.command)) return before;
    const decision = decideStop(before, read.command, {
      now: at,
      actor: of.actor,
      rules,
      officerById: (officer) => before.team.find((member) => member.id === officer),
    });
    return decision.ok ? decision.events.reduce<StopView>(evolveStop, before) : before;
  }, stop);
}

/** Whether this phone has asked for numbers and not heard yet. */
export function asksForNumbers(stop: StopView, entries: readonly Entry[]): boolean {
  return entries.some(
    (entry) => entry.requestId === stop.id && entry.type === 'reserve-tickets' && entry.state !== 'parked',
  );
}
