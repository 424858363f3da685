import { once } from '@halo-pamor/contract';
import * as z from 'zod/mini';

/** The name under which a phone keeps which requests were made for whom at a stop, until they are told with the serving. */
export const TICKET_REQUESTS = 'ticket requests';

const shape = once(() => z.record(z.string(), z.array(z.string())));

/** Ids of requests by the id of the ticket for whose holder they were made. */
export type TicketRequests = Readonly<Record<string, readonly string[]>>;

/** Reads what was kept; what cannot be read counts as nothing. */
export function readTicketRequests(kept: unknown): TicketRequests {
  const read = shape().safeParse(kept);
  return read.success ? read.data : {};
}

/** With another request for a ticket's holder. */
export function withTicketRequest(all: TicketRequests, ticket: string, request: string): TicketRequests {
  return { ...all, [ticket]: [...(all[ticket] ?? []).filter((each) => each !== request), request] };
}

/** Without those of a ticket, because its serving told them. Null when none are left. */
export function withoutTicket(all: TicketRequests, ticket: string): TicketRequests | null {
  const { [ticket]: _told, ...others } = all;
  return Object.keys(others).length === 0 ? null : others;
}
