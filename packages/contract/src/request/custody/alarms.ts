import type { EventData, EventOf } from '../events.js';
import type { RequestView } from '../view.js';
import { nextWarning, openWarnings } from '../warning/open.js';
import type { WarningKind } from '../warning/shape.js';
import { originalsOut } from './turn.js';

interface Deadline {
  readonly at: string;
  readonly kind: WarningKind;
  readonly original: string;
}

/** What will be warned of and when, unless it ends before; what people were warned of already is not among it. */
function deadlines(view: RequestView): Deadline[] {
  const open = openWarnings(view);
  return originalsOut(view)
    .flatMap(({ id, backBy, leg }): Deadline[] => [
      { at: backBy, kind: 'original-overdue', original: id },
      ...(leg === null ? [] : [{ at: leg.acceptBy, kind: 'leg-open' as const, original: id }]),
    ])
    .filter(({ kind, original }) => !open.some((each) => each.kind === kind && each.original === original));
}

/** The next moment at which somebody is to be warned of an original, or null while none is out. */
export function nextAlarm(view: RequestView): string | null {
  return deadlines(view).reduce<string | null>((first, { at }) => (first === null || at < first ? at : first), null);
}

/** What people are to be warned of now: events of the system, none when all of it was said before. */
export function alarmsDue(view: RequestView, now: string): EventOf<'warning-raised'>[] {
  return deadlines(view)
    .filter(({ at }) => at <= now)
    .map(({ kind, original }, index): EventOf<'warning-raised'> => {
      const data: EventData<'warning-raised'> = { warning: nextWarning(view, index), kind, original };
      return { type: 'warning-raised', at: now, by: { id: 'system', role: 'system', name: '' }, command: '', data };
    });
}
