import type { Role } from '../actor.js';
import type { Original } from './custody/shape.js';
import type { Delivery, RequestView, Visit } from './view.js';

/**
 * How much of a request a role reads: `full`; `masked` for the heads of RW and RT and the auditor, who follow what
 * happens without learning who exactly; `courier` for those who carry: place, first name, code, nothing else.
 */
export type Disclosure = 'full' | 'masked' | 'courier';

/** The disclosure of each role. */
export const disclosureOf: Readonly<Record<Role, Disclosure>> = {
  citizen: 'full',
  officer: 'full',
  operator: 'full',
  supervisor: 'full',
  manager: 'full',
  partner: 'full',
  'rw-head': 'masked',
  'rt-head': 'masked',
  auditor: 'masked',
  courier: 'courier',
};

/** A name with all but the first letter of each word hidden: `S••• R•••••`. */
export function maskName(name: string): string {
  return name.replace(/(\S)(\S*)/g, (_whole, first: string, rest: string) => first + '•'.repeat(rest.length));
}

/** Originals without their pictures and what was written of them; a courier reads of those that couriers carry alone. */
function maskedOriginals(originals: readonly Original[], courier: boolean): Original[] {
  return originals
    .filter(({ holder, leg }) => !courier || (leg?.to ?? holder).kind === 'carrier' || holder.kind === 'carrier')
    .map((original) => ({ ...original, photo: null, note: null }));
}

/** The request as it may be shown under a disclosure; the shape stays the same. */
export function disclose(view: RequestView, disclosure: Disclosure): RequestView {
  if (disclosure === 'full') return view;
  const courier = disclosure === 'courier';
  const { happening: _happening, formerOfficers: _formerOfficers, ...shown } = view;
  const name = courier ? (view.applicant.name.split(/\s+/)[0] ?? '') : maskName(view.applicant.name);
  return {
    ...shown,
    citizen: null,
    applicant: { name, phone: null, nik: null },
    address: courier ? view.address : { street: '•', rt: view.address.rt, landmark: null },
    note: null,
    items: view.items.map((item) => ({
      ...item,
      person: item.person === null ? null : maskName(item.person),
      note: null,
      reference: null,
    })),
    papers: courier
      ? []
      : view.papers.map(({ files: _files, ...paper }) => ({ ...withMaskedOwner(paper), note: null })),
    ...(view.originals && { originals: maskedOriginals(view.originals, courier) }),
    visits: view.visits.map(withoutNote),
    deliveries: view.deliveries.map(maskDelivery),
  };
}

/** A paper with its owner's name hidden, if it has one. */
export function withMaskedOwner<T extends { readonly owner?: string | undefined }>(paper: T): T {
  return paper.owner === undefined ? paper : { ...paper, owner: maskName(paper.owner) };
}

// What the officer wrote may name somebody.
function withoutNote(visit: Visit): Visit {
  return visit.failure === undefined ? visit : { ...visit, failure: { ...visit.failure, note: null } };
}

function maskDelivery(delivery: Delivery): Delivery {
  const { receivedBy, proof } = delivery;
  return {
    ...delivery,
    note: null,
    receivedBy: receivedBy && withMaskedName(receivedBy),
    ...(proof && { proof: { ...proof, witness: proof.witness && withMaskedName(proof.witness) } }),
  };
}

function withMaskedName<T extends { readonly name: string }>(person: T): T {
  return { ...person, name: maskName(person.name) };
}
