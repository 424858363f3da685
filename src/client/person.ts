import { tokenClaims, type Actor } from '@halo-pamor/contract';
import { hashOf } from './hash.js';

/**
 * What a token says of its holder, read without verifying: the gateway does that. Undefined when it is not a JWT with
 * the claims of this project.
 */
export function readActor(token: string): Actor | undefined {
  try {
    const payload = (token.split('.')[1] ?? '').replace(/-/g, '+').replace(/_/g, '/');
    const bytes = Uint8Array.from(atob(payload), (character) => character.charCodeAt(0));
    const claims = tokenClaims().safeParse(JSON.parse(new TextDecoder().decode(bytes)));
    if (!claims.success) return undefined;
    const { sub: id, name, role, city, areas } = claims.data;
    return { id, name, role, city, areas };
  } catch {
    return undefined;
  }
}

/**
 * Name of a person's storage: the same for the same gateway, city, person and namespace, and no other. Hashed, so that
 * the host's id of a person does not stand in the open.
 */
export async function storageName(parts: readonly string[]): Promise<string> {
  const bytes = new TextEncoder().encode(JSON.stringify(parts));
  return `halo-pamor:${(await hashOf(bytes)).slice(0, 32)}`;
}
