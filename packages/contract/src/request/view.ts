import * as z from 'zod/mini';
import { PLACE_PATTERN } from '../area.js';
import { toldShape } from '../bundle/told.js';
import { once } from '../once.js';
import { address, applicant, consentWays, namedOfficer, times } from './applicant.js';
import { original } from './custody/shape.js';
import { visitFailure } from './visit/failure.js';
import { warning } from './warning/shape.js';
import { handoverShape } from './delivery/handover-shape.js';
import { itemStatuses } from './item-status.js';

/** How a paper is dealt with, as the city pack's requirement says. The later in the list, the more is asked. */
export const paperModes = ['data', 'presence', 'photo', 'shown', 'form', 'handed-in', 'surrendered'] as const;
/** How a paper is dealt with. */
export type PaperMode = (typeof paperModes)[number];

/**
 * Where one paper stands: `needed`, `collected` (the officer has it, its picture, or has seen the fact), `waived` (with
 * a note, for example because another item of the request gives it), `accepted` by the desk, or `returned` with a reason.
 */
export const paperStatuses = ['needed', 'collected', 'waived', 'accepted', 'returned'] as const;
/** Where one paper stands. */
export type PaperStatus = (typeof paperStatuses)[number];

const step = once(() =>
  z.object({
    status: z.enum(itemStatuses),
    at: z.string(),
    /** Codes of why it came back, one for each paper, or of the centre's cause; absent elsewhere. */
    reasons: z.optional(z.array(z.string())),
  }),
);

const item = once(() =>
  z.object({
    /** Number within the request: `1`, `2` … */
    id: z.string(),
    variant: z.string(),
    service: z.string(),
    name: z.string(),
    /** The person the document is for, when it is not the applicant. */
    person: z.nullable(z.string()),
    status: z.enum(itemStatuses),
    since: z.string(),
    steps: z.array(step()),
    /** Code of the reason for a return, refusal or cancellation, or of the centre's cause. */
    reason: z.nullable(z.string()),
    note: z.nullable(z.string()),
    /** Service point where it is ready. */
    servicePoint: z.nullable(z.string()),
    /** Number that e-OPen gave at filing. */
    reference: z.nullable(z.string()),
  }),
);

/** That an item needs a paper. */
export const paperNeed = once(() =>
  z.object({
    item: z.string(),
    required: z.boolean(),
    /** Alternatives of one item share a group; one of them is enough. */
    group: z.nullable(z.string()),
    /** The item of this request whose document is that paper; absent when somebody has to get it ready. */
    madeBy: z.optional(z.string()),
  }),
);

const paperFile = once(() =>
  z.object({
    id: z.string(),
    page: z.number(),
    /** When it became a page; absent in what was folded before this was noted. */
    at: z.optional(z.string()),
  }),
);
/** A picture of a page of a paper; `GET /v1/files/{id}` shows it. */
export type PaperFile = z.infer<ReturnType<typeof paperFile>>;

const paper = once(() =>
  z.object({
    /** That of the requirement, with a number behind it for the second and further owners: `KTP-LAMA--2`. */
    code: z.string(),
    name: z.string(),
    mode: z.enum(paperModes),
    /** The name of the person or of the family card whose it is, as the family told it; absent where nobody was named. */
    owner: z.optional(z.string()),
    condition: z.nullable(z.string()),
    needs: z.array(paperNeed()),
    atHand: z.enum(['yes', 'no', 'unsure']),
    status: z.enum(paperStatuses),
    reason: z.nullable(z.string()),
    note: z.nullable(z.string()),
    /** Its pictures in the order of the pages; absent until the first comes. */
    files: z.optional(z.array(paperFile())),
  }),
);

const visit = once(() =>
  z.object({
    id: z.string(),
    from: z.string(),
    to: z.string(),
    purpose: z.enum(['collect', 'deliver']),
    status: z.enum(['agreed', 'started', 'done', 'failed']),
    /** When the officer came to the door; absent until then, and in what was folded before this was noted. */
    startedAt: z.optional(z.string()),
    /** Why it came to nothing; only of one that failed. */
    failure: z.optional(visitFailure()),
    /** Each time that it was put off or brought forward: by whom, and when it was to begin before that; absent until the first. */
    moves: z.optional(z.array(z.object({ at: z.string(), by: z.string(), from: z.string() }))),
  }),
);

const delivery = once(() =>
  z.object({
    at: z.string(),
    items: z.array(z.string()),
    outcome: z.enum(['taken-out', 'failed', 'delivered']),
    carrier: z.string(),
    reason: z.nullable(z.string()),
    note: z.nullable(z.string()),
    receivedBy: z.nullable(z.object({ name: z.string(), relation: z.string() })),
    /** How it was shown that the documents came into the right hands. */
    proof: z.optional(
      z.object({
        kind: z.enum(['code', 'signature']),
        /** Who saw it; null where the code shows it. */
        witness: z.nullable(z.object({ name: z.string(), relation: z.string() })),
      }),
    ),
  }),
);

/** Shape of a request as everybody in full scope sees it: the fold of its events, stored and sent as it is. */
export const requestView = once(() =>
  z.object({
    id: z.string(),
    city: z.string(),
    /** Area code down to the RW, or the village where a city has no RW. */
    place: z.string().check(z.regex(PLACE_PATTERN)),
    /** Tracking code, 11 characters. */
    code: z.string(),
    /** Number of events so far. */
    version: z.number(),
    submittedAt: z.string(),
    changedAt: z.string(),
    channel: z.enum(['app', 'phone', 'text', 'walk-in']),
    forWhom: z.enum(['self', 'family', 'someone-else']),
    /** The host's id of the citizen whose request this is; null when an officer took it in for someone. */
    citizen: z.nullable(z.string()),
    /** Who took it in for the citizen; absent when the citizen asked alone. */
    takenInBy: z.optional(z.object({ id: z.string(), name: z.string(), role: z.string() })),
    applicant: applicant(),
    address: address(),
    times: times(),
    note: z.nullable(z.string()),
    /** What happened and what the family told; for those in full scope alone. */
    happening: z.optional(toldShape()),
    consent: z.object({ version: z.string(), at: z.string(), how: z.optional(z.enum(consentWays)) }),
    officer: z.nullable(namedOfficer()),
    /** Officers from whom it was taken, each with when; absent where nobody was. */
    formerOfficers: z.optional(z.array(z.object({ id: z.string(), until: z.string() }))),
    items: z.array(item()),
    papers: z.array(paper()),
    visits: z.array(visit()),
    deliveries: z.array(delivery()),
    /** The round of the hand-over code; absent until documents are on their way to somebody who can read it. */
    handover: z.optional(handoverShape()),
    confirmedAt: z.nullable(z.string()),
    /** Original papers that left the house, oldest first; absent until the first. */
    originals: z.optional(z.array(original())),
    /** What people were warned of, oldest first; absent until the first. */
    warnings: z.optional(z.array(warning())),
  }),
);

/** A request as everybody in full scope sees it. All moments are RFC 3339 in UTC, by the gateway's clock. */
export type RequestView = z.infer<ReturnType<typeof requestView>>;
/** One document asked for. */
export type Item = z.infer<ReturnType<typeof item>>;
/** One paper of one owner, named once however many items need it. */
export type Paper = z.infer<ReturnType<typeof paper>>;
/** A visit at home. */
export type Visit = z.infer<ReturnType<typeof visit>>;
/** One attempt to bring documents home, or its end. */
export type Delivery = z.infer<ReturnType<typeof delivery>>;
