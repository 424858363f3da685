import { randomUUID } from 'node:crypto';
import { parseArgs } from 'node:util';
import { webhookTypeOf } from '@halo-pamor/contract';
import { withDatabase, WrongWordsError, type Environment } from '../on-database.js';
import { parkedWebhooks, sendAgain, webhookStandings } from '../store/webhooks.js';
import { readEndpoints } from './endpoints.js';
import { post } from './post.js';
import { messageIdOf, signedHeaders } from './sign.js';

const MOST_PARKED = 200;

/** `webhooks list`: how each endpoint stands, and what could not be told. */
export async function listWebhooks(env: Environment): Promise<void> {
  const known = new Set((await readEndpoints(env['HALO_WEBHOOKS'] ?? '')).map(({ name }) => name));
  const [standings, parked] = await withDatabase(env, async (database) => [
    await webhookStandings(database),
    await parkedWebhooks(database, MOST_PARKED),
  ]);
  if (standings.length === 0) console.log('Nothing was ever to be told.');
  for (const { city, endpoint, waiting, parked: aside, sent, oldest } of standings) {
    const since = oldest === null ? '' : `, the oldest of ${oldest}`;
    const gone = known.has(endpoint) ? '' : ' (no longer in the settings)';
    console.log(`${city} ${endpoint}${gone}: ${waiting} wait${since}; ${aside} parked; ${sent} sent`);
  }
  for (const { city, endpoint, subject, number, source, at, attempts, outcome } of parked) {
    const id = messageIdOf(city, subject, number);
    const type = webhookTypeOf(source) ?? source;
    console.log(
      `  ${endpoint} ${id} ${type} ${subject} #${number} of ${at}: ${attempts} attempts, last ${outcome ?? '-'}`,
    );
  }
}

/** `webhooks replay`: has an endpoint told again what was parked, or all that happened since a moment. */
export async function replayWebhooks(words: readonly string[], env: Environment): Promise<void> {
  const { values } = parseArgs({
    args: [...words],
    options: { endpoint: { type: 'string' }, city: { type: 'string' }, since: { type: 'string' } },
  });
  const { endpoint, city, since } = values;
  const isMoment = since === undefined || !Number.isNaN(Date.parse(since));
  if (endpoint === undefined || !isMoment) {
    throw new WrongWordsError(
      'webhooks replay needs --endpoint NAME; --since MOMENT for all since then, else what is parked',
    );
  }
  const moment = since === undefined ? undefined : new Date(since).toISOString();
  const count = await withDatabase(env, (database) => sendAgain(database, endpoint, { city, since: moment }));
  console.log(`${count} will be told again, under the same ids, once a gateway runs.`);
}

/**
 * `webhooks test`: sends an invented one to an endpoint now and says what it answered.
 *
 * @returns whether it was taken
 */
export async function testWebhook(words: readonly string[], env: Environment): Promise<boolean> {
  const { values } = parseArgs({ args: [...words], options: { endpoint: { type: 'string' } } });
  const endpoints = await readEndpoints(env['HALO_WEBHOOKS'] ?? '');
  const endpoint = endpoints.find(({ name }) => name === values.endpoint);
  if (endpoint === undefined) {
    throw new WrongWordsError(
      `webhooks test needs --endpoint, one of HALO_WEBHOOKS: ${endpoints.map(({ name }) => name).join(', ') || 'there is none'}`,
    );
  }
  const [type = 'request.created'] = endpoint.types;
  const kind = type.startsWith('complaint.') ? 'complaint' : 'request';
  const timestamp = new Date().toISOString();
  const body = JSON.stringify({ type, timestamp, data: { city: '99.99', id: randomUUID(), kind, number: 1 } });
  const headers = signedHeaders(`msg_test_${randomUUID()}`, Math.floor(Date.now() / 1000), body, endpoint.secrets);
  const { status, fault } = await post(endpoint, headers, body);
  const isTaken = status !== undefined && status >= 200 && status < 300;
  console.log(`${endpoint.name} ${isTaken ? 'took it' : 'did not take it'}: ${fault ?? String(status)}`);
  if (status !== undefined && status >= 300 && status < 400)
    console.log('No redirect is followed: name the last address.');
  if (fault === 'forbidden-address') {
    console.log('Its name leads to a private address: name its network in "networks", or a public name.');
  }
  return isTaken;
}
