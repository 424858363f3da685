import { readFile } from 'node:fs/promises';
import * as z from 'zod/mini';
import { isWebhookType, once, WEBHOOK_SECRET_PATTERN, webhookTypes, type WebhookType } from '@halo-pamor/contract';
import { isNetwork } from './guarded-lookup.js';
import { WrongSettingError } from '../settings.js';

/** Where webhooks go. */
export interface WebhookEndpoint {
  /** Names it in lists and in the database. */
  readonly name: string;
  readonly url: string;
  /** The first signs alone in peace; while secrets are changed, each adds a signature. */
  readonly secrets: readonly string[];
  readonly types: readonly WebhookType[];
  /** Codes of cities; undefined for all that the gateway serves. */
  readonly cities: readonly string[] | undefined;
  /** Takes http and private addresses: on a developer's machine alone. */
  readonly development: boolean;
  /** Private networks in which it may lie all the same, such as `10.20.0.0/16`. */
  readonly networks: readonly string[];
}

const file = once(() =>
  z.strictObject({
    endpoints: z
      .array(
        z.strictObject({
          name: z.string().check(z.regex(/^[a-z0-9][a-z0-9-]{0,39}$/)),
          url: z.string().check(z.maxLength(500)),
          secrets: z.array(z.string().check(z.regex(WEBHOOK_SECRET_PATTERN))).check(z.minLength(1), z.maxLength(3)),
          types: z.array(z.string()).check(z.minLength(1)),
          cities: z.optional(z.array(z.string().check(z.regex(/^\d{2}\.\d{2}$/)))),
          development: z._default(z.boolean(), false),
          networks: z._default(z.array(z.string().check(z.regex(/^[0-9a-f.:]+\/\d{1,3}$/))).check(z.maxLength(20)), []),
        }),
      )
      .check(z.maxLength(20)),
  }),
);

const SETTING = 'HALO_WEBHOOKS';

/** The address as it is asked for, without a name, a password or a part behind `#`. */
function isAddress(text: string, development: boolean): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, username, password, hash } = new URL(text);
  const isProtocol = protocol === 'https:' || (development && protocol === 'http:');
  return isProtocol && username === '' && password === '' && hash === '';
}

/**
 * Reads where webhooks go. No path, nowhere.
 *
 * @throws WrongSettingError when the file cannot be read or says something that cannot be; no secret stands in the message
 */
export async function readEndpoints(path: string): Promise<WebhookEndpoint[]> {
  if (path === '') return [];
  let raw: unknown;
  try {
    raw = JSON.parse(await readFile(path, 'utf8'));
  } catch {
    throw new WrongSettingError([{ setting: SETTING, must: 'must be a readable file of JSON' }]);
  }
  const read = file().safeParse(raw);
  if (!read.success) {
    const places = [...new Set(read.error.issues.map((issue) => issue.path.map(String).join('.')))].join(', ');
    throw new WrongSettingError([
      { setting: SETTING, must: `names no endpoints as the guide has them: see ${places}` },
    ]);
  }
  const names = new Set<string>();
  return read.data.endpoints.map(({ types, cities, ...rest }) => {
    const unknown = types.filter((type) => type !== '*' && !isWebhookType(type));
    const faults = [
      ...(unknown.length > 0 ? [`has types that there are not: ${unknown.join(', ')}`] : []),
      ...(isAddress(rest.url, rest.development) ? [] : ['has no https address without name and password']),
      ...(rest.networks.every(isNetwork) ? [] : ['names a network that is none']),
      ...(names.has(rest.name) ? ['stands there twice'] : []),
    ];
    if (faults.length > 0) {
      throw new WrongSettingError(faults.map((fault) => ({ setting: SETTING, must: `${rest.name} ${fault}` })));
    }
    names.add(rest.name);
    const all = types.includes('*');
    return { ...rest, cities, types: all ? webhookTypes : types.filter(isWebhookType) };
  });
}
