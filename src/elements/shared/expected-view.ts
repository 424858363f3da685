import {
  cityRules,
  decide,
  evolve,
  parseCommand,
  type Actor,
  type CityPack,
  type RequestView,
} from '@halo-pamor/contract';
import type { Entry } from './session-state.js';

/**
 * The request as it would be if everything that waits on this phone were accepted, by the same rulebook that the gateway
 * judges with. Only for knowing which step comes next: what is shown as reached stays what the gateway said.
 */
export function expectedView(
  view: RequestView,
  entries: readonly Entry[],
  of: { readonly pack: CityPack; readonly actor: Actor },
): RequestView {
  const waiting = entries.filter((entry) => entry.requestId === view.id && entry.state !== 'parked');
  if (waiting.length === 0) return view;
  const rules = cityRules(of.pack);
  return waiting.reduce((before, { id, type, requestId, createdAt: at, payload }) => {
    const read = parseCommand({ id, type, requestId, at, payload });
    if (!read.ok) return before;
    const decision = decide(before, read.command, {
      now: at,
      actor: of.actor,
      rules,
      // Neither a code nor an officer is decided on a phone: those commands leave the request as it is.
      mintCode: () => '',
      officerFor: () => null,
      // Only the officer of the request is known here, to whom papers can be given.
      officerById: (officer) =>
        before.officer?.id === officer ? { id: officer, name: before.officer.name, areas: [] } : undefined,
      // A picture that lies here will come whole.
      fileById: () =>
        read.command.type === 'attach-file' ? { request: requestId, ...read.command.payload } : undefined,
      // A code is judged later; until then it stands as what the person says.
      isHandoverCode: () => true,
    });
    return decision.ok ? decision.events.reduce<RequestView>(evolve, before) : before;
  }, view);
}
