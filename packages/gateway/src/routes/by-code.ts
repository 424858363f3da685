import { lastFour, parseTrackingCode, requestView, type RequestView } from '@halo-pamor/contract';
import { ProblemError } from '../reply.js';
import type { Services } from '../services.js';
import { readByCode } from '../store/request-read.js';

/** What somebody without a login names. */
export interface NamedByCode {
  /** The tracking code as it was typed. */
  readonly code: string;
  /** The last four digits of the phone that stands in the request. */
  readonly phone: string;
  /** Where they ask from. */
  readonly address: string;
}

/**
 * The request that somebody without a login means. A wrong code, wrong digits and a request without a phone answer alike,
 * and guessing is held back.
 *
 * @throws ProblemError `not-found` or `rate-limited`
 */
export async function requestByCode(
  { database, desks, limits }: Pick<Services, 'database' | 'desks' | 'limits'>,
  { code: typed, phone, address }: NamedByCode,
): Promise<RequestView> {
  const code = parseTrackingCode(typed);
  const tried = code ?? typed.slice(0, 20);
  await limits.try(address, tried);
  // A code that cannot be one is looked for all the same, so that both answers take as long.
  const row = await readByCode(database, [...desks.keys()], code ?? '');
  const view = row && requestView().parse(JSON.parse(row.view));
  const known = view?.applicant.phone;
  if (view === undefined || known === null || known === undefined || lastFour(known) !== phone) {
    throw new ProblemError('not-found');
  }
  await limits.right(tried);
  return view;
}
