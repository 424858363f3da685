import { createHash } from 'node:crypto';
import { compactVerify, importJWK } from 'jose';
import {
  byOf,
  byText,
  PERMIT_TYP,
  permitClaims,
  type Actor,
  type CityKey,
  type ProblemCode,
  type SealedKey,
} from '@halo-pamor/contract';
import type { Bearer } from '../rules/token.js';
import type { Session } from '../store/database.js';
import { isFormerOfficer } from '../store/officers.js';
import { jsonIn } from './open-entry.js';

/** Whose an entry is. `by` is there when somebody else sent it. */
export interface Author {
  readonly actor: Actor;
  readonly carriedFor?: string;
}

/** Why an entry is nobody's. */
export type AuthorFault = Extract<ProblemCode, 'seal-broken' | 'permit-invalid'>;

/** Tells whose an entry is, from the envelope's `by` and what was inside. */
export type AuthorOf = (by: string, inner: Pick<SealedKey, 'person' | 'permit'>) => Promise<Author | AuthorFault>;

const TOLERANCE_S = 60;

/** The name outside of an envelope for a person: see `byText`. */
export function byOfPerson(city: string, person: string): string {
  return byOf(createHash('sha256').update(byText(city, person)).digest());
}

/**
 * Tells authors apart for what one caller sends. The caller's own entries need no permit. Of everybody else the gateway
 * acts only as whom it gave a permit to: signed by its own key, of this city and this person, not over, and not of an
 * officer who has left.
 */
export function authorsFor(
  caller: Pick<Bearer, 'actor'>,
  { publicKey, database }: { readonly publicKey: CityKey; readonly database: Session },
): AuthorOf {
  const { actor } = caller;
  const own = byOfPerson(actor.city, actor.id);
  // All that a phone keeps of one person carries the same permit or two.
  const holders = new Map<string, Promise<Actor | undefined>>();
  return async (by, { person, permit }) => {
    if (by !== byOfPerson(actor.city, person)) return 'seal-broken';
    if (by === own) return { actor };
    if (permit === null) return 'permit-invalid';
    const known = holders.get(permit) ?? readPermit(permit, actor.city, publicKey, database);
    holders.set(permit, known);
    const holder = await known;
    return holder?.id === person ? { actor: holder, carriedFor: by } : 'permit-invalid';
  };
}

async function readPermit(
  permit: string,
  city: string,
  publicKey: CityKey,
  database: Session,
): Promise<Actor | undefined> {
  const claims = await verified(permit, publicKey);
  const now = Date.now() / 1000;
  if (claims?.city !== city || claims.exp <= now || claims.iat > now + TOLERANCE_S) return undefined;
  const { sub: id, name, role, areas } = claims;
  if (role === 'officer' && (await isFormerOfficer(database, city, id))) return undefined;
  return { id, name, role, city, areas };
}

async function verified(permit: string, publicKey: CityKey) {
  try {
    const { payload, protectedHeader } = await compactVerify(permit, await importJWK(publicKey, 'ES256'), {
      algorithms: ['ES256'],
    });
    return protectedHeader.typ === PERMIT_TYP ? permitClaims().parse(jsonIn(payload)) : undefined;
  } catch {
    return undefined;
  }
}
