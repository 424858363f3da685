/**
 * What a host is told of, and by which event: the type of an event, or `type:kind` where events of one type differ in `kind`.
 * An event is one webhook, so that whoever takes all is told once: what a partner sends is a request like any other. Nothing is told
 * of the survey, whose answers belong to nobody (docs/decisions/0017-answers-that-belong-to-nobody.md).
 */
export const webhookSources = {
  'request.created': ['request-submitted'],
  'request.accepted': ['items-approved'],
  'request.returned': ['papers-returned'],
  'request.ready': ['items-ready'],
  'request.delivered': ['items-delivered'],
  'visit.confirmed': ['visit-agreed'],
  'visit.missed': ['visit-failed'],
  'custody.transferred': ['originals-accepted'],
  'custody.overdue': ['warning-raised:original-overdue'],
  'promise.missed': ['promise-missed'],
  'complaint.opened': ['complaint-opened'],
  'complaint.closed': ['complaint-closed'],
} as const;

/** The type of a webhook. */
export type WebhookType = keyof typeof webhookSources;

/** Narrows any text to a type of webhook. */
export function isWebhookType(text: string): text is WebhookType {
  return Object.hasOwn(webhookSources, text);
}

/** Every type. */
export const webhookTypes: readonly WebhookType[] = Object.keys(webhookSources).filter(isWebhookType);

/** What a webhook says: which request or record something happened to, and nothing of anybody. */
export interface WebhookData {
  /** Code of the city. */
  readonly city: string;
  /** Id of the request or record. */
  readonly id: string;
  /** What the id is of. */
  readonly kind: 'request' | 'complaint';
  /** Number of the event in its history, counted from 1: what has a smaller number happened before. */
  readonly number: number;
}

/** The body of a webhook, by Standard Webhooks. */
export interface WebhookPayloadOf<T extends WebhookType> {
  readonly type: T;
  /** When it happened, RFC 3339; when it was sent stands in the header. */
  readonly timestamp: string;
  readonly data: T extends `complaint.${string}`
    ? WebhookData & { readonly kind: 'complaint' }
    : WebhookData & { readonly kind: 'request' };
}

/** The body of any webhook; `type` tells them apart. */
export type WebhookPayload = { [T in WebhookType]: WebhookPayloadOf<T> }[WebhookType];

/** The type that an event leads to; its source is `type` or `type:kind`. */
export function webhookTypeOf(source: string): WebhookType | undefined {
  return webhookTypes.find((type) => webhookSources[type].some((each) => each === source));
}

/** Secrets by Standard Webhooks: `whsec_` and 24 to 64 bytes as base64. */
export const WEBHOOK_SECRET_PATTERN = /^whsec_[A-Za-z0-9+/]{32,86}={0,2}$/;
