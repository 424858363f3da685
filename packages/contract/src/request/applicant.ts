import * as z from 'zod/mini';
import { once } from '../once.js';

/** Who asks. `nik` and `phone` are null when they were not told. */
export const applicant = once(() =>
  z.object({ name: z.string(), phone: z.nullable(z.string()), nik: z.nullable(z.string()) }),
);

/** Where the papers are fetched and the documents are brought. */
export const address = once(() =>
  z.object({ street: z.string(), rt: z.nullable(z.string()), landmark: z.nullable(z.string()) }),
);

/** When a visit suits; a `day` that is null means any day. */
export const times = once(() =>
  z.array(z.object({ day: z.nullable(z.string()), part: z.enum(['morning', 'midday', 'afternoon', 'any']) })),
);

/** An officer as a request names one. */
export const namedOfficer = once(() => z.object({ id: z.string(), name: z.string() }));

/** How a citizen agreed for whom somebody else filled the request in: it was read out, they wrote so, or they read it here. */
export const consentWays = ['heard', 'written', 'read'] as const;
/** How a citizen agreed for whom somebody else filled the request in. */
export type ConsentWay = (typeof consentWays)[number];
