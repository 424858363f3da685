import type { Role } from '@halo-pamor/contract';
import type { PinPolicy } from '../../vault/vault-surface.js';

/** Roles that work with papers of others, and so need a PIN unless the host says otherwise. */
const PIN_ROLES: readonly Role[] = ['officer', 'courier'];

/** The policy for a role: what the host says, else off where a secure store of the host holds the secret, else the role's. */
export function pinPolicyOf(
  role: Role,
  { pin, secureStore }: { readonly pin: PinPolicy | undefined; readonly secureStore: unknown },
): PinPolicy {
  return pin ?? (secureStore === undefined && PIN_ROLES.includes(role) ? 'required' : 'off');
}
