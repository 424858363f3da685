import type { Role } from '@halo-pamor/contract';
import type { PinPolicy } from '../../vault/vault-surface.js';

/** Roles that work with papers of others, and so need a PIN unless the host says otherwise. */
const PIN_ROLES: readonly Role[] = ['officer', 'courier'];

/** The policy for a role where the host has not said any. */
export function pinPolicyOf(role: Role): PinPolicy {
  return PIN_ROLES.includes(role) ? 'required' : 'off';
}
