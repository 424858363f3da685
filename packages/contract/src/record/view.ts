import * as z from 'zod/mini';
import { once } from '../once.js';
import { cityOf } from '../area.js';
import { callbackView } from './callback/view.js';
import { complaintView } from './complaint/view.js';
import { contestView } from './contest/view.js';
import { coverView } from './cover/view.js';
import { dutyView } from './duty/view.js';
import { stopView } from './stop/shape.js';

/** Shape of a record of any kind. What all have: kind, id, version, city, place, officer, changedAt, status. */
export const recordView = once(() =>
  z.discriminatedUnion('kind', [dutyView(), coverView(), stopView(), contestView(), callbackView(), complaintView()]),
);
/** A record of any kind. */
export type RecordView = z.infer<ReturnType<typeof recordView>>;
/** A record of the kind `K`. */
export type RecordOf<K extends RecordView['kind']> = Extract<RecordView, { kind: K }>;

/**
 * The officer by whose name a record is found, beside its place: the stand-in of a cover, whose own area it is not, and
 * otherwise the officer of the record; nobody for a complaint, which its officer never sees.
 */
export function assignedOf(view: RecordView): string | null {
  if (view.kind === 'complaint') return null;
  return view.kind === 'cover' ? view.standIn.id : (view.officer?.id ?? null);
}

/** When a record came into being. */
export function openedAt(view: RecordView): string {
  switch (view.kind) {
    case 'duty':
    case 'callback':
      return view.notedAt;
    case 'complaint':
      return view.openedAt;
    case 'contest':
      return view.contestedAt;
    default:
      return view.plannedAt;
  }
}

/** The officers who see a record by its team, wherever their own areas are; null where it has none. */
export function teamOf(view: RecordView): readonly string[] | null {
  return view.kind === 'stop' ? view.team.map(({ id }) => id) : null;
}

/** The ids of the pictures of a record; only duties have any. */
export function picturesOf(view: RecordView): string[] {
  return view.kind === 'duty' ? (view.pictures ?? []).map(({ id }) => id) : [];
}

/** The host's id of whoever sees a record as their own; null where nobody owns it. */
export function ownerOf(view: RecordView): string | null {
  return view.kind === 'complaint' ? view.author : null;
}

/** The area in which a record is found: its place, and the city for a complaint about the desk of a kecamatan. */
export function foundIn(view: RecordView): string {
  return view.kind === 'complaint' && view.about === 'desk' ? cityOf(view.place) : view.place;
}

/** Officers whom a record must not reach, whatever else they may see. */
export function keptFrom(view: RecordView): readonly string[] {
  return view.kind === 'complaint' && view.officer !== null ? [view.officer.id] : [];
}
