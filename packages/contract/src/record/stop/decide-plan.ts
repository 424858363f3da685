import { acceptStop, refuseStop, type StopDecision } from './decision.js';
import { MAX_NUMBER, MAX_ROSTER } from './commands.js';
import type { StopCommandOf, StopPayload } from './kinds.js';
import type { StopView } from './shape.js';
import type { StopContext } from './stop-rules.js';

type Plan = StopPayload<'change-stop'>;

/** Looks at what is planned: services, blanks and officers that the city knows, and an end after the beginning. */
function planFault(
  plan: Plan,
  standing: StopView | null,
  { rules, officerById }: StopContext,
): StopDecision | undefined {
  const from = plan.from ?? standing?.from ?? '';
  const until = plan.until ?? standing?.until ?? '';
  if (until <= from) return refuseStop('visit-times');
  if (plan.services?.some((service) => !rules.isService(service))) return refuseStop('unknown-variant');
  if (plan.blanks?.some(({ kind }) => !rules.isBlank(kind))) return refuseStop('unknown-variant');
  if (plan.team?.some((id) => officerById(id) === undefined)) return refuseStop('unknown-officer');
  return undefined;
}

function teamOf(ids: readonly string[], { officerById }: StopContext): { id: string; name: string }[] {
  return [...new Set(ids)].flatMap((id) => {
    const officer = officerById(id);
    return officer ? [{ id: officer.id, name: officer.name }] : [];
  });
}

/** Judges `plan-stop`. */
export function decidePlan(
  view: StopView | null,
  command: StopCommandOf<'plan-stop'>,
  context: StopContext,
): StopDecision {
  const { place, ...plan } = command.payload;
  if (view !== null) return refuseStop('already-exists');
  if (!context.rules.isPlace(place)) return refuseStop('unknown-place');
  const fault = planFault(plan, null, context);
  if (fault) return fault;
  return acceptStop('stop-planned', command, context, {
    ...plan,
    stopId: command.requestId,
    city: context.rules.city,
    place,
    where: plan.where ?? null,
    note: plan.note ?? null,
    team: teamOf(plan.team, context),
  });
}

/** Judges `change-stop`. What was counted stays counted, so a closed stop is not planned anew. */
export function decideChange(
  view: StopView,
  command: StopCommandOf<'change-stop'>,
  context: StopContext,
): StopDecision {
  if (view.status === 'closed') return refuseStop('finished');
  const { team, ...plan } = command.payload;
  const fault = planFault(command.payload, view, context);
  if (fault) return fault;
  if (Object.keys(command.payload).length === 0) return refuseStop('nothing-changed');
  return acceptStop('stop-changed', command, context, { ...plan, ...(team && { team: teamOf(team, context) }) });
}

/** Judges `load-roster`: lines that are there already are passed over. */
export function decideRoster(
  view: StopView,
  command: StopCommandOf<'load-roster'>,
  context: StopContext,
): StopDecision {
  if (view.status === 'closed') return refuseStop('finished');
  const known = new Set(view.roster.map(({ id }) => id));
  const fresh = command.payload.lines.filter(({ id }) => !known.has(id));
  if (fresh.length === 0) return refuseStop('nothing-changed');
  if (view.roster.length + fresh.length > MAX_ROSTER) return refuseStop('invalid-payload');
  if (fresh.some(({ services }) => services.some((service) => !context.rules.isService(service)))) {
    return refuseStop('unknown-variant');
  }
  return acceptStop('roster-loaded', command, context, {
    lines: fresh.map((line) => ({
      ...line,
      birth: line.birth ?? null,
      part: line.part ?? null,
      note: line.note ?? null,
    })),
  });
}

/** Judges `reserve-tickets`: the phone gets the next free numbers. */
export function decideReserve(
  view: StopView,
  command: StopCommandOf<'reserve-tickets'>,
  context: StopContext,
): StopDecision {
  if (view.status === 'closed') return refuseStop('finished');
  const { phone, count } = command.payload;
  const from = Math.max(0, ...view.ranges.map(({ until }) => until)) + 1;
  const until = from + count - 1;
  if (until > MAX_NUMBER) return refuseStop('ticket-range');
  const officer = { id: context.actor.id, name: context.actor.name };
  return acceptStop('tickets-reserved', command, context, {
    range: { id: command.id, phone, officer, from, until },
  });
}
