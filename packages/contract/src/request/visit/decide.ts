import type { CommandOf } from '../commands.js';
import { accept, inOrder, refuse, refuseMove, type Context, type Decision } from '../decision.js';
import { withOriginals } from '../custody/collect.js';
import { moves } from '../item-moves.js';
import { isComplete } from '../papers.js';
import type { Paper, RequestView } from '../view.js';
import { currentVisit } from '../standing.js';
import { reasonsToCome, visitAtDoor } from './at-door.js';

const YEAR_MS = 366 * 24 * 60 * 60 * 1000;

/** The span in UTC, or `undefined` when it does not end after it begins or lies more than a year from now. */
function span(from: string, to: string, now: string): { from: string; to: string } | undefined {
  const begin = new Date(from);
  const end = new Date(to);
  const distance = Math.abs(begin.getTime() - new Date(now).getTime());
  if (!(begin.getTime() < end.getTime()) || distance > YEAR_MS || end.getTime() - begin.getTime() > YEAR_MS) {
    return undefined;
  }
  return { from: begin.toISOString(), to: end.toISOString() };
}

/** Judges `agree-visit`: one visit at a time, in a span that makes sense, while there is something to do at the house. */
export function decideAgreeVisit(view: RequestView, command: CommandOf<'agree-visit'>, context: Context): Decision {
  const { purpose } = command.payload;
  const times = span(command.payload.from, command.payload.to, context.now);
  if (times === undefined) return refuse('visit-times');
  const fitting = view.items.filter((item) => reasonsToCome[purpose].includes(item.status));
  if (fitting.length === 0 || currentVisit(view) !== undefined) {
    const status = (fitting[0] ?? view.items[0])?.status;
    return refuse('illegal-transition', status === undefined ? {} : { status });
  }
  const { from } = moves['agree-visit'];
  return accept('visit-agreed', command, context, {
    visit: String(view.visits.length + 1),
    ...times,
    purpose,
    items: purpose === 'collect' ? fitting.filter((item) => from.includes(item.status)).map((item) => item.id) : [],
  });
}

/** Judges `move-visit`. */
export function decideMoveVisit(view: RequestView, command: CommandOf<'move-visit'>, context: Context): Decision {
  const visit = currentVisit(view);
  if (visit === undefined) return refuse('visit-missing');
  const times = span(command.payload.from, command.payload.to, context.now);
  if (times === undefined) return refuse('visit-times');
  if (times.from === visit.from && times.to === visit.to) return refuse('nothing-changed');
  return accept('visit-moved', command, context, { visit: visit.id, ...times, note: command.payload.note ?? null });
}

/** Judges `start-visit`. One that began on an earlier day and was never ended may begin again. */
export function decideStartVisit(view: RequestView, command: CommandOf<'start-visit'>, context: Context): Decision {
  const visit = currentVisit(view);
  if (visit === undefined) return refuse('visit-missing');
  if (visitAtDoor(view, context.now, context.rules.utcOffset) !== undefined) return refuse('nothing-changed');
  return accept('visit-started', command, context, { visit: visit.id });
}

/**
 * Judges `fail-visit`: a visit that is agreed or going on comes to nothing. The documents stay where they are, and another
 * visit can be agreed. An attempt to bring documents home is told by `fail-delivery`, and this alone ends its visit.
 */
export function decideFailVisit(view: RequestView, command: CommandOf<'fail-visit'>, context: Context): Decision {
  const visit = currentVisit(view);
  if (visit === undefined) return refuse('visit-missing');
  const { reason, note } = command.payload;
  return accept('visit-failed', command, context, { visit: visit.id, reason, note: note ?? null });
}

/**
 * Judges `collect-papers`. A paper may be collected while an item that needs it is not yet filed; items that now have all
 * they need count as collected, the others stay and keep what they have.
 */
export function decideCollect(view: RequestView, command: CommandOf<'collect-papers'>, context: Context): Decision {
  const { from } = moves['collect-papers'];
  const open = view.items.filter((item) => from.includes(item.status));
  if (open.length === 0) {
    const status = view.items[0]?.status;
    return refuse('illegal-transition', status === undefined ? {} : { status });
  }
  for (const line of command.payload.papers) {
    const paper = view.papers.find((each) => each.code === line.code);
    if (paper === undefined) return refuse('unknown-paper', { paper: line.code });
    if (!paper.needs.some((need) => open.some((item) => item.id === need.item))) {
      return refuse('illegal-transition', { paper: line.code });
    }
  }
  const noted = withOriginals(view, command.payload.papers, context);
  if ('refused' in noted) return noted.refused;
  const { lines } = noted;
  const after: Paper[] = view.papers.map((paper) => {
    const line = lines.find((each) => each.code === paper.code);
    return line === undefined ? paper : { ...paper, status: line.outcome };
  });
  const visit = currentVisit(view);
  return accept('papers-collected', command, context, {
    papers: lines,
    items: open.filter((item) => isComplete(item, after)).map((item) => item.id),
    visit: visit?.purpose === 'collect' ? visit.id : null,
  });
}

/** Judges `file-items`. */
export function decideFile(view: RequestView, command: CommandOf<'file-items'>, context: Context): Decision {
  const { items, reference } = command.payload;
  return (
    refuseMove(view, items, 'file-items') ??
    accept('items-filed', command, context, { items: inOrder(view, items), reference: reference ?? null })
  );
}
