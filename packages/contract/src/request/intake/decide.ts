import { coversAny } from '../../area.js';
import type { CommandOf } from '../commands.js';
import { accept, inOrder, refuse, refuseMove, type Context, type Decision } from '../decision.js';
import type { EventData } from '../events.js';
import { moves } from '../item-moves.js';
import type { ItemStatus } from '../item-status.js';
import type { RequestView } from '../view.js';
import { openItems } from '../standing.js';

const AMENDABLE: readonly ItemStatus[] = ['submitted', 'visit-agreed', 'collected', 'returned'];

/** Judges `amend-request`: possible until everything lies at the desk, and only if something changes. */
export function decideAmend(view: RequestView, command: CommandOf<'amend-request'>, context: Context): Decision {
  const late = openItems(view).every((item) => !AMENDABLE.includes(item.status));
  const { payload } = command;
  // A phone number may be mended to the end, because the carrier needs it.
  const onlyContact = Object.keys(payload).every((key) => key === 'applicant');
  if (late && !onlyContact) return refuse('illegal-transition');
  for (const line of payload.papersAtHand ?? []) {
    if (!view.papers.some((paper) => paper.code === line.code)) return refuse('unknown-paper', { paper: line.code });
  }
  const data: EventData<'request-amended'> = {};
  if (payload.applicant !== undefined) {
    const { name, phone, nik } = payload.applicant;
    data.applicant = {
      name: name ?? view.applicant.name,
      phone: phone === undefined ? view.applicant.phone : phone,
      nik: nik === undefined ? view.applicant.nik : nik,
    };
  }
  if (payload.address !== undefined) {
    const { street, rt, landmark } = payload.address;
    data.address = { street, rt: rt ?? null, landmark: landmark ?? null };
  }
  if (payload.times !== undefined) data.times = payload.times;
  if (payload.note !== undefined) data.note = payload.note;
  if (payload.papersAtHand !== undefined) data.papersAtHand = payload.papersAtHand;
  if (Object.keys(data).length === 0) return refuse('nothing-changed');
  return accept('request-amended', command, context, data);
}

/** Judges `cancel-request`: what is not yet filed can be called off. */
export function decideCancel(view: RequestView, command: CommandOf<'cancel-request'>, context: Context): Decision {
  const { items, reason, note } = command.payload;
  if (!context.rules.isReason('cancelReasons', reason)) return refuse('unknown-reason');
  const { from } = moves['cancel-request'];
  const named = items ?? view.items.filter((item) => from.includes(item.status)).map((item) => item.id);
  if (named.length === 0) return refuse('illegal-transition', { status: view.items[0]?.status ?? 'cancelled' });
  return (
    refuseMove(view, named, 'cancel-request') ??
    accept('request-cancelled', command, context, { items: inOrder(view, named), reason, note: note ?? null })
  );
}

/** Judges `reassign-officer`: the officer must serve the place. */
export function decideReassign(view: RequestView, command: CommandOf<'reassign-officer'>, context: Context): Decision {
  const officer = context.officerById(command.payload.officer);
  if (officer === undefined || !coversDistrict(officer.areas, view.place)) return refuse('unknown-officer');
  if (view.officer?.id === officer.id) return refuse('nothing-changed');
  return accept('officer-reassigned', command, context, { officer: { id: officer.id, name: officer.name } });
}

/** A stand-in comes from another RW of the same district at most, so that nobody is sent across the city by mistake. */
function coversDistrict(areas: readonly string[], place: string): boolean {
  return coversAny(
    areas.map((area) => area.slice(0, 8)),
    place,
  );
}
