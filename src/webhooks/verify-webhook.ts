import { isWebhookType, type WebhookPayload } from '@halo-pamor/contract';

/** Headers as a server has them: of `fetch`, or of Node. Names in any case. */
export type WebhookHeaders =
  { get(name: string): string | null } | Readonly<Record<string, string | readonly string[] | undefined>>;

/** What is to be checked. */
export interface VerifyWebhookOptions {
  /** The secret of the endpoint (`whsec_…`), or several while it is changed. */
  readonly secret: string | readonly string[];
  readonly headers: WebhookHeaders;
  /** The body as it came, before anybody parsed it. */
  readonly body: string | Uint8Array;
  /** Milliseconds since 1970. Default: the platform's clock. */
  readonly now?: number;
}

/** A webhook that came from the gateway. */
export interface VerifiedWebhook {
  /** The same however often it is sent: count it once. */
  readonly id: string;
  /** When it was sent, in milliseconds since 1970. */
  readonly sentAt: number;
  readonly event: WebhookPayload;
}

/**
 * Why a webhook is refused: a header is missing or is none; it is more than five minutes old or ahead; no secret fits; the body is
 * signed and yet not what a gateway of this version sends; or a secret of yours is none.
 */
export type WebhookRefusal = 'headers' | 'timestamp' | 'signature' | 'body' | 'secret';

/** A webhook that must not be believed. Answer 400, and do nothing else. */
export class WebhookRefusedError extends Error {
  readonly code: WebhookRefusal;

  constructor(code: WebhookRefusal, message: string) {
    super(message);
    this.name = 'WebhookRefusedError';
    this.code = code;
  }
}

const WINDOW_S = 300;
const FEWEST_KEY_BYTES = 24;

function headerOf(headers: WebhookHeaders, name: string): string {
  if (typeof headers.get === 'function') return headers.get(name) ?? '';
  const [, value] = Object.entries(headers).find(([key]) => key.toLowerCase() === name) ?? [];
  if (typeof value === 'string') return value;
  return Array.isArray(value) && value.length === 1 && typeof value[0] === 'string' ? value[0] : '';
}

function bytesOf(base64: string): Uint8Array<ArrayBuffer> | undefined {
  try {
    return Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  } catch {
    return undefined;
  }
}

async function keyOf(secret: string): Promise<CryptoKey> {
  const bytes = secret.startsWith('whsec_') ? bytesOf(secret.slice('whsec_'.length)) : undefined;
  if (bytes === undefined || bytes.length < FEWEST_KEY_BYTES) {
    throw new WebhookRefusedError('secret', 'A secret is whsec_ and at least 24 bytes as base64.');
  }
  return crypto.subtle.importKey('raw', bytes, { name: 'HMAC', hash: 'SHA-256' }, false, ['verify']);
}

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

function fieldOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? Reflect.get(value, name)
    : undefined;
}

function payloadIn(text: string): WebhookPayload | undefined {
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch {
    return undefined;
  }
  const [type, timestamp, data] = [fieldOf(raw, 'type'), fieldOf(raw, 'timestamp'), fieldOf(raw, 'data')];
  const [city, id, kind, number] = ['city', 'id', 'kind', 'number'].map((name) => fieldOf(data, name));
  if (typeof type !== 'string' || !isWebhookType(type) || typeof timestamp !== 'string') return undefined;
  if (typeof city !== 'string' || typeof id !== 'string' || typeof number !== 'number') return undefined;
  if (type === 'complaint.opened' || type === 'complaint.closed') {
    return kind === 'complaint' ? { type, timestamp, data: { city, id, kind, number } } : undefined;
  }
  return kind === 'request' ? { type, timestamp, data: { city, id, kind, number } } : undefined;
}

/**
 * Checks a webhook: signature by constant-time comparison, at most five minutes between its clock and yours, shape of its body.
 *
 * @throws WebhookRefusedError with a `code` that says why
 * @example
 * ```ts
 * const { id, event } = await verifyWebhook({ secret, headers: request.headers, body: await request.text() });
 * if (event.type === 'request.ready') await tellCitizen(event.data.id);
 * ```
 */
export async function verifyWebhook({
  secret,
  headers,
  body,
  now = Date.now(),
}: VerifyWebhookOptions): Promise<VerifiedWebhook> {
  const [id, stamp, signatures] = ['webhook-id', 'webhook-timestamp', 'webhook-signature'].map((name) =>
    headerOf(headers, name),
  );
  if (!id || !stamp || !signatures || !/^\d{1,12}$/.test(stamp)) {
    throw new WebhookRefusedError('headers', 'webhook-id, webhook-timestamp and webhook-signature must be there once.');
  }
  const keys = await Promise.all((typeof secret === 'string' ? [secret] : secret).map(keyOf));
  if (keys.length === 0) throw new WebhookRefusedError('secret', 'There is no secret to check by.');
  const sentAt = Number(stamp) * 1000;
  if (Math.abs(now - sentAt) > WINDOW_S * 1000) {
    throw new WebhookRefusedError('timestamp', 'It was sent more than five minutes from now, by your clock.');
  }
  const encoder = new TextEncoder();
  const bytes = typeof body === 'string' ? encoder.encode(body) : body;
  const signed = joined([encoder.encode(`${id}.${stamp}.`), bytes]);
  const given = signatures
    .split(' ')
    .flatMap((each) => (each.startsWith('v1,') ? [bytesOf(each.slice('v1,'.length))] : []))
    .filter((each) => each !== undefined);
  const tries = keys.flatMap((key) => given.map((signature) => crypto.subtle.verify('HMAC', key, signature, signed)));
  if (!(await Promise.all(tries)).includes(true)) {
    throw new WebhookRefusedError('signature', 'No signature is by a secret of yours.');
  }
  const event = payloadIn(new TextDecoder().decode(bytes));
  if (event === undefined) throw new WebhookRefusedError('body', 'The body is none that this version knows.');
  return { id, sentAt, event };
}
