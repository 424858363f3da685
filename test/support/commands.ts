import { randomBytes } from 'node:crypto';
import type { CommandType, PayloadInput } from '@halo-pamor/contract';

/** A UUIDv7 of now. */
export function uuidv7(): string {
  const bytes = randomBytes(16);
  bytes.writeUIntBE(Date.now(), 0, 6);
  bytes[6] = 0x70 | ((bytes[6] ?? 0) & 0x0f);
  bytes[8] = 0x80 | ((bytes[8] ?? 0) & 0x3f);
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

/** A command as a device makes it. */
export function command<T extends CommandType>(type: T, requestId: string, payload: PayloadInput<T>) {
  return { id: uuidv7(), type, requestId, at: new Date().toISOString(), payload };
}

/** What a submission may say otherwise. */
export type SubmitOptions = Partial<PayloadInput<'submit-request'>>;

/** A submission by an invented person; the identity number carries serial 0000. */
export function submission(consentVersion: string, options: SubmitOptions = {}) {
  return command('submit-request', uuidv7(), {
    items: [{ variant: 'KTP-EL.HILANG' }],
    applicant: { name: 'Siti Rekaan', phone: '+6281200001234', nik: '3275014101900000' },
    forWhom: 'self',
    channel: 'app',
    place: '32.75.01.1001/007',
    address: { street: 'Jalan Rekaan 1', rt: '002', landmark: 'dekat musala' },
    times: [{ day: null, part: 'morning' }],
    note: 'pagar hijau',
    consent: { version: consentVersion, given: true },
    ...options,
  });
}

/** A visit that begins in a day. */
export function tomorrow(): { from: string; to: string } {
  const begin = Date.now() + 24 * 60 * 60 * 1000;
  return { from: new Date(begin).toISOString(), to: new Date(begin + 60 * 60 * 1000).toISOString() };
}
