import { foretoldRequest, type ForetoldFor, type RequestView } from '@halo-pamor/contract';
import type { Entry } from './session-state.js';

/**
 * The request as it would be if everything that waits on this phone were accepted, by the same rulebook that the gateway
 * judges with. Only for knowing which step comes next: what is shown as reached stays what the gateway said.
 */
export function expectedView(view: RequestView, entries: readonly Entry[], of: ForetoldFor): RequestView {
  return foretoldRequest(
    view,
    entries.filter((entry) => entry.requestId === view.id && entry.state !== 'parked'),
    of,
  );
}
