import { createHmac } from 'node:crypto';

/** What is said once for each request: an answer to the survey, and whether money was asked for, there or by telephone. */
export type TicketKind = 'survey' | 'money';

/** The ticket of a request: the same each time, and no one else's; without the secret nobody can tell of which request it is. */
export type SurveyTickets = (city: string, request: string, kind?: TicketKind) => Buffer;

/** Tickets that follow from the secret of the hand-over codes, which all gateways of a city share. */
export function surveyTickets(secret: Buffer): SurveyTickets {
  return (city, request, kind = 'survey') =>
    createHmac('sha256', secret)
      .update(JSON.stringify([kind, city, request]))
      .digest();
}
