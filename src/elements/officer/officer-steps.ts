import {
  currentVisit,
  isTheirsNow,
  itemsFor,
  possibleCommands,
  visitAtDoor,
  type Item,
  type RequestView,
} from '@halo-pamor/contract';
import type { OfficerStep } from '../../locale/officer-terms.js';
import type { IconPath } from '../shared/icon.js';
import { doorIcon, playIcon } from '../shared/icons-work.js';
import {
  boxIcon,
  calendarIcon,
  closeIcon,
  comesBackIcon,
  deliverIcon,
  paperIcon,
  uploadIcon,
} from '../shared/icons.js';
import type { OfficerScreen, OfficerStage } from './officer-stage.js';

/** The one next step of a request, if the officer has one, and what else is possible. */
export interface OfficerSteps {
  readonly main: OfficerStep | undefined;
  readonly others: readonly OfficerStep[];
}

/**
 * What the officer can do with a request, most pressing first: what is in hand goes before what is to be fetched, and a
 * visit before what has no date. Of what was given to somebody else only what is still in hand. Cancelling and reporting a failure are never the next step.
 */
export function stepsOf(
  view: RequestView,
  { actor, now, pack: { utcOffset } }: Pick<OfficerStage, 'actor' | 'now' | 'pack'>,
): OfficerSteps {
  const possible = possibleCommands(view, actor, { now: now(), utcOffset });
  const can = new Set(possible.filter((type) => isTheirsNow(view, actor.id, type)));
  const visit = currentVisit(view);
  const collecting = visit?.purpose === 'collect' && can.has('collect-papers');
  const order: readonly (readonly [OfficerStep, boolean])[] = [
    ['collect', collecting && visitAtDoor(view, now(), utcOffset) !== undefined],
    ['start', collecting && can.has('start-visit')],
    ['deliver', can.has('deliver-items')],
    ['file', can.has('file-items')],
    ['take-out', can.has('take-out')],
    ['collect', can.has('collect-papers') && asksAgainOnly(view)],
    ['agree', can.has('agree-visit')],
    ['collect', can.has('collect-papers')],
    ['start', can.has('start-visit')],
    ['move', can.has('move-visit')],
    ['no-visit', visit?.purpose === 'collect' && can.has('fail-visit')],
    ['fail', can.has('fail-delivery')],
    ['cancel', can.has('cancel-request')],
  ];
  const steps = [...new Set(order.filter(([, may]) => may).map(([step]) => step))];
  const main = steps.find((step) => step !== 'move' && step !== 'no-visit' && step !== 'fail' && step !== 'cancel');
  return { main, others: steps.filter((step) => step !== main) };
}

/** Only papers that came back are asked for: they can be taken where the officer happens to be, with or without a visit. */
function asksAgainOnly(view: RequestView): boolean {
  return itemsFor(view, 'collect-papers').every((item) => item.status === 'returned');
}

/** The documents that a step is about. */
export function itemsOfStep(view: RequestView, step: OfficerStep): Item[] {
  switch (step) {
    case 'file':
      return itemsFor(view, 'file-items');
    case 'take-out':
      return itemsFor(view, 'take-out');
    case 'deliver':
    case 'fail':
      return itemsFor(view, 'deliver-items');
    case 'cancel':
      return itemsFor(view, 'cancel-request');
    default:
      return itemsFor(view, 'collect-papers');
  }
}

/** The screen on which a step is done; `start` is a command first and leads to the visit. */
export const screenOfStep: Readonly<Record<OfficerStep, OfficerScreen>> = {
  agree: 'schedule',
  move: 'schedule',
  start: 'visit',
  'no-visit': 'no-visit',
  collect: 'visit',
  file: 'file',
  'take-out': 'handover',
  deliver: 'handover',
  fail: 'failed',
  cancel: 'cancel',
};

/** The icon of a step. */
export const iconOfStep: Readonly<Record<OfficerStep, IconPath>> = {
  agree: calendarIcon,
  move: calendarIcon,
  start: playIcon,
  'no-visit': doorIcon,
  collect: paperIcon,
  file: uploadIcon,
  'take-out': boxIcon,
  deliver: deliverIcon,
  fail: comesBackIcon,
  cancel: closeIcon,
};
