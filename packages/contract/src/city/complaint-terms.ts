import * as z from 'zod/mini';
import { once } from '../once.js';
import { confirmation, readable } from './codes.js';

const workingDays = once(() => z.number().check(z.int(), z.gte(1), z.lte(120)));

/**
 * Within how many working days of the city something is done about a complaint. `forward`: the kecamatan has answered or
 * passed it on to the Dinas; `answer`: the Dinas has answered; `close`: an answer to which nobody replies ends it; `reopen`:
 * how long whoever made it may still open it again.
 */
export const complaintTermsShape = once(() =>
  z.object({
    forward: workingDays(),
    answer: workingDays(),
    close: workingDays(),
    reopen: workingDays(),
    confirmed: confirmation(),
    sources: z.array(readable()),
    note: z.optional(readable()),
  }),
);

/** @see complaintTermsShape */
export type ComplaintTerms = z.infer<ReturnType<typeof complaintTermsShape>>;

/**
 * What holds in a city that says nothing of its own: the times that SP4N-LAPOR! publishes (forwarded within 3 working days,
 * answered within 5, closed after 10 without a reply). The text of the regulation behind it (Permenpan RB 62/2018) was not
 * found, and one agency publishes others (2, 5, 14 or 60 working days by class), so it is not confirmed. That the kecamatan
 * is the one who forwards, and `reopen`, are this plugin's own reading.
 */
export const usualComplaintTerms: ComplaintTerms = {
  forward: 3,
  answer: 5,
  close: 10,
  reopen: 10,
  confirmed: 'secondary',
  sources: [
    'https://apps.apple.com/xk/app/sp4n-lapor/id1486554343',
    'https://sippn.menpan.go.id/pelayanan-publik/8304801',
  ],
  note: 'Batas waktu menurut halaman SP4N-LAPOR!; teks Permenpan RB 62/2018 belum diperiksa.',
};
