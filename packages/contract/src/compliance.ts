import * as z from 'zod/mini';
import { once } from './once.js';
import { month } from './survey/report.js';

/** Query of `GET /v1/compliance`: whole months of the city, both included, at most 60. */
export const complianceQuery = once(() => z.strictObject({ from: month(), to: month() }));
/** @see complianceQuery */
export type ComplianceQuery = z.infer<ReturnType<typeof complianceQuery>>;
