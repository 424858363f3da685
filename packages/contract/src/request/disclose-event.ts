import type { Actor, Role } from '../actor.js';
import type { StoredEvent } from './events.js';
import { disclosureOf, maskName, withMaskedOwner } from './mask.js';

/** Staff read who acted by name; everybody else reads the role, save for what they did themselves. */
export const readsNames: Readonly<Record<Role, boolean>> = {
  citizen: false,
  partner: false,
  courier: false,
  'rw-head': false,
  'rt-head': false,
  auditor: false,
  officer: true,
  operator: true,
  supervisor: true,
  manager: true,
};

/** An event as somebody may read it; the shape stays the same. */
export function discloseEvent(event: StoredEvent, actor: Pick<Actor, 'id' | 'role'>): StoredEvent {
  const shown = disclosureOf[actor.role] === 'full' ? event : masked(event);
  if (readsNames[actor.role] || event.by.id === actor.id) return shown;
  return { ...shown, by: { id: '', role: event.by.role, name: event.by.role } };
}

const HIDDEN = '•';

// What people typed or what names them goes; what happened to which item stays.
function masked(event: StoredEvent): StoredEvent {
  switch (event.type) {
    case 'request-submitted': {
      const { happening: _happening, ...data } = event.data;
      return {
        ...event,
        data: {
          ...data,
          citizen: null,
          applicant: { name: maskName(data.applicant.name), phone: null, nik: null },
          address: { street: HIDDEN, rt: data.address.rt, landmark: null },
          note: null,
          items: data.items.map((item) => ({ ...item, person: item.person === null ? null : maskName(item.person) })),
          papers: data.papers.map(withMaskedOwner),
        },
      };
    }
    case 'request-amended': {
      const { times, papersAtHand } = event.data;
      return { ...event, data: { ...(times && { times }), ...(papersAtHand && { papersAtHand }) } };
    }
    case 'papers-collected':
      return {
        ...event,
        data: {
          ...event.data,
          papers: event.data.papers.map(({ original, ...paper }) => ({
            ...paper,
            note: null,
            ...(original && { original: { ...original, note: null, photo: null } }),
          })),
        },
      };
    case 'originals-accepted':
      return {
        ...event,
        data: { originals: event.data.originals.map((original) => ({ ...original, note: null })) },
      };
    case 'originals-disputed':
      return { ...event, data: { ...event.data, note: null } };
    case 'papers-returned':
      return {
        ...event,
        data: { ...event.data, papers: event.data.papers.map((paper) => ({ ...paper, note: null })) },
      };
    case 'items-filed':
      return { ...event, data: { ...event.data, reference: null } };
    case 'request-cancelled':
      return { ...event, data: { ...event.data, note: null } };
    case 'visit-moved':
      return { ...event, data: { ...event.data, note: null } };
    case 'visit-failed':
      return { ...event, data: { ...event.data, note: null } };
    case 'items-refused':
      return { ...event, data: { ...event.data, note: null } };
    case 'centre-awaited':
      return { ...event, data: { ...event.data, note: null } };
    case 'delivery-failed':
      return { ...event, data: { ...event.data, note: null } };
    case 'items-delivered': {
      const { receivedBy, proof } = event.data;
      const data = { ...event.data, note: null, receivedBy: { ...receivedBy, name: maskName(receivedBy.name) } };
      if (proof?.kind !== 'signature') return { ...event, data };
      const witness = { ...proof.witness, name: maskName(proof.witness.name) };
      return { ...event, data: { ...data, proof: { ...proof, strokes: null, mark: null, witness } } };
    }
    case 'warning-raised':
      return { ...event, data: { ...event.data, note: null } };
    case 'warning-closed':
      return { ...event, data: { ...event.data, note: null } };
    case 'officer-reassigned':
    case 'visit-agreed':
    case 'visit-started':
    case 'originals-handed-over':
    case 'originals-released':
    case 'file-attached':
    case 'file-detached':
    case 'items-approved':
    case 'items-printed':
    case 'items-ready':
    case 'items-taken-out':
    case 'handover-code-refused':
    case 'handover-code-renewed':
    case 'receipt-confirmed':
    case 'promise-warned':
    case 'promise-missed':
      return event;
  }
}
