import { roles, type Actor } from '@halo-pamor/contract';
import { hashOf } from './hash.js';
import { STORAGE_PREFIX } from './storage-prefix.js';

/**
 * What a token says of its holder, read without verifying: the gateway does that, and reads the claims by their full
 * shape, which is too heavy for a phone. Undefined when it is not a JWT with the claims of this project.
 */
export function readActor(token: string): Actor | undefined {
  try {
    const payload = (token.split('.')[1] ?? '').replace(/-/g, '+').replace(/_/g, '/');
    const bytes = Uint8Array.from(atob(payload), (character) => character.charCodeAt(0));
    const claims: unknown = JSON.parse(new TextDecoder().decode(bytes));
    if (typeof claims !== 'object' || claims === null) return undefined;
    const { sub: id, name, role, city, areas = [] }: Readonly<Record<string, unknown>> = { ...claims };
    const known = roles.find((each) => each === role);
    if (!isText(id) || !isText(name) || !isText(city) || known === undefined) return undefined;
    if (!Array.isArray(areas) || !areas.every(isText)) return undefined;
    return { id, name, role: known, city, areas };
  } catch {
    return undefined;
  }
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}

/**
 * Name of a person's storage: the same for the same gateway, city, person and namespace, and no other. Hashed, so that
 * the host's id of a person does not stand in the open.
 */
export async function storageName(parts: readonly string[]): Promise<string> {
  const bytes = new TextEncoder().encode(JSON.stringify(parts));
  return `${STORAGE_PREFIX}${(await hashOf(bytes)).slice(0, 32)}`;
}
