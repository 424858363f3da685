import * as z from 'zod/mini';
import { once } from '../../once.js';
import { normalisePhone } from '../../phone.js';
import { uuid } from '../../texts.js';
import { acceptRecord, recordEvent, refuseRecord, type RecordContext, type RecordDecision } from '../decision.js';
import type { RecordCommandOf } from '../commands.js';
import type { RecordEvent, RecordEventData } from '../events.js';
import { complaintPhone, complaintSaid } from './commands.js';
import { text } from '../../texts.js';
import type { ComplaintRules } from './complaint-rules.js';
import type { ComplaintLevel, ComplaintTopic } from './words.js';

/**
 * Body of `POST /v1/complaints`, which knows no login. `id` is minted on the device and kept there: the same one again
 * answers with the same code and word, and nobody else ever learns it. Who is `anonymous` says nothing by which they could
 * be found, so there is no member for a name, a phone or a request.
 */
export const complaintOpening = once(() => {
  const around = { id: uuid(), city: z.string().check(z.regex(/^\d{2}\.\d{2}$/)), ...complaintSaid() };
  return z.discriminatedUnion('by', [
    z.strictObject({ ...around, by: z.literal('anonymous') }),
    z.strictObject({ ...around, by: z.literal('named'), name: text(120), phone: complaintPhone() }),
  ]);
});
/** @see complaintOpening */
export type ComplaintOpening = z.infer<ReturnType<typeof complaintOpening>>;

/** Who makes a complaint without a login, or follows one: somebody without an id. */
export const NOBODY = { id: '', role: 'citizen', name: '' } as const;
const SYSTEM = { id: 'system', role: 'system', name: '' } as const;

/** A complaint about the desk of the kecamatan goes to the Dinas at once: nobody judges their own work. */
function levelOf(about: ComplaintTopic): ComplaintLevel {
  return about === 'desk' ? 'city' : 'district';
}

function dueIn(level: ComplaintLevel, { terms, endOf }: ComplaintRules, now: string): string {
  return endOf(level === 'district' ? terms.forward : terms.answer, now);
}

/** Judges a complaint of somebody with a login. */
export function openComplaint(command: RecordCommandOf<'open-complaint'>, context: RecordContext): RecordDecision {
  const { actor } = context;
  const { phone, by, requestId, officer, ...said } = command.payload;
  const asked = officer ? context.officerById(officer.id) : null;
  if (asked === undefined) return refuseRecord('unknown-officer');
  const isNamed = by === 'named';
  const person = isNamed ? { name: actor.name, phone: normalisePhone(phone ?? '') ?? null } : null;
  const named = asked && { id: asked.id, name: asked.name };
  const facts = { ...said, by, author: actor.id, person, requestId: requestId ?? null, officer: named };
  const by_ = { ...context, actor: { ...actor, role: 'citizen' as const, name: isNamed ? actor.name : '' } };
  return opened(command.requestId, command, by_, facts);
}

/** Judges a complaint that came without a login; `record` is the id it gets. */
export function openUnknown(
  record: string,
  command: { readonly id: string },
  opening: ComplaintOpening,
  context: Pick<RecordContext, 'now' | 'rules' | 'officerFor'>,
): RecordDecision {
  const { id: _kept, city: _city, ...said } = opening;
  const person = said.by === 'named' ? { name: said.name, phone: normalisePhone(said.phone ?? '') ?? null } : null;
  return opened(
    record,
    command,
    { ...context, actor: NOBODY },
    { ...said, author: null, person, requestId: null, officer: null },
  );
}

type Said = Pick<
  RecordEventData<'complaint-opened'>,
  'class' | 'about' | 'place' | 'text' | 'by' | 'author' | 'person' | 'requestId' | 'officer'
> & {
  readonly service?: string | null | undefined;
  readonly step?: string | null | undefined;
};

function opened(
  record: string,
  command: { readonly id: string },
  context: Pick<RecordContext, 'now' | 'rules' | 'officerFor'> & { readonly actor: RecordEvent['by'] },
  { class: of, about, place, text: written, by, author, person, requestId, officer, service, step }: Said,
): RecordDecision {
  const { rules, now } = context;
  if (!rules.isPlace(place) && !rules.complaints.isVillage(place)) return refuseRecord('unknown-place');
  const level = levelOf(about);
  const isAboutOfficer = about === 'officer' || about === 'money';
  return acceptRecord('complaint-opened', command, context, {
    record,
    city: rules.city,
    place,
    class: of,
    about,
    by,
    author,
    person,
    officer: officer ?? (isAboutOfficer ? context.officerFor(place) : null),
    requestId,
    service: service ?? null,
    step: step ?? null,
    text: written,
    level,
    dueAt: dueIn(level, rules.complaints, now),
  });
}

/** What a missed promise is opened for. */
export interface MissedFor {
  readonly record: string;
  readonly city: string;
  readonly place: string;
  readonly request: string;
  /** The host's id of whose request it is. */
  readonly owner: string | null;
  readonly service: string | null;
}

/** The complaint that the system opens by itself where a promise was missed. */
export function complaintOfMissed(missed: MissedFor, rules: ComplaintRules, now: string): RecordEvent {
  const { record, city, place, request, owner, service } = missed;
  return recordEvent(
    'complaint-opened',
    { id: '' },
    { now, actor: SYSTEM },
    {
      record,
      city,
      place,
      class: 'complaint',
      about: 'delay',
      by: 'system',
      author: owner,
      person: null,
      officer: null,
      requestId: request,
      service,
      step: null,
      text: '',
      level: 'district',
      dueAt: dueIn('district', rules, now),
    },
  );
}
