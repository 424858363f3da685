import type { Logger } from 'pino';
import { webhookSources, webhookTypeOf, type WebhookPayload } from '@halo-pamor/contract';
import type { Metrics } from '../metrics.js';
import type { Database } from '../store/database.js';
import { settleSend, syncEndpoints, takeSends, type WebhookSend } from '../store/webhooks.js';
import type { WebhookEndpoint } from '../webhooks/endpoints.js';
import { pauseAfter, TRIED_FOR_MS } from '../webhooks/pause.js';
import { post, type Posted } from '../webhooks/post.js';
import { messageIdOf, signedHeaders } from '../webhooks/sign.js';
import { NudgedRounds } from './nudged-rounds.js';

/** What telling others works with. */
export interface WebhookParts {
  readonly database: Database;
  readonly cities: readonly string[];
  readonly endpoints: readonly WebhookEndpoint[];
  /** In milliseconds since 1970. */
  readonly clock: () => number;
  readonly log: Logger;
  readonly metrics: Metrics;
}

const AT_ONCE = 20;
const REST_MS = 1_000;
const GAP_MS = 50;

/** What is sent: ids alone. */
function payloadOf(city: string, { subject, number, source, at }: WebhookSend): WebhookPayload | undefined {
  const type = webhookTypeOf(source);
  if (type === undefined) return undefined;
  const around = { city, id: subject, number };
  return type === 'complaint.opened' || type === 'complaint.closed'
    ? { type, timestamp: at, data: { ...around, kind: 'complaint' } }
    : { type, timestamp: at, data: { ...around, kind: 'request' } };
}

/**
 * Tells others what happened: at least once, to each endpoint in the order of each request, after the commit. What an endpoint does
 * not take is tried for a day and then parked. Several gateways share the work over one database.
 */
export class Webhooks {
  readonly #parts: WebhookParts;
  /** None where nobody is told. */
  readonly #rounds: NudgedRounds | undefined;

  constructor(parts: WebhookParts) {
    this.#parts = parts;
    if (parts.endpoints.length === 0) return;
    this.#rounds = new NudgedRounds({
      firstMs: GAP_MS,
      gapMs: GAP_MS,
      restMs: REST_MS,
      log: parts.log,
      failed: 'webhooks could not be sent',
      round: () => this.#round(),
    });
  }

  /** Has the database note what happens for the endpoints, and forget those that are no more. */
  static async sync({ database, cities, endpoints }: WebhookParts): Promise<void> {
    for (const city of cities) {
      const here = endpoints.filter((endpoint) => endpoint.cities?.includes(city) ?? true);
      const rows = here.map(({ name, types }) => ({
        name,
        sources: types.flatMap((type) => [...webhookSources[type]]),
      }));
      await syncEndpoints(database, city, rows);
    }
  }

  /** Begins no other attempt, and waits for those that are on the way. */
  async stop(): Promise<void> {
    await this.#rounds?.stop();
  }

  /** Attempts all that is due now; after anything that was sent, the next round comes when the gap is over. */
  async #round(): Promise<boolean> {
    const { cities, endpoints } = this.#parts;
    const counts = await Promise.all(
      endpoints.flatMap((endpoint) =>
        (endpoint.cities ?? cities).filter((city) => cities.includes(city)).map((city) => this.#some(endpoint, city)),
      ),
    );
    // What was told may have held up what comes after it in the same request.
    if (counts.some((count) => count > 0)) this.#rounds?.nudge();
    return false;
  }

  async #some(endpoint: WebhookEndpoint, city: string): Promise<number> {
    const { database, clock } = this.#parts;
    const began = clock();
    const sends = await takeSends(database, city, endpoint.name, new Date(began).toISOString(), AT_ONCE);
    await Promise.all(sends.map((send) => this.#one(endpoint, city, send, began)));
    return sends.length;
  }

  async #one(endpoint: WebhookEndpoint, city: string, send: WebhookSend, began: number): Promise<void> {
    const { database, log, metrics } = this.#parts;
    const payload = payloadOf(city, send);
    const posted = payload === undefined ? { fault: 'unknown-source' } : await deliver(endpoint, payload, send);
    const { subject, number, attempts, firstAt } = send;
    const state = stateAfter(posted, began - Date.parse(firstAt));
    const outcome = posted.fault ?? String(posted.status);
    const dueAt = new Date(began + pauseAfter(attempts, Math.random(), posted.retryAfter)).toISOString();
    const at = { city, endpoint: endpoint.name, subject, number, attempts };
    await settleSend(database, at, { state, outcome, dueAt }, new Date(began).toISOString());
    metrics.jobs.inc({ kind: 'webhook', outcome: state === 'sent' ? 'done' : state });
    if (state === 'parked') log.warn({ endpoint: endpoint.name, attempts, outcome }, 'a webhook is parked');
  }
}

/** Whatever is not taken within a day is parked; so is at once what is gone for good (410), and what nobody may reach. */
function stateAfter({ status = 0, fault }: Posted, triedForMs: number): 'sent' | 'waiting' | 'parked' {
  if (status >= 200 && status < 300) return 'sent';
  const isHopeless = status === 410 || fault === 'forbidden-address' || fault === 'unknown-source';
  return isHopeless || triedForMs >= TRIED_FOR_MS ? 'parked' : 'waiting';
}

/** Sends a payload, signed by this machine's clock: a receiver measures by its own. */
function deliver(
  endpoint: WebhookEndpoint,
  payload: WebhookPayload,
  { subject, number }: Pick<WebhookSend, 'subject' | 'number'>,
): Promise<Posted> {
  const body = JSON.stringify(payload);
  const id = messageIdOf(payload.data.city, subject, number);
  return post(endpoint, signedHeaders(id, Math.floor(Date.now() / 1000), body, endpoint.secrets), body);
}
