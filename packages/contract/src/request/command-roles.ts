import type { Role } from '../actor.js';

// Names alone, apart from the shapes of the payloads: a phone needs the names long before it has something to check.
const roles = {
  'submit-request': ['citizen', 'officer', 'operator', 'partner'],
  'amend-request': ['citizen', 'officer', 'operator'],
  'cancel-request': ['citizen', 'officer', 'operator'],
  'reassign-officer': ['operator', 'supervisor', 'manager'],
  'agree-visit': ['officer'],
  'move-visit': ['officer', 'citizen'],
  'start-visit': ['officer'],
  'fail-visit': ['officer'],
  'attach-file': ['citizen', 'officer'],
  'detach-file': ['citizen', 'officer'],
  'collect-papers': ['officer'],
  'file-items': ['officer'],
  'return-papers': ['operator'],
  'approve-items': ['operator'],
  'refuse-items': ['operator'],
  'await-centre': ['operator'],
  'print-items': ['operator'],
  'mark-ready': ['operator'],
  'take-out': ['officer', 'courier'],
  'fail-delivery': ['officer', 'courier'],
  'deliver-items': ['officer', 'courier'],
  'renew-handover-code': ['citizen'],
  'confirm-receipt': ['citizen'],
  'hand-over-originals': ['officer', 'operator', 'courier', 'supervisor', 'manager'],
  'accept-originals': ['citizen', 'officer', 'operator', 'courier'],
  'dispute-originals': ['citizen', 'officer', 'operator', 'courier', 'supervisor', 'manager'],
  'report-badge': ['citizen'],
  'close-warning': ['operator', 'supervisor', 'manager'],
} as const satisfies Readonly<Record<string, readonly Role[]>>;

/** The type of a command. */
export type CommandType = keyof typeof roles;

/** Which roles a command belongs to. Where a person may act is another question: the area in the token. */
export const commandRoles: Readonly<Record<CommandType, readonly Role[]>> = roles;

/** All command types, in the order of a request's life. */
export const commandTypes: readonly CommandType[] = Object.keys(roles).filter(isCommandType);

/** Narrows any text to a command type. */
export function isCommandType(type: string): type is CommandType {
  return Object.hasOwn(roles, type);
}
