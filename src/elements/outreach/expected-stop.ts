import { foretoldRecord, type ForetoldFor, type StopView } from '@halo-pamor/contract';
import type { Entry } from '../shared/session-state.js';

/**
 * The stop as it would be if everything that waits on this phone were accepted. At a stop without signal this is the
 * truth that people stand before: who has which number, what was printed, what is left.
 */
export function expectedStop(stop: StopView, entries: readonly Entry[], of: ForetoldFor): StopView {
  const waiting = entries.filter((entry) => entry.requestId === stop.id && entry.state !== 'parked');
  const after = foretoldRecord(stop, waiting, of);
  return after.kind === 'stop' ? after : stop;
}

/** Whether this phone has asked for numbers and not heard yet. */
export function asksForNumbers(stop: StopView, entries: readonly Entry[]): boolean {
  return entries.some(
    (entry) => entry.requestId === stop.id && entry.type === 'reserve-tickets' && entry.state !== 'parked',
  );
}
