import type { Item, Paper, RequestView, Visit } from './view.js';

/**
 * What is left of a finished request when all that tells of people is erased: what was asked for in which RW, who of the staff
 * saw to it, and when. It is made of what may stay, so that whatever a request holds one day is not kept by an oversight.
 */
export function withoutPeople(view: RequestView): RequestView {
  const { id, city, place, code, version, submittedAt, changedAt, channel, forWhom, confirmedAt, officer } = view;
  const { version: consent, at } = view.consent;
  return {
    ...{ id, city, place, code, version, submittedAt, changedAt, channel, forWhom, confirmedAt, officer },
    citizen: null,
    applicant: { name: '', phone: null, nik: null },
    address: { street: '', rt: null, landmark: null },
    times: [],
    note: null,
    consent: { version: consent, at },
    ...(view.formerOfficers === undefined ? {} : { formerOfficers: view.formerOfficers }),
    items: view.items.map(itemLeft),
    papers: view.papers.map(paperLeft),
    visits: view.visits.map(visitLeft),
    deliveries: view.deliveries.map(({ at: moment, items, outcome, carrier, reason }) => ({
      ...{ at: moment, items, outcome, carrier, reason },
      note: null,
      receivedBy: null,
    })),
  };
}

function itemLeft({ id, variant, service, name, status, since, steps, reason, servicePoint }: Item): Item {
  const said = { person: null, note: null, reference: null };
  return { id, variant, service, name, status, since, steps, reason, servicePoint, ...said };
}

function paperLeft({ code, name, mode, condition, needs, atHand, status, reason }: Paper): Paper {
  return { code, name, mode, condition, needs, atHand, status, reason, note: null };
}

function visitLeft({ id, from, to, purpose, status, failure }: Visit): Visit {
  const why = failure === undefined ? {} : { failure: { reason: failure.reason, note: null, at: failure.at } };
  return { id, from, to, purpose, status, ...why };
}
