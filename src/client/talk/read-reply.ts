import { fieldFaults, quickCheck } from '@halo-pamor/contract';
import type * as z from 'zod/mini';
import { safeParse } from 'zod/mini';
import { HaloError } from '../../errors.js';

/** Reads what came from outside by a schema: the fast check first, the schema for the rest. Undefined when it fits neither. */
export function fits<T>(schema: z.core.$ZodType<T>, value: unknown): T | undefined {
  if (quickCheck(schema)(value)) return value;
  const read = safeParse(schema, value);
  return read.success ? read.data : undefined;
}

/** Reads a reply. Rejects with `bad-reply` and the places that do not fit. */
export function readReply<T>(schema: z.core.$ZodType<T>, value: unknown): T {
  if (quickCheck(schema)(value)) return value;
  const read = safeParse(schema, value);
  if (read.success) return read.data;
  throw new HaloError('bad-reply', { faults: fieldFaults(read.error), status: 200 });
}
