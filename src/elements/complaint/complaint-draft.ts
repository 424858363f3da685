import { normalisePhone, type ComplaintClass, type ComplaintTopic, type PayloadInput } from '@halo-pamor/contract';
import type { ComplaintSaid } from '../../client/index.js';
import type { ComplaintWords } from '../../locale/id-complaint.js';

/** What somebody chooses first: what a complaint is about, a wish or a question. */
export type Topic = ComplaintTopic | 'aspiration' | 'information';

/** The choices in their order. */
export const topics: readonly Topic[] = [
  'money',
  'officer',
  'delay',
  'service',
  'desk',
  'other',
  'aspiration',
  'information',
];

/** Who may be known to stand behind it; empty while nothing is chosen. */
export type Who = '' | 'anonymous' | 'confidential' | 'named';

/** A half-written complaint. */
export interface ComplaintDraft {
  readonly topic: Topic | '';
  readonly text: string;
  readonly district: string;
  readonly village: string;
  readonly who: Who;
  readonly name: string;
  readonly phone: string;
}

/** Nothing written yet. */
export const newComplaintDraft: ComplaintDraft = {
  topic: '',
  text: '',
  district: '',
  village: '',
  who: '',
  name: '',
  phone: '',
};

/** Reads what was kept, undefined when it is no half-written complaint. */
export function readComplaintDraft(kept: unknown): ComplaintDraft | undefined {
  if (typeof kept !== 'object' || kept === null) return undefined;
  const member = (name: keyof ComplaintDraft): string => {
    const value: unknown = Reflect.get(kept, name);
    return typeof value === 'string' ? value : '';
  };
  const who = member('who');
  return {
    topic: topics.find((topic) => topic === member('topic')) ?? '',
    text: member('text'),
    district: member('district'),
    village: member('village'),
    who: who === 'anonymous' || who === 'confidential' || who === 'named' ? who : '',
    name: member('name'),
    phone: member('phone'),
  };
}

/** The id under which a kept complaint was to be sent, so that a reload in the middle of it makes no second one. */
export function readComplaintId(kept: unknown): string | undefined {
  const id: unknown = typeof kept === 'object' && kept !== null ? Reflect.get(kept, 'id') : undefined;
  return typeof id === 'string' && /^[0-9a-f-]{36}$/.test(id) ? id : undefined;
}

/** Where it comes from, as far as that is known. */
export interface Raised {
  readonly place: string;
  readonly requestId?: string | undefined;
  readonly service?: string | undefined;
  readonly officer?: string | undefined;
  readonly step?: string | undefined;
}

/** What is missing or wrong, by field. */
export function complaintFaults(
  draft: ComplaintDraft,
  { form }: ComplaintWords,
  of: { readonly place: string; readonly hasLogin: boolean },
): Readonly<Record<string, string | undefined>> {
  const isNamed = draft.who === 'named';
  const isPhone = draft.phone.trim() === '' || normalisePhone(draft.phone) !== undefined;
  return {
    text: draft.text.trim() === '' ? form.textFault : undefined,
    village: of.place === '' ? form.placeFault : undefined,
    who: draft.who === '' ? form.whoFault : undefined,
    name: isNamed && !of.hasLogin && draft.name.trim() === '' ? form.nameFault : undefined,
    phone: isNamed && !isPhone ? form.phoneFault : undefined,
  };
}

function saidOf(draft: ComplaintDraft, { place, service, step }: Raised) {
  const { topic } = draft;
  const of: ComplaintClass = topic === 'aspiration' || topic === 'information' ? topic : 'complaint';
  const about: ComplaintTopic = topic === '' || topic === 'aspiration' || topic === 'information' ? 'other' : topic;
  return {
    class: of,
    about,
    place,
    text: draft.text.trim(),
    ...(service === undefined ? {} : { service }),
    ...(step === undefined ? {} : { step }),
  };
}

/** A complaint as it goes without a login; who is anonymous says nothing of a request. */
export function complaintWithout(draft: ComplaintDraft, raised: Raised, id: string): ComplaintSaid {
  const said = { id, ...saidOf(draft, raised) };
  if (draft.who !== 'named') return { ...said, by: 'anonymous' };
  const phone = draft.phone.trim();
  return { ...said, by: 'named', name: draft.name.trim(), ...(phone === '' ? {} : { phone }) };
}

/** The same as a command of somebody with a login. */
export function complaintPayload(draft: ComplaintDraft, raised: Raised): PayloadInput<'open-complaint'> {
  const { requestId, officer } = raised;
  const said = saidOf(draft, raised);
  const phone = draft.phone.trim();
  const isAboutOfficer = said.about === 'officer' || said.about === 'money';
  return {
    ...said,
    by: draft.who === 'named' ? 'named' : 'confidential',
    ...(draft.who === 'named' && phone !== '' ? { phone } : {}),
    ...(requestId === undefined ? {} : { requestId }),
    ...(officer === undefined || !isAboutOfficer ? {} : { officer: { id: officer } }),
  };
}
