import { isMadeHere, withoutMaker } from '../made-here.js';
import { moveItems } from '../moved.js';
import type { EventOf } from '../events.js';
import type { RequestView } from '../view.js';

/** The request that comes into being with its first event. */
export function begin(event: EventOf<'request-submitted'>): RequestView {
  const { data, at, by } = event;
  return {
    id: data.requestId,
    city: data.city,
    place: data.place,
    code: data.code,
    version: 1,
    submittedAt: at,
    changedAt: at,
    channel: data.channel,
    forWhom: data.forWhom,
    citizen: data.citizen,
    ...(data.citizen === null ? { takenInBy: { id: by.id, name: by.name, role: by.role } } : {}),
    applicant: data.applicant,
    address: data.address,
    times: data.times,
    note: data.note,
    ...(data.happening === undefined ? {} : { happening: data.happening }),
    consent: { version: data.consentVersion, at, ...(data.consentHow === undefined ? {} : { how: data.consentHow }) },
    officer: data.officer,
    items: data.items.map((item) => ({
      ...item,
      status: 'submitted',
      since: at,
      steps: [{ status: 'submitted', at }],
      reason: null,
      note: null,
      servicePoint: null,
      reference: null,
    })),
    papers: data.papers.map((paper) => ({
      ...paper,
      status: isMadeHere(paper) ? 'waived' : 'needed',
      reason: null,
      note: paper.note ?? null,
    })),
    visits: [],
    deliveries: [],
    confirmedAt: null,
  };
}

/** What the events of asking change. */
export const intakeChanges = {
  'request-amended': (view: RequestView, { data }: EventOf<'request-amended'>): Partial<RequestView> => ({
    applicant: data.applicant ?? view.applicant,
    address: data.address ?? view.address,
    times: data.times ?? view.times,
    note: data.note === undefined ? view.note : data.note,
    papers: view.papers.map((paper) => {
      const told = data.papersAtHand?.find((line) => line.code === paper.code);
      return told === undefined ? paper : { ...paper, atHand: told.atHand };
    }),
  }),
  'request-cancelled': (view: RequestView, { data, at }: EventOf<'request-cancelled'>): Partial<RequestView> => ({
    items: moveItems(view, data.items, 'cancelled', at, { reason: data.reason, note: data.note }),
    papers: withoutMaker(view.papers, data.items),
  }),
  'officer-reassigned': (view: RequestView, { data, at }: EventOf<'officer-reassigned'>): Partial<RequestView> => ({
    officer: data.officer,
    ...withFormer(view, data.officer.id, at),
  }),
};

/** Who had it before keeps a place in the request, so that what they did until then still counts. */
function withFormer(
  { officer, formerOfficers = [] }: RequestView,
  next: string,
  until: string,
): Pick<RequestView, 'formerOfficers'> {
  if (officer === null) return {};
  const others = formerOfficers.filter(({ id }) => id !== next && id !== officer.id);
  return { formerOfficers: officer.id === next ? others : [...others, { id: officer.id, until }] };
}
