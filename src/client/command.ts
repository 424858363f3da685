import { fieldFaults, isOpening, payloads } from '@halo-pamor/contract';
import { HaloError } from '../errors.js';
import { moment, type Clock } from '../outbox/clock.js';
import type { NewEntry } from '../outbox/entry.js';
import { badInput } from './bad-input.js';
import { mintId } from './mint-id.js';
import type { CommandInput } from './verbs.js';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/**
 * Checks an input and makes the command of it, its id minted before anything is stored.
 *
 * @throws HaloError `invalid-input`, with the fields at fault
 */
export function command({ type, requestId, payload }: CommandInput, clock: Clock, id = mintId(clock.now())): NewEntry {
  if (!Object.hasOwn(payloads, type)) throw badInput('/type');
  const read = payloads[type]().safeParse(payload);
  if (!read.success) throw new HaloError('invalid-input', { faults: fieldFaults(read.error, '/payload') });
  const about = requestId ?? (isOpening(type) ? mintId(clock.now()) : '');
  if (!UUID.test(about)) {
    throw badInput('/requestId');
  }
  return { id, type, requestId: about, payload: read.data, createdAt: moment(clock) };
}
