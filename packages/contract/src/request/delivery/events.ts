import * as z from 'zod/mini';
import { once } from '../../once.js';

/** The events of bringing documents home. */
export const deliveryEvents = once(() => ({
  'items-taken-out': z.object({ items: z.array(z.string()), carrier: z.string() }),
  'delivery-failed': z.object({
    items: z.array(z.string()),
    carrier: z.string(),
    reason: z.string(),
    note: z.nullable(z.string()),
    /** Where the documents lie again; null while the carrier keeps them for another try. */
    servicePoint: z.nullable(z.string()),
  }),
  'items-delivered': z.object({
    items: z.array(z.string()),
    carrier: z.string(),
    receivedBy: z.object({ name: z.string(), relation: z.string() }),
    note: z.nullable(z.string()),
  }),
  'receipt-confirmed': z.object({}),
}));
