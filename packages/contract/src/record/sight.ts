import type { Actor, Role } from '../actor.js';
import type { RecordKind } from './kinds.js';
import { discloseStop } from './stop/disclose.js';
import type { RecordView } from './view.js';

const all: readonly RecordKind[] = ['duty', 'cover', 'stop'];

/**
 * Which kinds of records a role sees within its scope: those who work see all, the head of an RW sees what is done there,
 * everybody else nothing.
 */
export const recordSights: Readonly<Record<Role, readonly RecordKind[]>> = {
  citizen: [],
  partner: [],
  courier: [],
  'rt-head': [],
  'rw-head': ['duty'],
  officer: all,
  operator: all,
  supervisor: all,
  manager: all,
  auditor: all,
};

/** Whether this role reads what was written about single people. */
const readsNotes: ReadonlySet<Role> = new Set<Role>(['officer', 'operator', 'supervisor', 'manager']);

/** The record as this person may read it, or null where it sees none of that kind; the shape stays the same. */
export function discloseRecord(view: RecordView, actor: Pick<Actor, 'id' | 'role'>): RecordView | null {
  const { role } = actor;
  if (!recordSights[role].includes(view.kind)) return null;
  if (view.kind === 'stop') return discloseStop(view, actor);
  if (readsNotes.has(role)) return view;
  if (view.kind === 'cover') return { ...view, note: null };
  const { pictures: _unseen, ...rest } = view;
  return { ...rest, text: '', answer: view.answer && { ...view.answer, text: '' } };
}
