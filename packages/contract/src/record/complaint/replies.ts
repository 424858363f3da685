import * as z from 'zod/mini';
import { once } from '../../once.js';
import { text, uuid } from '../../texts.js';
import { MOST_COMPLAINT } from './commands.js';
import { complaintView, followedComplaint } from './view.js';
import { complaintStatuses } from './words.js';

/** Reply of `POST /v1/complaints`: what opens the answer later. `word` is two parts that are easy to say, `melati-47`. */
export const complaintOpened = once(() =>
  z.object({ code: z.string(), word: z.string(), complaint: followedComplaint() }),
);
/** @see complaintOpened */
export type ComplaintOpened = z.infer<ReturnType<typeof complaintOpened>>;

/** What somebody says who follows a complaint; `id` is minted on the device, so that it counts once. */
const saying = once(() => {
  const said = text(MOST_COMPLAINT);
  const maySay = z.optional(z.nullable(said));
  return z.discriminatedUnion('type', [
    z.strictObject({ id: uuid(), type: z.literal('add-to-complaint'), text: said }),
    z.strictObject({ id: uuid(), type: z.literal('reopen-complaint'), text: said }),
    z.strictObject({ id: uuid(), type: z.literal('close-complaint'), satisfied: z.boolean(), text: maySay }),
  ]);
});

/** Body of `POST /v1/complaints/follow`: code and word, never in an address, and what is said, if anything is. */
export const complaintFollow = once(() =>
  z.strictObject({
    code: z.string().check(z.maxLength(40)),
    word: z.string().check(z.maxLength(40)),
    say: z.optional(saying()),
  }),
);
/** @see complaintFollow */
export type ComplaintFollow = z.infer<ReturnType<typeof complaintFollow>>;

/** Reply of `POST /v1/complaints/follow`. */
export const complaintFollowed = once(() => z.object({ complaint: followedComplaint() }));

/**
 * Query of `GET /v1/complaints`: those in scope, the most pressing first. `overdue=true` asks for those of which nobody saw
 * to the clock.
 */
export const complaintsQuery = once(() =>
  z.strictObject({
    status: z.optional(z.enum(complaintStatuses)),
    overdue: z.optional(z.literal('true')),
    after: z.optional(z.string().check(z.maxLength(120))),
    limit: z._default(z.coerce.number().check(z.int(), z.gte(1), z.lte(200)), 50),
  }),
);

/** Reply of `GET /v1/complaints`; `next` is null on the last page. */
export const complaintsPage = once(() => z.object({ items: z.array(complaintView()), next: z.nullable(z.string()) }));
/** @see complaintsPage */
export type ComplaintsPage = z.infer<ReturnType<typeof complaintsPage>>;
