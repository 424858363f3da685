/**
 * Checks that a webhook came from a gateway and is what it sent: Standard Webhooks, HMAC-SHA256. For a host's back end: Node 20 and
 * newer, workers at the edge, everything that has WebCrypto. Needs no library.
 *
 * @packageDocumentation
 */
export {
  verifyWebhook,
  WebhookRefusedError,
  type VerifyWebhookOptions,
  type WebhookHeaders,
} from './verify-webhook.js';
export type { VerifiedWebhook, WebhookRefusal } from './verify-webhook.js';
export type { WebhookData, WebhookPayload, WebhookPayloadOf, WebhookType } from '@halo-pamor/contract';
