import type { Actor } from '../../actor.js';
import { coversAny } from '../../area.js';
import type { RecordCommandAbout, RecordCommandOf } from '../commands.js';
import { acceptRecord, refuseRecord, type RecordContext, type RecordDecision } from '../decision.js';
import { DUTY_PAPER } from './commands.js';
import type { DutyView } from './view.js';

/** Judges a command about a duty. */
export function decideDuty(
  view: DutyView | null,
  command: RecordCommandAbout<'duty'>,
  context: RecordContext,
): RecordDecision {
  if (command.type === 'note-duty') return view === null ? note(command, context) : refuseRecord('already-exists');
  if (view === null) return refuseRecord('record-unknown');
  if (view.status === 'withdrawn') return refuseRecord('finished');
  switch (command.type) {
    case 'amend-duty':
      return isOwn(view, context) ? amend(view, command, context) : refuseRecord('not-yours');
    case 'withdraw-duty':
      if (!isOwn(view, context)) return refuseRecord('not-yours');
      if (view.status === 'answered') return refuseRecord('illegal-transition');
      return acceptRecord('duty-withdrawn', command, context, { reason: command.payload.reason ?? null });
    case 'pass-on-duty':
      if (view.status === 'answered') return refuseRecord('illegal-transition');
      return acceptRecord('duty-passed-on', command, context, command.payload);
    case 'answer-duty':
      if (view.answer?.text === command.payload.text) return refuseRecord('nothing-changed');
      return acceptRecord('duty-answered', command, context, command.payload);
    case 'picture-duty':
      return isOwn(view, context) ? picture(view, command, context) : refuseRecord('not-yours');
    case 'unpicture-duty':
      if (!isOwn(view, context)) return refuseRecord('not-yours');
      if (!view.pictures?.some(({ id }) => id === command.payload.file)) return refuseRecord('unknown-file');
      return acceptRecord('duty-unpictured', command, context, command.payload);
  }
}

function note(command: RecordCommandOf<'note-duty'>, context: RecordContext): RecordDecision {
  const { actor, rules, now } = context;
  const { category, at, place, rt, text, people } = command.payload;
  const known = rules.duty(category);
  if (known === undefined) return refuseRecord('unknown-category');
  if (!rules.isPlace(place)) return refuseRecord('unknown-place');
  // Whoever stands in for the officer of a place serves it too, though the token does not name it.
  const serves = coversAny(actor.areas, place) || context.officerFor(place)?.id === actor.id;
  if (!serves) return refuseRecord('not-your-area');
  return acceptRecord('duty-noted', command, context, {
    record: command.requestId,
    city: rules.city,
    place,
    officer: { id: actor.id, name: actor.name },
    category,
    at: notLater(at, now),
    rt: rt ?? null,
    text,
    people: people ?? null,
    answerExpected: known.answer,
  });
}

function amend(view: DutyView, command: RecordCommandOf<'amend-duty'>, context: RecordContext): RecordDecision {
  if (view.status === 'answered') return refuseRecord('illegal-transition');
  const { category = view.category, at, rt, text, people } = command.payload;
  const known = category === view.category ? { answer: view.answerExpected } : context.rules.duty(category);
  if (known === undefined) return refuseRecord('unknown-category');
  const data = {
    category,
    at: at === undefined ? view.at : notLater(at, context.now),
    rt: rt === undefined ? view.rt : rt,
    text: text ?? view.text,
    people: people === undefined ? view.people : people,
    answerExpected: known.answer,
  };
  const isSame =
    data.category === view.category &&
    data.at === view.at &&
    data.rt === view.rt &&
    data.text === view.text &&
    data.people === view.people;
  return isSame ? refuseRecord('nothing-changed') : acceptRecord('duty-amended', command, context, data);
}

function picture(view: DutyView, command: RecordCommandOf<'picture-duty'>, context: RecordContext): RecordDecision {
  const { file, page, sha256 } = command.payload;
  const known = context.fileById?.(file);
  const isThis = known?.request === view.id && known.paper === DUTY_PAPER && known.sha256 === sha256;
  if (!isThis) return refuseRecord('unknown-file');
  if (view.pictures?.some((each) => each.id === file && each.page === page)) return refuseRecord('same-picture');
  return acceptRecord('duty-pictured', command, context, { file, page, sha256 });
}

/** Whether this person may add pictures to the duty and take them off: its officer, until it is taken back. */
export function picturesDuty({ officer, status }: DutyView, actor: Pick<Actor, 'id'>): boolean {
  return officer?.id === actor.id && status !== 'withdrawn';
}

function isOwn({ officer }: DutyView, { actor }: RecordContext): boolean {
  return officer?.id === actor.id;
}

/** A device's clock may be ahead; nothing that was noted lies in the future. */
function notLater(at: string, now: string): string {
  return Date.parse(at) > Date.parse(now) ? now : new Date(Date.parse(at)).toISOString();
}
