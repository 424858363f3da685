import { randomBytes } from 'node:crypto';

/** An id as a device mints it: UUIDv7, 48 bits of time and 74 of chance. */
export function deviceId(now = Date.now()): string {
  const time = now.toString(16).padStart(12, '0');
  const chance = randomBytes(10).toString('hex');
  const variant = (8 + (parseInt(chance.slice(3, 4), 16) % 4)).toString(16);
  return `${time.slice(0, 8)}-${time.slice(8)}-7${chance.slice(0, 3)}-${variant}${chance.slice(4, 7)}-${chance.slice(7, 19)}`;
}
