import type * as z from 'zod/mini';
import { HaloError } from '../errors.js';

/** What was read by a shape; undefined when it does not fit. For late parts alone: what talks has a faster way of its own. */
export function fits<T>(shape: z.ZodMiniType<T>, value: unknown): T | undefined {
  const found = shape.safeParse(value);
  return found.success ? found.data : undefined;
}

/** The same of a reply. Rejects with `bad-reply`. */
export function readLate<T>(shape: z.ZodMiniType<T>, value: unknown): T {
  const found = fits(shape, value);
  if (found === undefined) throw new HaloError('bad-reply', { status: 200 });
  return found;
}
