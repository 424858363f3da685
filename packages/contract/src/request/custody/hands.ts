import type { Actor } from '../../actor.js';
import type { RequestView } from '../view.js';
import type { Holder, HolderKind, Original } from './shape.js';
import { originalsOut } from './turn.js';

/** As what a role has papers in hand. Roles that never have any are absent. */
const HANDS: Readonly<Partial<Record<Actor['role'], HolderKind>>> = {
  citizen: 'citizen',
  officer: 'officer',
  operator: 'desk',
  courier: 'carrier',
};

/** Those who see to it when somebody who has a paper does not act. */
const OVERSEERS: readonly Actor['role'][] = ['supervisor', 'manager'];

/** Whether the person is this holder: an officer or carrier by name, the desk by any operator, the citizen as owner. */
export function isHolder({ kind, id }: Holder, actor: Pick<Actor, 'id' | 'role'>): boolean {
  if (HANDS[actor.role] !== kind) return false;
  return kind === 'desk' || kind === 'citizen' || id === actor.id;
}

/**
 * The originals that this person may give to somebody: what is in their own hands, and for a supervisor or manager what
 * anybody has, because an officer may fall ill.
 */
export function handedOverBy(view: RequestView, actor: Pick<Actor, 'id' | 'role'>): Original[] {
  const lying = originalsOut(view).filter(({ leg }) => leg === null);
  return OVERSEERS.includes(actor.role) ? lying : lying.filter(({ holder }) => isHolder(holder, actor));
}

/** What this person has in hand at the family's door: a return that was announced before is still in the bringer's hands. */
export function inHandAtDoor(view: RequestView, actor: Pick<Actor, 'id' | 'role'>): Original[] {
  return [
    ...handedOverBy(view, actor).filter(({ holder }) => isHolder(holder, actor)),
    ...originalsOut(view).filter(
      ({ holder, leg }) => leg?.to.kind === 'citizen' && holder.kind !== 'desk' && isHolder(holder, actor),
    ),
  ];
}

/** The originals that were given to this person and wait for their word. */
export function acceptedBy(view: RequestView, actor: Pick<Actor, 'id' | 'role'>): Original[] {
  return originalsOut(view).filter(({ leg }) => leg !== null && isHolder(leg.to, actor));
}

/** The originals that this person may send back to the sender: those given to them; for an overseer any on their way. */
export function disputedBy(view: RequestView, actor: Pick<Actor, 'id' | 'role'>): Original[] {
  if (!OVERSEERS.includes(actor.role)) return acceptedBy(view, actor);
  return originalsOut(view).filter(({ leg }) => leg !== null);
}

/** Whether a person in this role could be a holder of this kind, whoever it is. */
export function couldBeIn({ kind }: Holder, { role }: Pick<Actor, 'role'>): boolean {
  return HANDS[role] === kind || OVERSEERS.includes(role);
}
