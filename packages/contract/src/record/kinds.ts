/**
 * What is not a request and yet has commands, events and a view of its own: `duty`, what else an officer does for the
 * people of an RW; `cover`, who stands in while an officer is away, or takes an RW over; `stop`, one stop of an outreach day;
 * `complaint`, what somebody complains of, wishes or asks.
 */
export const recordKinds = ['duty', 'cover', 'stop', 'contest', 'callback', 'complaint'] as const;
/** The kind of a record. */
export type RecordKind = (typeof recordKinds)[number];

/**
 * The one place that knows to which kind of record a command belongs; a command that is not here is about a request.
 * Names alone, because a phone needs them long before the shapes of the payloads.
 */
export const recordKindOf = {
  'note-duty': 'duty',
  'amend-duty': 'duty',
  'pass-on-duty': 'duty',
  'answer-duty': 'duty',
  'withdraw-duty': 'duty',
  'picture-duty': 'duty',
  'unpicture-duty': 'duty',
  'plan-cover': 'cover',
  'accept-cover': 'cover',
  'decline-cover': 'cover',
  'end-cover': 'cover',
  'plan-stop': 'stop',
  'change-stop': 'stop',
  'load-roster': 'stop',
  'reserve-tickets': 'stop',
  'open-stop': 'stop',
  'give-ticket': 'stop',
  'call-ticket': 'stop',
  'serve-ticket': 'stop',
  'leave-ticket': 'stop',
  'use-blank': 'stop',
  'spoil-blank': 'stop',
  'take-back-blank': 'stop',
  'hand-out': 'stop',
  'close-stop': 'stop',
  'contest-entry': 'contest',
  'answer-contest': 'contest',
  'note-callback': 'callback',
  'open-complaint': 'complaint',
  'add-to-complaint': 'complaint',
  'answer-complaint': 'complaint',
  'escalate-complaint': 'complaint',
  'close-complaint': 'complaint',
  'reopen-complaint': 'complaint',
  'hand-over-complaint': 'complaint',
} as const satisfies Readonly<Record<string, RecordKind>>;

/** The type of a command about a record. */
export type RecordCommandType = keyof typeof recordKindOf;

/** Narrows any text to the type of a command about a record. */
export function isRecordCommandType(type: string): type is RecordCommandType {
  return Object.hasOwn(recordKindOf, type);
}

/** All types of commands about records. */
export const recordCommandTypes: readonly RecordCommandType[] = Object.keys(recordKindOf).filter(isRecordCommandType);

const OPENING: readonly string[] = [
  'submit-request',
  'note-duty',
  'plan-cover',
  'plan-stop',
  'contest-entry',
  'note-callback',
  'open-complaint',
];

/** Whether a command brings into being what it is about, so that its `requestId` is a new id. */
export function isOpening(type: string): boolean {
  return OPENING.includes(type);
}
