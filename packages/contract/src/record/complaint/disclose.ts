import type { Actor } from '../../actor.js';
import type { StoredRecordEvent } from '../events.js';
import { takeOutNumbers } from './take-out-numbers.js';
import type { ComplaintView, FollowedComplaint } from './view.js';

type Reader = Pick<Actor, 'id' | 'role'>;

/**
 * The complaint as this person may read it; null where they may not. Whoever made it reads all. Whom it is about reads
 * nothing, whatever their role. Which request a confidential one belongs to the Dinas alone reads, because it would say who
 * stands behind it; the auditor reads no person and no long numbers.
 */
export function discloseComplaint(view: ComplaintView, reader: Reader): ComplaintView | null {
  if (view.officer?.id === reader.id) return null;
  if (view.author !== null && view.author === reader.id) return view;
  if (!['supervisor', 'manager', 'auditor'].includes(reader.role)) return null;
  const isHidden = view.by === 'confidential' && reader.role !== 'manager';
  const shown = { ...view, author: null, requestId: isHidden ? null : view.requestId };
  if (reader.role !== 'auditor') return shown;
  return {
    ...shown,
    person: null,
    text: takeOutNumbers(view.text).text,
    course: view.course.map((entry) => ({ ...entry, text: takeOutNumbers(entry.text).text })),
  };
}

/** An event of a complaint as its desk may read it: whoever made it has no id there. */
export function discloseComplaintEvent(event: StoredRecordEvent, reader: Reader): StoredRecordEvent {
  const known = event.by.role === 'citizen' && event.by.id !== reader.id ? { ...event.by, id: '' } : event.by;
  if (event.type !== 'complaint-opened') return { ...event, by: known };
  const isHidden = event.data.by === 'confidential' && reader.role !== 'manager';
  const data = { ...event.data, author: null, requestId: isHidden ? null : event.data.requestId };
  return { ...event, by: known, data };
}

/** What of a complaint is shown for its code and its word. */
export function followed(view: ComplaintView): FollowedComplaint {
  const { class: of, about, status, level, openedAt, changedAt, dueAt, text, course, handedOver, closedAt } = view;
  return { class: of, about, status, level, openedAt, changedAt, dueAt, text, course, handedOver, closedAt };
}
