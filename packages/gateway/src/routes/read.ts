import type * as z from 'zod/mini';
import { fieldFaults } from '@halo-pamor/contract';
import { ProblemError } from '../reply.js';

/** Reads a body or a query with its shape, or ends the request with `invalid` and the path of every fault. */
export function read<T>(shape: () => z.ZodMiniType<T>, value: unknown): T {
  const parsed = shape().safeParse(value);
  if (!parsed.success) throw new ProblemError('invalid', { errors: fieldFaults(parsed.error) });
  return parsed.data;
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Whether a part of a path is an id at all, so that the database need not be asked. */
export function isUuid(text: string): boolean {
  return UUID.test(text);
}

/** Whether a parsed JSON value has a member that could reach a prototype, at any depth. */
export function hasPrototypeKey(value: unknown): boolean {
  const open: unknown[] = [value];
  while (open.length > 0) {
    const next = open.pop();
    if (typeof next !== 'object' || next === null) continue;
    if (Object.hasOwn(next, '__proto__')) return true;
    if (Object.hasOwn(next, 'constructor') && !Array.isArray(next)) return true;
    for (const member of Object.values(next)) if (typeof member === 'object') open.push(member);
  }
  return false;
}
