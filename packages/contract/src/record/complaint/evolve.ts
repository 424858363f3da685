import type { RecordEventOf } from '../events.js';
import type { ComplaintEventType } from './events.js';
import type { ComplaintView } from './view.js';
import type { ComplaintNews } from './words.js';

/** Something that happened to a complaint. */
export type ComplaintEvent = { [T in ComplaintEventType]: RecordEventOf<T> }[ComplaintEventType];

/** The complaint that comes into being with its first event. */
export function beginComplaint({ data, at }: RecordEventOf<'complaint-opened'>): ComplaintView {
  const { record, ...rest } = data;
  return {
    ...rest,
    kind: 'complaint',
    id: record,
    version: 1,
    openedAt: at,
    changedAt: at,
    status: statusAt(rest),
    course: [],
    handedOver: null,
    closedAt: null,
  };
}

/** What a later event of a complaint changes. */
export function changeComplaint(
  view: ComplaintView,
  event: Exclude<ComplaintEvent, { type: 'complaint-opened' }>,
): Partial<ComplaintView> {
  const { at } = event;
  const course = (news: ComplaintNews, text = '') => ({
    course: [...view.course, { at, news, by: whoOf(event), text }],
  });
  switch (event.type) {
    case 'complaint-added': {
      const { text, dueAt } = event.data;
      const status = view.status === 'answered' ? statusAt(view) : view.status;
      return { status, dueAt, ...course('added', text) };
    }
    case 'complaint-answered':
      return { status: 'answered', dueAt: event.data.dueAt, ...course('answered', event.data.text) };
    case 'complaint-escalated': {
      const { why, text, dueAt } = event.data;
      const news = why === 'not-satisfied' ? why : (`escalated-by-${why}` as const);
      return { status: 'escalated', level: 'city', dueAt, ...course(news, text) };
    }
    case 'complaint-overdue':
      return { status: 'overdue', ...course('overdue') };
    case 'complaint-handed-over': {
      const { number } = event.data;
      return { status: 'handed-over', dueAt: null, handedOver: { number, at }, ...course('handed-over', number ?? '') };
    }
    case 'complaint-closed': {
      const { why, text } = event.data;
      const news = why === 'satisfied' ? 'closed-satisfied' : 'closed-by-clock';
      return { status: 'closed', dueAt: null, closedAt: at, ...course(news, text) };
    }
    case 'complaint-reopened': {
      const { text, dueAt } = event.data;
      return { status: statusAt(view), dueAt, closedAt: null, ...course('reopened', text) };
    }
  }
}

function statusAt({ level }: Pick<ComplaintView, 'level'>): 'open' | 'escalated' {
  return level === 'district' ? 'open' : 'escalated';
}

/** Whoever made it writes as `author`, so that no reader learns more. */
function whoOf({ by }: ComplaintEvent): string {
  return by.role === 'citizen' ? 'author' : by.role;
}
