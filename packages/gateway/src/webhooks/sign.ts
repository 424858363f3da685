import { createHash, createHmac } from 'node:crypto';

/** Headers of a webhook by Standard Webhooks 1.0: a signature of each secret, so that a receiver may know either. */
export function signedHeaders(
  id: string,
  atSeconds: number,
  body: string,
  secrets: readonly string[],
): Record<string, string> {
  const signatures = secrets.map((secret) => {
    const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64');
    return `v1,${createHmac('sha256', key)
      .update(`${id}.${String(atSeconds)}.${body}`)
      .digest('base64')}`;
  });
  return {
    'webhook-id': id,
    'webhook-timestamp': String(atSeconds),
    'webhook-signature': signatures.join(' '),
  };
}

/** The id of what is told: the same for every attempt and every endpoint, so that a receiver counts it once. */
export function messageIdOf(city: string, subject: string, number: number): string {
  const hash = createHash('sha256')
    .update(JSON.stringify(['webhook', city, subject, number]))
    .digest('base64url');
  return `msg_${hash.slice(0, 27)}`;
}
