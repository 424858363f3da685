import * as z from 'zod/mini';
import { roles } from './actor.js';
import { once } from './once.js';

/** What every event of a request or a record says beside its type and its data. */
export interface Happening {
  /** When it was done as the gateway reckons it, RFC 3339 in UTC. */
  readonly at: string;
  /** Who did it; the name only as the token gave it. */
  readonly by: { readonly id: string; readonly role: string; readonly name: string };
  /** The command that led to it. */
  readonly command: string;
}

/** Shapes of the members of a stored event beside its type and its data; `number` counts from 1 within its subject. */
export const happeningMembers = once(() => ({
  at: z.string(),
  by: z.object({ id: z.string(), role: z.enum([...roles, 'system']), name: z.string() }),
  command: z.string(),
  number: z.number(),
}));
