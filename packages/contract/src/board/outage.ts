import * as z from 'zod/mini';
import { once } from '../once.js';

/** How far back the board looks for requests that came to wait for the centre, in hours. */
export const OUTAGE_LOOK_HOURS = 6;
/** From how many requests on, and in how many districts, an outage is suspected. No source names figures. */
const FROM_REQUESTS = 10;
const FROM_DISTRICTS = 3;

/** Shape of what came to wait for the centre lately and still does. */
export const centreWaitsShape = once(() =>
  z.object({
    requests: z.number().check(z.int(), z.gte(0)),
    /** In how many districts. */
    districts: z.number().check(z.int(), z.gte(0)),
    /** When the first of them came to wait; null when there is none. */
    since: z.nullable(z.string()),
  }),
);
/** What came to wait for the centre lately and still does. */
export type CentreWaits = z.infer<ReturnType<typeof centreWaitsShape>>;

/**
 * Whether so much waits for the centre at once, and in so many districts, that the cause is likely the centre's own: one
 * desk without blanks is no outage.
 */
export function isOutage({ requests, districts }: CentreWaits): boolean {
  return requests >= FROM_REQUESTS && districts >= FROM_DISTRICTS;
}
