import { PERMIT_LIFE_S, PERMIT_TYP, type PermitClaims, type PermitReply } from '@halo-pamor/contract';
import { jsonReply } from '../reply.js';
import type { Handler, Services } from '../services.js';
import { callerOf } from './caller.js';

/**
 * `POST /v1/permits`: what the caller's phone seals into its entries, so that whoever sends them is not needed to tell whose
 * they are. It says no more than the token, and opens no route.
 */
export function issuePermit(services: Services): Handler {
  return async (call) => {
    const { id: sub, name, role, city, areas } = callerOf(call, services).actor;
    const iat = Math.floor(Date.now() / 1000);
    const exp = iat + PERMIT_LIFE_S;
    const claims: PermitClaims = { city, sub, name, role, areas: [...areas], iat, exp };
    const reply: PermitReply = {
      permit: services.signer.sign(PERMIT_TYP, claims),
      expiresAt: new Date(exp * 1000).toISOString(),
    };
    return jsonReply(JSON.stringify(reply));
  };
}
