import { createHash } from 'node:crypto';

/** PostgreSQL cuts longer names off, so that two of them may become one. */
const LONGEST_NAME = 63;
const DIGEST_LENGTH = 16;

/** The name by which an engine keeps a statement: its own, or, where that is too long, its beginning and a digest of it. */
export function keptName(name: string): string {
  if (name.length <= LONGEST_NAME) return name;
  const digest = createHash('sha256').update(name).digest('hex').slice(0, DIGEST_LENGTH);
  return `${name.slice(0, LONGEST_NAME - DIGEST_LENGTH - 1)}-${digest}`;
}
