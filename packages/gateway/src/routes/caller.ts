import { scopeOf, type Scope } from '@halo-pamor/contract';
import type { CityDesk } from '../rules/city-desk.js';
import type { Bearer } from '../rules/token.js';
import { ProblemError } from '../reply.js';
import type { Call, Services } from '../services.js';

/** Who calls, what they see, and the city they belong to. */
export interface Caller extends Bearer {
  readonly scope: Scope;
  readonly desk: CityDesk;
}

/** The caller of a route that demands a token. */
export function callerOf({ bearer }: Pick<Call, 'bearer'>, { desks }: Services): Caller {
  const desk = bearer && desks.get(bearer.actor.city);
  if (bearer === undefined || desk === undefined) throw new ProblemError('unauthorised');
  return { ...bearer, scope: scopeOf(bearer.actor), desk };
}
