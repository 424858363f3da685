import type { RecordCommandAbout } from '../commands.js';
import { acceptRecord, recordEvent, refuseRecord, type RecordContext, type RecordDecision } from '../decision.js';
import type { RecordEvent } from '../events.js';
import type { ComplaintRules } from './complaint-rules.js';
import { openComplaint } from './open.js';
import { MOST_COURSE, type ComplaintView } from './view.js';

/** Judges a command about a complaint. Whoever follows one by its code has the empty id, which is the author of none. */
export function decideComplaint(
  view: ComplaintView | null,
  command: RecordCommandAbout<'complaint'>,
  context: RecordContext,
): RecordDecision {
  if (command.type === 'open-complaint') {
    return view === null ? openComplaint(command, context) : refuseRecord('already-exists');
  }
  if (view === null) return refuseRecord('record-unknown');
  const { actor, now } = context;
  const isDesk = actor.role === 'supervisor' || actor.role === 'manager';
  const isAuthor = !isDesk && (view.author ?? '') === actor.id;
  if (!isDesk && !isAuthor) return refuseRecord('not-yours');
  // What the Dinas has to answer, the kecamatan no longer may.
  if (actor.role === 'supervisor' && view.level === 'city') return refuseRecord('not-yours');
  if (view.course.length >= MOST_COURSE) return refuseRecord('finished');
  const isOver = view.status === 'closed';
  if (isOver && command.type !== 'reopen-complaint') return refuseRecord('finished');
  const { terms, endOf } = context.rules.complaints;
  const by = isAuthor ? { ...context, actor: authorIn(view, context) } : context;
  switch (command.type) {
    case 'add-to-complaint': {
      const dueAt = view.status === 'answered' ? againDue(view, context) : view.dueAt;
      return acceptRecord('complaint-added', command, by, { text: command.payload.text, dueAt });
    }
    case 'answer-complaint':
      return acceptRecord('complaint-answered', command, by, {
        text: command.payload.text,
        dueAt: endOf(terms.close, now),
      });
    case 'escalate-complaint':
      if (view.level === 'city' || view.status !== 'open') return refuseRecord('illegal-transition');
      return acceptRecord('complaint-escalated', command, by, {
        why: 'desk',
        text: command.payload.note ?? '',
        dueAt: endOf(terms.answer, now),
      });
    case 'close-complaint': {
      const { satisfied, text } = command.payload;
      if (satisfied) return acceptRecord('complaint-closed', command, by, { why: 'satisfied', text: text ?? '' });
      if (view.status !== 'answered') return refuseRecord('illegal-transition');
      return acceptRecord('complaint-escalated', command, by, {
        why: 'not-satisfied',
        text: text ?? '',
        dueAt: endOf(terms.answer, now),
      });
    }
    case 'reopen-complaint':
      if (view.closedAt === null) return refuseRecord('illegal-transition');
      if (endOf(terms.reopen, view.closedAt) < now) return refuseRecord('finished');
      return acceptRecord('complaint-reopened', command, by, {
        text: command.payload.text,
        dueAt: againDue(view, context),
      });
    case 'hand-over-complaint': {
      const number = command.payload.number ?? null;
      if (view.handedOver !== null && view.handedOver.number === number) return refuseRecord('nothing-changed');
      return acceptRecord('complaint-handed-over', command, by, { number });
    }
  }
}

/** What the system says of a complaint whose clock ran out; nothing while it has not. */
export function complaintDue(view: ComplaintView, { terms, endOf }: ComplaintRules, now: string): RecordEvent[] {
  const around = { now, actor: { id: 'system', role: 'system', name: '' } } as const;
  if (view.dueAt === null || view.dueAt > now) return [];
  switch (view.status) {
    case 'open':
      return [
        recordEvent('complaint-escalated', { id: '' }, around, {
          why: 'clock',
          text: '',
          dueAt: endOf(terms.answer, now),
        }),
      ];
    case 'escalated':
      return [recordEvent('complaint-overdue', { id: '' }, around, {})];
    case 'answered':
      return [recordEvent('complaint-closed', { id: '' }, around, { why: 'no-reply', text: '' })];
    case 'overdue':
    case 'handed-over':
    case 'closed':
      return [];
  }
}

function againDue({ level }: ComplaintView, { rules, now }: RecordContext): string {
  const { terms, endOf } = rules.complaints;
  return endOf(level === 'district' ? terms.forward : terms.answer, now);
}

/** Who made it acts as a citizen, by name where they gave one. */
function authorIn({ by }: ComplaintView, { actor }: RecordContext): RecordEvent['by'] {
  return { id: actor.id, role: 'citizen', name: by === 'named' ? actor.name : '' };
}
