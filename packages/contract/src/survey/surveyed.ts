import { districtOf } from '../area.js';
import { isClosed } from '../request/item-status.js';
import type { RequestView } from '../request/view.js';

/** The service that stands for a request that asked for documents of several. */
export const SEVERAL_SERVICES = 'several';

/** What an answer about a request is counted under. */
export interface Surveyed {
  readonly district: string;
  readonly service: string;
  /** @see moneyAbout */
  readonly officer: string | null;
}

/**
 * What an answer about the request is counted under; undefined as long as something is open in it, and where nothing was
 * served: all was cancelled.
 */
export function surveyedAs(view: RequestView): Surveyed | undefined {
  const isServed = view.items.some(({ status }) => status === 'delivered' || status === 'refused');
  if (!isServed || !view.items.every(({ status }) => isClosed(status))) return undefined;
  const services = new Set(view.items.map(({ service }) => service));
  const [service = SEVERAL_SERVICES] = services;
  return {
    district: districtOf(view.place) ?? view.city,
    service: services.size === 1 ? service : SEVERAL_SERVICES,
    officer: moneyAbout(view),
  };
}

/** Whose doing a question about money in this request is; null where nobody is meant for sure, since it went through several hands. */
export function moneyAbout({ officer, formerOfficers = [] }: RequestView): string | null {
  return formerOfficers.length === 0 ? (officer?.id ?? null) : null;
}
