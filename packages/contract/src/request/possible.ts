import type { Actor } from '../actor.js';
import { takesFiles } from './attachment/decide.js';
import { commandTypes, type CommandType } from './command-names.js';
import { commandRoles } from './command-roles.js';
import { handoverOf } from './delivery/handover.js';
import { couldBeIn } from './custody/hands.js';
import type { Original } from './custody/shape.js';
import { originalsOut } from './custody/turn.js';
import { moves, type ItemMove } from './item-moves.js';
import { takesReports } from './warning/report-badge.js';
import { isClosedByHand } from './warning/decide.js';
import { openWarnings } from './warning/open.js';
import type { Item, RequestView } from './view.js';
import { currentVisit, openItems } from './standing.js';
import { visitAtDoor } from './visit/at-door.js';

function isMove(type: CommandType): type is CommandType & ItemMove {
  return Object.hasOwn(moves, type);
}

/** What time it is, and by how many minutes the city is ahead of UTC. */
export interface CityMoment {
  readonly now: string | Date;
  readonly utcOffset: number;
}

/** The items that a move could be made with, as the table of moves says. */
export function itemsFor(view: RequestView, move: ItemMove): Item[] {
  return view.items.filter((item) => moves[move].from.includes(item.status));
}

/**
 * The commands that could be accepted now from somebody in this role, so that a screen offers nothing else. It asks the
 * same tables as `decide`; what depends on the payload is judged there. Without the moment, a visit that was begun counts as going on.
 */
export function possibleCommands(view: RequestView, actor: Pick<Actor, 'role'>, at?: CityMoment): CommandType[] {
  return commandTypes.filter((type) => commandRoles[type].includes(actor.role) && couldBe(view, type, actor, at));
}

function couldBe(view: RequestView, type: CommandType, actor: Pick<Actor, 'role'>, at?: CityMoment): boolean {
  const open = openItems(view).length > 0;
  switch (type) {
    case 'submit-request':
      return false;
    case 'confirm-receipt':
      return !open && view.confirmedAt === null && view.items.some((item) => item.status === 'delivered');
    case 'hand-over-originals':
      return originalsOut(view).some(({ leg, holder }) => leg === null && couldBeIn(holder, actor));
    case 'accept-originals':
      return originalsOut(view).some((each) => isAccepted(view, each, actor));
    case 'dispute-originals':
      return originalsOut(view).some(({ leg }) => leg !== null && couldBeIn(leg.to, actor));
    case 'report-badge':
      return takesReports(view);
    case 'close-warning':
      return openWarnings(view).some(isClosedByHand);
    case 'amend-request':
    case 'reassign-officer':
      return open;
    case 'agree-visit':
      return (
        currentVisit(view) === undefined &&
        view.items.some((item) =>
          ['submitted', 'visit-agreed', 'returned', 'ready', 'out-for-delivery'].includes(item.status),
        )
      );
    case 'move-visit':
    case 'fail-visit':
      return open && currentVisit(view) !== undefined;
    case 'start-visit':
      return open && canBegin(view, at);
    case 'attach-file':
      return view.papers.some((paper) => takesFiles(view, paper));
    case 'detach-file':
      return view.papers.some((paper) => takesFiles(view, paper) && (paper.files ?? []).length > 0);
    case 'renew-handover-code':
      return handoverOf(view) !== undefined && itemsFor(view, 'deliver-items').length > 0;
    default:
      return isMove(type) && itemsFor(view, type).length > 0;
  }
}

function canBegin(view: RequestView, at: CityMoment | undefined): boolean {
  const visit = currentVisit(view);
  if (visit?.status !== 'started') return visit !== undefined;
  return at !== undefined && visitAtDoor(view, at.now, at.utcOffset) === undefined;
}

// Somebody without the app accepts on the phone of whoever has the paper in hand.
function isAccepted(view: RequestView, { leg, holder, surrendered }: Original, actor: Pick<Actor, 'role'>): boolean {
  if (leg !== null && couldBeIn(leg.to, actor)) return true;
  return view.citizen === null && !surrendered && holder.kind !== 'desk' && couldBeIn(holder, actor);
}
