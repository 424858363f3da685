import type { PayloadInput } from '@halo-pamor/contract';

/** A submission of about 2 kB as JSON, invented; `nth` keeps two from being alike. */
export function inventedPayload(nth: number): PayloadInput<'submit-request'> {
  return {
    items: [{ variant: 'KTP-EL.HILANG' }],
    applicant: { name: `Warga Rekaan ${nth}`, phone: '+628120000000' },
    forWhom: 'self',
    channel: 'app',
    place: '32.75.01.1001/007',
    address: { street: `Jalan Rekaan ${nth}, `.padEnd(290, 'gang buntu '), rt: '003' },
    papersAtHand: Array.from({ length: 24 }, (_unused, paper) => ({ code: `BERKAS-${paper}`, atHand: 'yes' as const })),
    times: [{ day: null, part: 'any' }],
    note: 'Pagar hijau di sebelah warung. '.padEnd(490, 'tolong ketuk pintu '),
    consent: { version: '2026-1', given: true },
  };
}
