import * as z from 'zod/mini';
import { once } from '../../once.js';
import { code, text } from '../../texts.js';

const items = once(() => z.array(z.string()).check(z.minLength(1), z.maxLength(10)));

/** Payload of `return-papers`: each paper that cannot be used, with a coded reason of the city and a sentence if wished. */
export const returnPapersPayload = once(() =>
  z.strictObject({
    papers: z
      .array(z.strictObject({ code: code(), reason: code(), note: z.optional(z.nullable(text(500))) }))
      .check(z.minLength(1), z.maxLength(40)),
  }),
);

/** Payload of `approve-items`. */
export const approvePayload = once(() => z.strictObject({ items: items() }));

/** Payload of `refuse-items`: what the law does not allow; the citizen reads the reason. */
export const refusePayload = once(() =>
  z.strictObject({ items: items(), reason: code(), note: z.optional(z.nullable(text(500))) }),
);

/** Payload of `await-centre`: quota, blanks or the state's service keep everybody waiting; nobody here is to blame. */
export const awaitCentrePayload = once(() =>
  z.strictObject({ items: items(), cause: code(), note: z.optional(z.nullable(text(500))) }),
);

/** Payload of `print-items`. */
export const printPayload = once(() => z.strictObject({ items: items() }));

/** Payload of `mark-ready`: the service point at which the printed document lies. */
export const markReadyPayload = once(() => z.strictObject({ items: items(), servicePoint: code() }));
