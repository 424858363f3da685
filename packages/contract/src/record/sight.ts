import type { Actor, Role } from '../actor.js';
import type { RecordKind } from './kinds.js';
import { discloseComplaint } from './complaint/disclose.js';
import { discloseStop } from './stop/disclose.js';
import type { RecordView } from './view.js';

const work: readonly RecordKind[] = ['duty', 'cover', 'stop'];
const all: readonly RecordKind[] = [...work, 'contest', 'callback', 'complaint'];

/**
 * Which kinds of records a role sees within its scope: those who work see what the work needs, what an
 * officer contests is between them and those who answer, what citizens say of officers is for these alone, the head of an RW sees what is done there,
 * everybody else nothing. Complaints reach those who answer for others, and whoever made them; no officer and nobody at a desk.
 */
export const recordSights: Readonly<Record<Role, readonly RecordKind[]>> = {
  citizen: ['complaint'],
  partner: ['complaint'],
  courier: [],
  'rt-head': [],
  'rw-head': ['duty'],
  officer: [...work, 'contest'],
  operator: work,
  supervisor: all,
  manager: all,
  auditor: all,
};

/** Whether this role reads what was written about single people. */
const readsNotes: ReadonlySet<Role> = new Set<Role>(['officer', 'operator', 'supervisor', 'manager']);

/** Whether a record of a kind that the role sees is for this person: what an officer contests, no other officer reads. */
export function isForReader(view: RecordView, { id, role }: Pick<Actor, 'id' | 'role'>): boolean {
  return (
    recordSights[role].includes(view.kind) && !(view.kind === 'contest' && role === 'officer' && view.officer.id !== id)
  );
}

/** The record as this person may read it, or null where it sees none of that kind; the shape stays the same. */
export function discloseRecord(view: RecordView, actor: Pick<Actor, 'id' | 'role'>): RecordView | null {
  const { role } = actor;
  if (!isForReader(view, actor)) return null;
  if (view.kind === 'complaint') return discloseComplaint(view, actor);
  if (view.kind === 'stop') return discloseStop(view, actor);
  if (readsNotes.has(role) || view.kind === 'callback') return view;
  if (view.kind === 'cover') return { ...view, note: null };
  if (view.kind === 'contest') return { ...view, text: '', answer: view.answer && { ...view.answer, text: '' } };
  const { pictures: _unseen, ...rest } = view;
  return { ...rest, text: '', answer: view.answer && { ...view.answer, text: '' } };
}
