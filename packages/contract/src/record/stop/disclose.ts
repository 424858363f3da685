import type { Actor } from '../../actor.js';
import { maskName } from '../../request/mask.js';
import type { StopView } from './shape.js';

/**
 * The stop as somebody may read it. Names and notes of people are for the team and the desk; whoever else sees the stop
 * reads the sums and first letters.
 */
export function discloseStop(view: StopView, { id, role }: Pick<Actor, 'id' | 'role'>): StopView {
  const isDesk = role === 'operator' || role === 'supervisor' || role === 'manager';
  if (isDesk || (role === 'officer' && view.team.some((officer) => officer.id === id))) return view;
  return {
    ...view,
    note: null,
    roster: view.roster.map((line) => ({ ...line, name: maskName(line.name), birth: null, note: null })),
    tickets: view.tickets.map((ticket) => ({ ...ticket, name: ticket.name && maskName(ticket.name) })),
    closing: view.closing && {
      ...view.closing,
      differences: view.closing.differences.map((each) => ({ ...each, note: null })),
    },
  };
}
