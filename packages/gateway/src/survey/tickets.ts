import { createHmac } from 'node:crypto';

/** The ticket of a request: the same each time, and no one else's; without the secret nobody can tell of which request it is. */
export type SurveyTickets = (city: string, request: string) => Buffer;

/** Tickets that follow from the secret of the hand-over codes, which all gateways of a city share. */
export function surveyTickets(secret: Buffer): SurveyTickets {
  return (city, request) =>
    createHmac('sha256', secret)
      .update(JSON.stringify(['survey', city, request]))
      .digest();
}
